import { render } from 'preact';
import { interfaceDirection, interfaceLanguage, translate } from '../../platform/translate.ts';
import { LookupPage } from './lookup-page.tsx';
import { openPageState } from './page-state.ts';

async function main(): Promise<void> {
  document.documentElement.lang = interfaceLanguage();
  document.documentElement.dir = interfaceDirection();
  document.title = translate('lookup_pageTitle');
  const lifetime = new AbortController();
  addEventListener('pagehide', () => lifetime.abort());
  const state = await openPageState(lifetime.signal);
  const root = document.querySelector('#lookup');
  if (root !== null) render(<LookupPage state={state} />, root);
}

void main();
