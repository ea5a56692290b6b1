import { render } from 'preact';
import { interfaceDirection, interfaceLanguage, translate } from '../../platform/translate.ts';
import { CardEditor } from './card-editor.tsx';
import { openEditor } from './editor-state.ts';
import { Options } from './options.tsx';
import { openOptionsState } from './options-state.ts';

async function main(): Promise<void> {
  document.documentElement.lang = interfaceLanguage();
  document.documentElement.dir = interfaceDirection();
  const lifetime = new AbortController();
  addEventListener('pagehide', () => lifetime.abort());
  const root = document.querySelector('#options');
  if (root === null) return;
  const state = await openOptionsState(lifetime.signal);
  const query = new URLSearchParams(location.search);
  const nameTab = (title: string) => {
    document.title = `Sidelight: ${translate(title)}`;
  };
  if (query.has('card')) {
    const editor = await openEditor(state, query);
    nameTab(editor.isNew ? 'editor_new' : 'editor_edit');
    render(<CardEditor state={editor} />, root);
  } else {
    nameTab('settings_title');
    render(<Options state={state} />, root);
    // The part that the address names was not there yet when the browser looked for it.
    if (location.hash !== '') document.querySelector(location.hash)?.scrollIntoView();
  }
}

void main();
