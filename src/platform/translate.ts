import { browser } from './browser.ts';

/** Gives a message of the interface by its key; one that is not there shows as its key. */
export function translate(key: string, ...values: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String)) || key;
}

/** The language of the interface, for dates and numbers. */
export function interfaceLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** The direction in which the interface's language is written. */
export function interfaceDirection(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}
