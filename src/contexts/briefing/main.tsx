import { render } from 'preact';
import { interfaceDirection, interfaceLanguage, translate } from '../../platform/translate.ts';
import { BriefingPage } from './briefing-page.tsx';
import { openBriefingState } from './briefing-state.ts';

async function main(): Promise<void> {
  document.documentElement.lang = interfaceLanguage();
  document.documentElement.dir = interfaceDirection();
  document.title = `Sidelight: ${translate('briefing_title')}`;
  const lifetime = new AbortController();
  addEventListener('pagehide', () => lifetime.abort());
  const root = document.querySelector('#briefing');
  const state = await openBriefingState(lifetime.signal);
  if (root !== null) render(<BriefingPage state={state} />, root);
}

void main();
