import { type ComponentChild, render } from 'preact';
import css from '../../../card/card.css?inline';
import type { Rectangle } from '../../../card/corridor.ts';
import lookupCss from '../../../card/enrichment.css?inline';
import { type CardProps, FactCard } from '../../../card/fact-card.tsx';
import { growUpwards, place } from '../../../card/placement.ts';
import tokensCss from '../../../card/tokens.css?inline';
import type { Dossier } from '../../../entity/dossier.ts';
import { isDark } from '../../../page/brightness.ts';
import { CARD_HOST } from '../../../page/reading-rules.ts';
import { interfaceDirection } from '../../../platform/translate.ts';
import type { Look } from '../desk.ts';

/** What a card of a deck's entity is drawn from, but for what its host knows. */
export type Drawn = Omit<CardProps, 'pinned' | 'children'>;

/** What a card shows below its own facts. */
export interface More {
  draw(): ComponentChild;
  /** Called when the card opens: what was begun for the one before is over. */
  begin(): void;
}

/**
 * The element of one card, the only kind that Sidelight puts into a page, and only while the card is
 * open: a popover in the top layer, with a closed shadow root, so that neither the page's styles nor
 * its scripts reach in.
 */
export class CardHost {
  private shell: Shell | undefined;
  private pinned = false;
  /** Asked for whenever a card opens. */
  look: () => Look = () => ({ theme: 'page', textSize: 'normal' });
  /** Called when the reader presses the card's own close button. */
  onClose: () => void = () => {};
  /** Gives what the card of a deck's entity shows below its own facts; it begins when the card opens. */
  more: (dossier: Dossier) => More = () => ({ draw: () => null, begin() {} });
  /** Called when the card has been taken away. */
  onClosed: () => void = () => {};
  private focusBefore: Element | null = null;
  private line: DOMRect | undefined;
  private draw: () => ComponentChild = () => null;
  private readied: Draft | undefined;

  /**
   * Draws an entity's card off the page, while the reader still makes up their mind: when it opens,
   * only its place, style and layout are left to do.
   */
  ready(drawn: Drawn): void {
    this.shell ??= makeShell();
    this.readied = this.draft(drawn);
  }

  /** Shows an entity's card beside a line of text; `takeFocus` for readers who use the keyboard. */
  async open(drawn: Drawn, line: DOMRect, beside: Element, takeFocus: boolean): Promise<void> {
    const { readied } = this;
    const isReady = readied !== undefined && showsTheSame(readied.drawn, drawn);
    const { frame, draw, begin } = isReady ? readied : this.draft(drawn);
    begin();
    await this.present(frame, draw, line, beside, takeFocus);
  }

  /** Shows any card beside a line of text; `draw` is called again for {@link redraw}. */
  async show(
    draw: () => ComponentChild,
    line: DOMRect,
    beside: Element,
    takeFocus: boolean,
  ): Promise<void> {
    const frame = makeFrame();
    render(draw(), frame);
    await this.present(frame, draw, line, beside, takeFocus);
  }

  private draft(drawn: Drawn): Draft {
    const frame = makeFrame();
    const more = this.more(drawn.dossier);
    const draw = () => (
      <FactCard {...drawn} pinned={this.pinned}>
        {more.draw()}
      </FactCard>
    );
    render(draw(), frame);
    return { drawn, frame, draw, begin: more.begin };
  }

  private async present(
    frame: HTMLElement,
    draw: () => ComponentChild,
    line: DOMRect,
    beside: Element,
    takeFocus: boolean,
  ): Promise<void> {
    const parent = topmostParent();
    if (parent === undefined) return;
    this.readied = undefined;
    this.shell ??= makeShell();
    const { host } = this.shell;
    this.dress(frame, beside);
    this.draw = draw;
    this.line = line;
    // Nothing of the card before may be left in this one: it may be half-way through an answer.
    putInto(this.shell, frame);
    if (host.parentNode !== parent) parent.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
    await this.place(frame, line);
    if (takeFocus) this.focus(frame);
  }

  /** Moves an open card along with its line. */
  async follow(line: DOMRect): Promise<void> {
    if (this.shell === undefined || !this.isOpen()) return;
    this.line = line;
    await this.place(this.shell.frame, line);
  }

  /** Draws an open card again, and lets it grow on the side of the line that it is on. */
  redraw(): void {
    if (this.shell === undefined || !this.isOpen() || this.line === undefined) return;
    const { root, frame } = this.shell;
    const above = this.box().top < this.line.top;
    const hadFocus = root.activeElement !== null;
    render(this.draw(), frame);
    // What had the focus may be gone: the button that was pressed, say.
    if (hadFocus && root.activeElement === null) frame.focus({ preventScroll: true });
    if (above && !this.pinned && !isTouched()) growUpwards(frame, this.line);
  }

  /** Keeps the card open where it is: from now on it belongs to no line. */
  keep(): void {
    this.pinned = true;
    this.redraw();
  }

  /** Moves the card by so many CSS pixels, as far as the window reaches. */
  move(right: number, down: number): void {
    if (this.shell === undefined) return;
    const { frame } = this.shell;
    const { left, top, width, height } = frame.getBoundingClientRect();
    frame.style.left = `${within(left + right, innerWidth - width)}px`;
    frame.style.top = `${within(top + down, innerHeight - height)}px`;
  }

  /** Takes the card away and leaves the page as it was. */
  close(): void {
    if (this.shell === undefined) return;
    const { host, frame } = this.shell;
    const hadFocus = document.activeElement === host;
    host.remove();
    render(null, frame);
    if (hadFocus) giveFocusTo(this.focusBefore);
    this.focusBefore = null;
    this.onClosed();
  }

  /** Whether a card is shown. */
  isOpen(): boolean {
    return this.shell?.host.isConnected ?? false;
  }

  /** Whether an event came from inside the card. */
  holds(event: Event): boolean {
    return this.shell !== undefined && event.target === this.shell.host;
  }

  /** The card's box in viewport pixels; empty, at the window's corner, where there is none. */
  box(): Rectangle {
    return this.shell?.frame.getBoundingClientRect() ?? new DOMRect();
  }

  /** Under a finger a card beside the line would be hidden by the hand: it lies at the bottom there. */
  private async place(frame: HTMLElement, line: DOMRect): Promise<void> {
    if (isTouched()) frame.setAttribute('data-place', 'sheet');
    else {
      frame.removeAttribute('data-place');
      await place(frame, line);
    }
  }

  private dress(frame: HTMLElement, beside: Element): void {
    const { theme, textSize } = this.look();
    const dark = theme === 'page' ? isDark(beside) : theme === 'dark';
    frame.setAttribute('data-theme', dark ? 'dark' : 'light');
    frame.setAttribute('data-size', textSize);
    frame.dir = interfaceDirection();
  }

  private focus(frame: HTMLElement): void {
    this.focusBefore = document.activeElement;
    frame.focus({ preventScroll: true });
  }
}

/** A card that is drawn and not yet shown. */
interface Draft {
  drawn: Drawn;
  frame: HTMLElement;
  draw: () => ComponentChild;
  begin: () => void;
}

/** Whether two cards of a mention are alike: the page may have named more while the first was drawn. */
function showsTheSame(one: Drawn, other: Drawn): boolean {
  const { named, ...here } = one.here;
  const { named: otherNamed, ...otherHere } = other.here;
  return (
    one.dossier === other.dossier &&
    named.size === otherNamed.size &&
    JSON.stringify(here) === JSON.stringify(otherHere)
  );
}

/** The elements around a card: made for the first one, since most pages never see any. */
interface Shell {
  host: HTMLElement;
  root: ShadowRoot;
  frame: HTMLElement;
}

function makeShell(): Shell {
  const host = document.createElement(CARD_HOST);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss + css + lookupCss);
  root.adoptedStyleSheets = [sheet];
  const frame = makeFrame();
  root.append(frame);
  keepKeysInside(host);
  return { host, root, frame };
}

function makeFrame(): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.role = 'dialog';
  frame.setAttribute('aria-labelledby', 'label');
  frame.setAttribute('aria-describedby', 'description');
  frame.tabIndex = -1;
  return frame;
}

function putInto(shell: Shell, frame: HTMLElement): void {
  render(null, shell.frame);
  shell.frame.replaceWith(frame);
  shell.frame = frame;
}

/** Whether the reader touches the screen and has no pointer. */
function isTouched(): boolean {
  return matchMedia('(hover: none) and (pointer: coarse)').matches;
}

/** All that can have the focus can take it: elements of HTML, of SVG and of MathML. */
function giveFocusTo(element: Element | null): void {
  (element as (Element & HTMLOrSVGElement) | null)?.focus?.();
}

function within(place: number, most: number): number {
  return Math.round(Math.max(0, Math.min(place, most)));
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
