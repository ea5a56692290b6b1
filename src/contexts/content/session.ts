import { watchDecks } from '../../platform/deck-changes.ts';
import { isGone } from '../../platform/door.ts';
import { answerAsFrame, askForReading } from '../../platform/frame-messages.ts';
import { readLists, watchLists } from '../../platform/reader-lists.ts';
import {
  isOn,
  isPaused,
  readSettings,
  type Settings,
  watchSettings,
} from '../../platform/settings.ts';
import { type Assistant, startAssistant, type Wishes } from './assistant.ts';
import { isOurs, isReadable, isTop, whenLargeEnough, whenParsed } from './frame.ts';
import { pageAddress } from './page-address.ts';

/** The navigation API, where the browser has it: tells of addresses that change without a load. */
interface Navigated {
  navigation?: EventTarget;
}

/**
 * One life of the content script in one frame: works while the switches say so, and ends with
 * `lifetime`. The reader's settings are followed as they change; no reload, no message.
 */
export async function startSession(lifetime: AbortController): Promise<void> {
  const { signal } = lifetime;
  if (!isReadable()) return;
  // Most frames are too small to be read, which shows once they are laid out.
  if (!isTop()) {
    await whenParsed(signal);
    await whenLargeEnough(signal);
    if (signal.aborted) return;
  }
  const session = new Session(lifetime);
  try {
    // What a reader would wait for before the first names comes while the page is still on its way.
    const [settings, lists] = await Promise.all([readSettings(), readLists()]);
    if (isReadInLanguage(settings.languages) && isOn(settings, pageAddress())) wakeBackground();
    await whenParsed(signal);
    session.begin({ settings, lists });
  } catch {
    session.endIfGone();
  }
}

/** Has the decks opened before the first question. Nobody waits for it: that question tells what fails. */
function wakeBackground(): void {
  if (!document.hidden) askForReading('wake', null).catch(() => undefined);
}

class Session {
  private readonly lifetime: AbortController;
  /** The reader's wishes, once the session has begun. */
  private wishes: Wishes | undefined;
  /** What has changed of them before. */
  private changedBefore: Partial<Wishes> = {};
  /** The reader has asked for names on this page, whatever the rules say of its site. */
  private asked = false;
  private working: { assistant: Assistant; stop: AbortController } | undefined;
  private waking: ReturnType<typeof setTimeout> | undefined;

  constructor(lifetime: AbortController) {
    this.lifetime = lifetime;
    const { signal } = lifetime;
    watchSettings((settings) => this.change({ settings }), signal);
    watchLists((lists) => this.change({ lists }), signal);
    watchDecks(() => this.working?.assistant.readAgain(), signal);
    answerAsFrame({ showHere: () => this.showHere() }, signal);
    const { navigation } = globalThis as Navigated;
    navigation?.addEventListener('currententrychange', () => this.follow(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.waking));
  }

  /** Takes in what was read; what has changed since it was asked for is newer, and holds. */
  begin(read: Wishes): void {
    this.wishes = { ...read, ...this.changedBefore };
    this.follow();
  }

  /** Ends the session once its extension is gone: what is painted then would be dead. */
  endIfGone(): void {
    if (isGone()) this.lifetime.abort();
  }

  private showHere(): boolean {
    this.asked = true;
    this.follow();
    return this.working !== undefined;
  }

  private change(changed: Partial<Wishes>): void {
    if (this.wishes === undefined) {
      this.changedBefore = { ...this.changedBefore, ...changed };
      return;
    }
    const { sites } = this.wishes.settings;
    this.wishes = { ...this.wishes, ...changed };
    // A rule that the reader makes now counts for more than what they asked for before.
    if (JSON.stringify(this.wishes.settings.sites) !== JSON.stringify(sites)) this.asked = false;
    this.follow();
  }

  private follow(): void {
    const { wishes } = this;
    if (wishes === undefined || this.lifetime.signal.aborted) return;
    this.wakeAfterPause(wishes.settings);
    if (!this.mayWork(wishes.settings)) {
      this.working?.stop.abort();
      this.working = undefined;
    } else if (this.working !== undefined) this.working.assistant.follow(wishes);
    else this.start(wishes);
  }

  private mayWork(settings: Settings): boolean {
    if (this.asked || isOurs()) return isOn({ ...settings, start: 'everywhere' }, undefined);
    return isReadInLanguage(settings.languages) && isOn(settings, pageAddress());
  }

  private start(wishes: Wishes): void {
    const stop = new AbortController();
    const signal = AbortSignal.any([this.lifetime.signal, stop.signal]);
    const assistant = startAssistant(wishes, signal, () => this.endIfGone());
    this.working = { assistant, stop };
  }

  private wakeAfterPause(settings: Settings): void {
    clearTimeout(this.waking);
    if (!isPaused(settings)) return;
    this.waking = setTimeout(() => this.follow(), settings.pausedUntil - Date.now());
  }
}

/** Whether a page says that it is in one of the languages; one that says nothing may be in any. */
function isReadInLanguage(languages: readonly string[]): boolean {
  const [language = ''] = document.documentElement.lang.toLowerCase().split('-');
  return languages.length === 0 || language === '' || languages.includes(language);
}
