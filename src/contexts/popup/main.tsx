import { render } from 'preact';
import { interfaceDirection, interfaceLanguage } from '../../platform/translate.ts';
import { openGlossaryState } from './glossary-state.ts';
import { openLookupState } from './lookup-state.ts';
import { Popup } from './popup.tsx';
import { openPopupState } from './popup-state.ts';

async function main(): Promise<void> {
  document.documentElement.lang = interfaceLanguage();
  document.documentElement.dir = interfaceDirection();
  const lifetime = new AbortController();
  addEventListener('pagehide', () => lifetime.abort());
  const state = await openPopupState(lifetime.signal);
  const lookups = await openLookupState(state.tab, lifetime.signal);
  const glossary = await openGlossaryState(state.tab, state.host);
  const root = document.querySelector('#popup');
  if (root !== null) render(<Popup state={state} lookups={lookups} glossary={glossary} />, root);
}

void main();
