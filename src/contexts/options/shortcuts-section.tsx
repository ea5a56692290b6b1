import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';
import { Button, Section } from './form-parts.tsx';

interface Shortcut {
  name: string;
  description: string;
  keys: string;
}

/** Keys for those who do not point; the browser itself is where they are changed. */
export function ShortcutsSection() {
  const shortcuts = useSignal<readonly Shortcut[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      shortcuts.value = commands.map(({ name = '', description = '', shortcut = '' }) => ({
        name,
        // Chromium lists the toolbar button among them, without words of its own.
        description: description || translate('settings_shortcut_popup'),
        keys: shortcut,
      }));
    });
  }, [shortcuts]);
  return (
    <Section id="shortcuts" title={translate('settings_shortcuts')}>
      <dl class="rows">
        {shortcuts.value.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys === '' ? translate('settings_shortcut_none') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
        <div>
          <dt>{translate('settings_shortcut_close')}</dt>
          <dd>
            <kbd>Esc</kbd>
          </dd>
        </div>
      </dl>
      <p>
        <Button onPress={openBrowsersPage}>{translate('settings_shortcut_change')}</Button>
      </p>
    </Section>
  );
}

/** Firefox has a call for it, Chromium an address. */
async function openBrowsersPage(): Promise<void> {
  const { commands } = browser as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
