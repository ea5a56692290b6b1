import { browser } from './browser.ts';

/** Gives a message of the interface by its key; one that is not there shows as its key. */
export function translate(key: string, ...values: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String)) || key;
}

/** Languages of the interface that are written from right to left. */
const FROM_THE_RIGHT: ReadonlySet<string> = new Set(['ar']);

/**
 * The language of the interface, for dates and numbers: that of the messages, which is English where
 * the browser's own is none of them; with the browser's region where it is the same.
 */
export function interfaceLanguage(): string {
  const ofBrowser = browser.i18n.getUILanguage();
  const ofMessages = translate('language');
  return ofBrowser.split('-')[0] === ofMessages ? ofBrowser : ofMessages;
}

/** The direction in which the interface's language is written. */
export function interfaceDirection(): 'ltr' | 'rtl' {
  return FROM_THE_RIGHT.has(translate('language')) ? 'rtl' : 'ltr';
}
