import { render } from 'preact';
import css from '../../card/card.css?inline';
import type { Rectangle } from '../../card/corridor.ts';
import { FactCard } from '../../card/fact-card.tsx';
import { place } from '../../card/placement.ts';
import type { Dossier } from '../../entity/dossier.ts';
import { isDark } from '../../page/brightness.ts';
import { CARD_HOST } from '../../page/reading-rules.ts';
import type { Settings } from '../../platform/settings.ts';
import { interfaceDirection, interfaceLanguage, translate } from '../../platform/translate.ts';

/** Sizes of the card's text, in CSS pixels; everything on the card is sized by it. */
const TEXT_PX: Record<Settings['textSize'], number> = { small: 12.5, normal: 14, large: 17 };

/**
 * The one element that Sidelight puts into a page, and only while a card is open: a popover in the
 * top layer, with a closed shadow root, so that neither the page's styles nor its scripts reach in.
 */
export class CardHost {
  private readonly host = document.createElement(CARD_HOST);
  private readonly frame = document.createElement('div');
  /** How the reader wants cards to look. */
  look: Pick<Settings, 'theme' | 'textSize'> = { theme: 'page', textSize: 'normal' };
  /** Called when the reader presses the card's own close button. */
  onClose: () => void = () => {};
  private focusBefore: Element | null = null;

  constructor(signal: AbortSignal) {
    this.host.popover = 'manual';
    const root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    this.frame.className = 'frame';
    this.frame.role = 'dialog';
    this.frame.setAttribute('aria-labelledby', 'label');
    this.frame.setAttribute('aria-describedby', 'description');
    this.frame.tabIndex = -1;
    root.append(this.frame);
    keepKeysInside(this.host);
    signal.addEventListener('abort', () => this.close());
  }

  /** Shows an entity's card beside a line of text; `takeFocus` for readers who use the keyboard. */
  async open(dossier: Dossier, line: DOMRect, beside: Element, takeFocus: boolean): Promise<void> {
    const parent = topmostParent();
    if (parent === undefined) return;
    this.frame.setAttribute('data-theme', this.themeBeside(beside));
    this.frame.style.fontSize = `${TEXT_PX[this.look.textSize]}px`;
    this.frame.dir = interfaceDirection();
    const close = () => this.onClose();
    const language = interfaceLanguage();
    render(
      <FactCard dossier={dossier} translate={translate} language={language} onClose={close} />,
      this.frame,
    );
    if (this.host.parentNode !== parent) parent.append(this.host);
    if (!this.host.matches(':popover-open')) this.host.showPopover();
    await place(this.frame, line);
    if (takeFocus) this.focus();
  }

  /** Moves an open card along with its line. */
  async follow(line: DOMRect): Promise<void> {
    if (this.isOpen()) await place(this.frame, line);
  }

  /** Takes the card away and leaves the page as it was. */
  close(): void {
    const hadFocus = document.activeElement === this.host;
    this.host.remove();
    render(null, this.frame);
    if (hadFocus && this.focusBefore instanceof HTMLElement) this.focusBefore.focus();
    this.focusBefore = null;
  }

  /** Whether a card is shown. */
  isOpen(): boolean {
    return this.host.isConnected;
  }

  /** Whether an event came from inside the card. */
  holds(event: Event): boolean {
    return event.target === this.host;
  }

  /** The card's box in viewport pixels. */
  box(): Rectangle {
    return this.frame.getBoundingClientRect();
  }

  private themeBeside(beside: Element): 'light' | 'dark' {
    if (this.look.theme !== 'page') return this.look.theme;
    return isDark(beside) ? 'dark' : 'light';
  }

  private focus(): void {
    this.focusBefore = document.activeElement;
    this.frame.focus({ preventScroll: true });
  }
}

/**
 * Where a popover is above everything and can be clicked: outside a modal dialog or a full-screen
 * element it would be inert. A full-screen video or frame cannot hold it; then there is no card.
 */
function topmostParent(): Element | undefined {
  const full = document.fullscreenElement;
  if (full !== null) return /^(video|iframe|canvas|img)$/.test(full.localName) ? undefined : full;
  const dialogs = [...document.querySelectorAll('dialog:modal')];
  return dialogs.at(-1) ?? document.documentElement;
}

/** Keeps the page's shortcuts from firing at keys pressed in the card; Escape is for us to see. */
function keepKeysInside(host: HTMLElement): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    host.addEventListener(type, (event) => {
      if (event.key !== 'Escape') event.stopPropagation();
    });
  }
}
