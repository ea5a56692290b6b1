import { type ComponentChild, render } from 'preact';
import css from '../../card/card.css?inline';
import type { Rectangle } from '../../card/corridor.ts';
import lookupCss from '../../card/enrichment.css?inline';
import { FactCard } from '../../card/fact-card.tsx';
import { growUpwards, place } from '../../card/placement.ts';
import type { Dossier } from '../../entity/dossier.ts';
import { isDark } from '../../page/brightness.ts';
import { CARD_HOST } from '../../page/reading-rules.ts';
import { interfaceDirection, interfaceLanguage, translate } from '../../platform/translate.ts';

/**
 * The one element that Sidelight puts into a page, and only while a card is open: a popover in the
 * top layer, with a closed shadow root, so that neither the page's styles nor its scripts reach in.
 */
export class CardHost {
  private readonly host = document.createElement(CARD_HOST);
  private readonly root = this.host.attachShadow({ mode: 'closed' });
  private readonly frame = document.createElement('div');
  /** Called when the reader presses the card's own close button. */
  onClose: () => void = () => {};
  /** Gives what the card of a deck's entity shows below its own facts. */
  more: (dossier: Dossier) => () => ComponentChild = () => () => null;
  /** Called when a card has been taken away. */
  onClosed: () => void = () => {};
  private focusBefore: Element | null = null;
  private line: DOMRect | undefined;
  private draw: () => ComponentChild = () => null;

  constructor(signal: AbortSignal) {
    this.host.popover = 'manual';
    const root = this.root;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css + lookupCss);
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
    const close = () => this.onClose();
    const language = interfaceLanguage();
    const more = this.more(dossier);
    const draw = () => (
      <FactCard dossier={dossier} translate={translate} language={language} onClose={close}>
        {more()}
      </FactCard>
    );
    await this.show(draw, line, beside, takeFocus);
  }

  /** Shows any card beside a line of text; `draw` is called again for {@link redraw}. */
  async show(
    draw: () => ComponentChild,
    line: DOMRect,
    beside: Element,
    takeFocus: boolean,
  ): Promise<void> {
    const parent = topmostParent();
    if (parent === undefined) return;
    this.frame.setAttribute('data-theme', isDark(beside) ? 'dark' : 'light');
    this.frame.dir = interfaceDirection();
    // Nothing of the card before may be left in this one: it may be half-way through an answer.
    render(null, this.frame);
    this.draw = draw;
    render(draw(), this.frame);
    this.line = line;
    if (this.host.parentNode !== parent) parent.append(this.host);
    if (!this.host.matches(':popover-open')) this.host.showPopover();
    await place(this.frame, line);
    if (takeFocus) this.focus();
  }

  /** Moves an open card along with its line. */
  async follow(line: DOMRect): Promise<void> {
    if (!this.isOpen()) return;
    this.line = line;
    await place(this.frame, line);
  }

  /** Draws an open card again, and lets it grow on the side of the line that it is on. */
  redraw(): void {
    if (!this.isOpen() || this.line === undefined) return;
    const above = this.box().top < this.line.top;
    const hadFocus = this.root.activeElement !== null;
    render(this.draw(), this.frame);
    // What had the focus may be gone: the button that was pressed, say.
    if (hadFocus && this.root.activeElement === null) this.frame.focus({ preventScroll: true });
    if (above) growUpwards(this.frame, this.line);
  }

  /** Takes the card away and leaves the page as it was. */
  close(): void {
    const hadFocus = document.activeElement === this.host;
    this.host.remove();
    render(null, this.frame);
    if (hadFocus && this.focusBefore instanceof HTMLElement) this.focusBefore.focus();
    this.focusBefore = null;
    this.onClosed();
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
