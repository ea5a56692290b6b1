import {
  DWELL_MS,
  type Dwell,
  type DwellEffect,
  type DwellEvent,
  nextDwell,
  nobodyDwells,
} from '../../card/dwell.ts';
import { type Hit, mentionAt, type Point, rectsOf } from '../../page/hit-test.ts';
import type { PaintedMention } from '../../page/mention.ts';
import { isGone } from '../../platform/door.ts';
import { askForReading } from '../../platform/frame-messages.ts';
import type { Settings } from '../../platform/settings.ts';
import type { Beside, Desk } from './desk.ts';
import { isForThePage } from './is-for-the-page.ts';
import type { PageReader } from './page-reader.ts';
import { PointerSpeed } from './pointer-speed.ts';
import { Shelf } from './shelf.ts';
import { showMention } from './show-mention.ts';

/** This soon after scrolling the text came to the pointer, and not the other way. In ms. */
const STILL_SCROLLING_MS = 150;

/** A card that stays open this long has been read (Page Previews counts the same). In ms. */
const READ_MS = 1_000;

/** What a reader's attention needs of the frame around it. */
export interface Around {
  page: PageReader;
  signal: AbortSignal;
  /** Called when a question to the background has failed. */
  failed: () => void;
}

/** What of the reader's settings says when cards open, how they look, and whether that is noted. */
type Attentive = Pick<Settings, 'delay' | 'history' | 'theme' | 'textSize'>;

/** Opens cards where the reader's attention rests, and closes them when it has moved on. */
export class ReaderAttention {
  /** The reader's wishes, as they are now. */
  settings: Attentive = { delay: DWELL_MS, history: false, theme: 'page', textSize: 'normal' };
  /** The cards of this frame, which come when they are wanted. */
  readonly shelf: Shelf;
  private readonly page: PageReader;
  private readonly signal: AbortSignal;
  private readonly failed: () => void;
  private readonly speed = new PointerSpeed();
  private dwell: Dwell<PaintedMention> = nobodyDwells();
  private line: DOMRect | undefined;
  private hit: Hit | undefined;
  private lastScroll = Number.NEGATIVE_INFINITY;
  private takeFocus = false;

  constructor({ page, signal, failed }: Around) {
    this.page = page;
    this.signal = signal;
    this.failed = failed;
    this.shelf = new Shelf({
      page,
      signal,
      look: () => this.settings,
      dismiss: () => this.dismiss(),
      kept: () => this.forgetOpen(),
      walk: (from, step) => this.walk(from, step),
    });
  }

  private get desk(): Desk | undefined {
    return this.shelf.desk;
  }

  /** The pointer moved. */
  move(event: PointerEvent): void {
    const onCard = this.onCard(event);
    this.page.painter.restore();
    this.hit = onCard ? undefined : this.hitAt(event);
    const scrolling = event.timeStamp - this.lastScroll < STILL_SCROLLING_MS;
    const speed = scrolling ? Number.POSITIVE_INFINITY : this.speed.at(event);
    const target = this.mayOpenFor(event) ? this.hit?.painted : this.dwell.open;
    const close = onCard || this.isOnTheWay(event);
    this.tell({ type: 'move', target, speed, onCard: close, time: event.timeStamp });
  }

  /** The pointer left the window. */
  leave(event: PointerEvent): void {
    this.tell({ type: 'move', target: undefined, speed: 0, onCard: false, time: event.timeStamp });
  }

  /** The reader clicked or tapped: a card opens at once, unless the click is meant for the page. */
  click(event: MouseEvent): void {
    if (this.onCard(event) || isForThePage(event)) return;
    this.hit = this.hitAt(event);
    if (this.hit !== undefined) this.tell({ type: 'ask', target: this.hit.painted });
  }

  /** The reader pressed a button of the pointer: outside the card, that ends it. */
  press(event: PointerEvent): void {
    if (this.onCard(event)) return;
    const pressed = this.hitAt(event)?.painted;
    // What a click is about to ask for is on its way already.
    if (pressed !== undefined) void this.shelf.bring().catch(() => this.failed());
    if (pressed !== undefined && pressed === this.dwell.open) return;
    this.tell({ type: 'dismiss', time: event.timeStamp });
  }

  /** A key: Escape closes the card and goes no further; others are typing. */
  key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && (this.hasOpen() || this.desk?.hasKept())) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (this.hasOpen()) this.tell({ type: 'dismiss', time: event.timeStamp });
      else this.desk?.letGo();
    } else if (!this.onCard(event)) this.tell({ type: 'disturb' });
  }

  /** Something scrolled: the card goes along with its line, and closes once that is out of sight. */
  scroll(event: Event): void {
    if (this.onCard(event)) return;
    this.lastScroll = event.timeStamp;
    this.tell({ type: 'disturb' });
    this.follow(event.timeStamp);
  }

  /** Opens the card of a mention at once, and moves the focus into it. */
  ask(target: PaintedMention): void {
    const [rect] = rectsOf(target.block, target.mention);
    if (rect === undefined) return;
    this.hit = { painted: target, rect };
    this.takeFocus = true;
    this.tell({ type: 'ask', target });
  }

  /** Whether a card is open. */
  hasOpen(): boolean {
    return this.desk?.isOpen() ?? false;
  }

  /** Keeps the card that is open; whether there was one. */
  pinOpen(): boolean {
    if (!this.hasOpen()) return false;
    this.desk?.keep();
    return true;
  }

  /** The reader is done with the card that is open. */
  dismiss(): void {
    this.tell({ type: 'dismiss', time: performance.now() });
  }

  private tell(event: DwellEvent<PaintedMention>): void {
    if (isGone()) this.failed();
    if (this.signal.aborted) return;
    const { state, effects } = nextDwell(this.dwell, event);
    this.dwell = state;
    for (const effect of effects) this.carryOut(effect);
    // A looked-up card belongs to no mention: no dwelling opened it, and none closes it.
    if (event.type === 'dismiss' && this.hasOpen()) this.desk?.close();
  }

  private carryOut(effect: DwellEffect<PaintedMention>): void {
    switch (effect.type) {
      case 'start-clock': {
        const ring = () =>
          this.tell({ type: 'ring', token: effect.token, time: performance.now() });
        setTimeout(ring, this.patience(effect.after));
        return;
      }
      case 'prepare':
        void this.prepare(effect.target).catch(() => this.failed());
        return;
      case 'open':
        void this.open(effect.target);
        return;
      case 'close':
        this.line = undefined;
        this.desk?.close();
    }
  }

  /** Gets a card ready, as long as the pointer stays where it is. */
  private async prepare(target: PaintedMention): Promise<void> {
    const desk = await this.shelf.bring();
    await desk.ready(target, () => this.dwell.resting?.target === target);
  }

  private async open(target: PaintedMention): Promise<void> {
    const isWanted = () =>
      this.dwell.open === target && !target.block.stale && !this.signal.aborted;
    const beside = this.besideOf(target);
    const opened = beside !== undefined && (await this.openBeside(target, beside, isWanted));
    if (!opened && this.dwell.open === target) this.dismiss();
    if (opened && this.settings.history) this.rememberIfRead(target);
  }

  private async openBeside(
    target: PaintedMention,
    beside: Beside,
    isWanted: () => boolean,
  ): Promise<boolean> {
    const desk = await this.shelf.bring().catch(() => this.failed());
    if (desk === undefined || !isWanted()) return false;
    this.line = beside.line;
    return desk.open(target, beside, isWanted);
  }

  /** Where the card of a mention goes; undefined where the mention is no longer. */
  private besideOf(target: PaintedMention): Beside | undefined {
    const { takeFocus } = this;
    this.takeFocus = false;
    const line = this.hit?.painted === target ? this.hit.rect : undefined;
    const element = target.range.startContainer.parentElement;
    if (line === undefined || element === null) return undefined;
    return { line, element, takeFocus };
  }

  /** A card that is closed again at once was not looked up, but in the way. */
  private rememberIfRead(target: PaintedMention): void {
    setTimeout(() => {
      if (this.dwell.open !== target || this.signal.aborted) return;
      const { entity } = target.mention;
      askForReading('pageLookedUp', { entity }).catch(() => this.failed());
    }, READ_MS);
  }

  /** The open card is kept: it belongs to no line any more. */
  private forgetOpen(): void {
    this.line = undefined;
    this.dwell = nobodyDwells();
  }

  private walk(from: PaintedMention, step: 1 | -1): void {
    const all = this.page.article.mentionsOf(from.mention.entity.id);
    const at = this.page.article.placeOf(from);
    const next = all[(at + step + all.length) % all.length];
    if (next !== undefined) void showMention(this.page, this, next);
  }

  private follow(time: number): void {
    const target = this.dwell.open;
    if (target === undefined || this.line === undefined) return;
    const line = target.block.stale ? undefined : rectsOf(target.block, target.mention)[0];
    if (line === undefined || line.bottom < 0 || line.top > innerHeight) {
      this.tell({ type: 'dismiss', time });
      return;
    }
    this.line = line;
    this.desk?.follow(line);
  }

  /** Whether the pointer alone may open a card: not for readers who click, or hold Alt to ask. */
  private mayOpenFor({ altKey }: PointerEvent): boolean {
    const { delay } = this.settings;
    return typeof delay === 'number' || (delay === 'key' && altKey);
  }

  /** The clock that opens a card runs as long as the reader wants; the others keep their time. */
  private patience(after: number): number {
    const { delay } = this.settings;
    return after === DWELL_MS && typeof delay === 'number' ? delay : after;
  }

  private hitAt(event: MouseEvent): Hit | undefined {
    const point: Point = { x: event.clientX, y: event.clientY };
    return mentionAt(point, this.page.article, this.page.shadowRoots);
  }

  private onCard(event: Event): boolean {
    return this.desk?.holds(event) ?? false;
  }

  private isOnTheWay({ clientX, clientY }: MouseEvent): boolean {
    if (this.line === undefined) return false;
    return this.desk?.isOnTheWay({ x: clientX, y: clientY }, this.line) ?? false;
  }
}
