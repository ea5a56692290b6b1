import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from '../../platform/browser.ts';
import { changeSettings, readSettings, watchSettings } from '../../platform/settings.ts';
import { interfaceDirection, interfaceLanguage, translate } from '../../platform/translate.ts';
import { Welcome } from './welcome.tsx';

async function main(): Promise<void> {
  document.documentElement.lang = interfaceLanguage();
  document.documentElement.dir = interfaceDirection();
  document.title = `Sidelight: ${translate('welcome_title')}`;
  const lifetime = new AbortController();
  addEventListener('pagehide', () => lifetime.abort());
  const root = document.querySelector('#welcome');
  if (root === null) return;
  const settings = signal(await readSettings());
  watchSettings((changed) => {
    settings.value = changed;
  }, lifetime.signal);
  const commands = await browser.commands.getAll();
  const toggle = commands.find(({ name }) => name === 'toggle')?.shortcut ?? '';
  const choose = (start: (typeof settings.value)['start']) =>
    changeSettings((now) => ({ ...now, start }));
  render(
    <Welcome
      settings={settings}
      toggleKeys={toggle}
      onChoose={choose}
      onSettings={() => void browser.runtime.openOptionsPage()}
    />,
    root,
  );
  readThisPage();
}

/**
 * Browsers keep content scripts out of the extension's own pages, so the page runs the very same
 * file itself: what the reader tries here is what they get everywhere.
 */
function readThisPage(): void {
  for (const file of browser.runtime.getManifest().content_scripts?.flatMap(({ js }) => js ?? []) ??
    []) {
    document.body.append(Object.assign(document.createElement('script'), { src: `/${file}` }));
  }
}

void main();
