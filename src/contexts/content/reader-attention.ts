import { isInCorridor } from '../../card/corridor.ts';
import {
  DWELL_MS,
  type Dwell,
  type DwellEffect,
  type DwellEvent,
  nextDwell,
  nobodyDwells,
  WARM_DWELL_MS,
} from '../../card/dwell.ts';
import { prepareDates } from '../../card/written-date.ts';
import { today } from '../../entity/date.ts';
import type { Dossier } from '../../entity/dossier.ts';
import { type Hit, mentionAt, type Point, rectsOf } from '../../page/hit-test.ts';
import type { PaintedMention } from '../../page/mention.ts';
import { whenIdle } from '../../page/pace.ts';
import { askBackground, isGone } from '../../platform/messages.ts';
import type { Settings } from '../../platform/settings.ts';
import { interfaceLanguage, translate } from '../../platform/translate.ts';
import type { CardHost, Drawn } from './card-host.tsx';
import type { Cards } from './cards.ts';
import { Dossiers } from './dossiers.ts';
import { hereOf } from './here-on-page.ts';
import { isForThePage } from './is-for-the-page.ts';
import type { Lookups } from './lookups.tsx';
import type { PageReader } from './page-reader.ts';
import { PointerSpeed } from './pointer-speed.ts';
import { actionsFor } from './reader-actions.ts';
import { showMention } from './show-mention.ts';

/** This soon after scrolling the text came to the pointer, and not the other way. In ms. */
const STILL_SCROLLING_MS = 150;

/** A card that stays open this long has been read (Page Previews counts the same). In ms. */
const READ_MS = 1_000;
/** What the reader's attention goes to, and what follows from it. */
export interface Around {
  page: PageReader;
  cards: Cards;
  lookups: Lookups;
  signal: AbortSignal;
  /** Called when a question to the background has failed. */
  failed: () => void;
}

/** Opens cards where the reader's attention rests, and closes them when it has moved on. */
export class ReaderAttention {
  /** When cards open, by the reader's wish. */
  settings: Pick<Settings, 'delay' | 'history'> = { delay: DWELL_MS, history: false };
  private readonly page: PageReader;
  private readonly cards: Cards;
  private readonly lookups: Lookups;
  private readonly signal: AbortSignal;
  private readonly failed: () => void;
  private readonly speed = new PointerSpeed();
  private dwell: Dwell<PaintedMention> = nobodyDwells();
  private line: DOMRect | undefined;
  private hit: Hit | undefined;
  private readonly dossiers: Dossiers;
  private lastScroll = Number.NEGATIVE_INFINITY;
  private takeFocus = false;

  private get card(): CardHost {
    return this.cards.live;
  }

  constructor({ page, cards, lookups, signal, failed }: Around) {
    this.page = page;
    this.cards = cards;
    this.lookups = lookups;
    this.signal = signal;
    this.failed = failed;
    this.dossiers = new Dossiers(page.article);
  }

  /** The reader presses the close button of a card. */
  close(card: CardHost): void {
    if (card === this.card) this.dismiss();
    else this.cards.unpin();
  }

  /** The pointer moved. */
  move(event: PointerEvent): void {
    const onCard = this.cards.hold(event);
    this.page.painter.restore();
    this.hit = onCard ? undefined : this.hitAt(event);
    const scrolling = event.timeStamp - this.lastScroll < STILL_SCROLLING_MS;
    const speed = scrolling ? Number.POSITIVE_INFINITY : this.speed.at(event);
    const target = this.mayOpenFor(event) ? this.hit?.painted : this.dwell.open;
    const close = onCard || this.isInCorridor(event);
    this.tell({ type: 'move', target, speed, onCard: close, time: event.timeStamp });
  }

  leave(event: PointerEvent): void {
    this.tell({ type: 'move', target: undefined, speed: 0, onCard: false, time: event.timeStamp });
  }

  /** The reader clicked or tapped: a card opens at once, unless the click is meant for the page. */
  click(event: MouseEvent): void {
    if (this.cards.hold(event) || isForThePage(event)) return;
    this.hit = this.hitAt(event);
    if (this.hit !== undefined) this.tell({ type: 'ask', target: this.hit.painted });
  }

  /** The reader pressed a button of the pointer: outside the card, that ends it. */
  press(event: PointerEvent): void {
    const onOpen = this.dwell.open !== undefined && this.hitAt(event)?.painted === this.dwell.open;
    if (this.cards.hold(event) || onOpen) return;
    this.tell({ type: 'dismiss', time: event.timeStamp });
  }

  /** A key: Escape closes the card and goes no further; others are typing. */
  key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && (this.card.isOpen() || this.cards.hasPinned())) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (this.card.isOpen()) this.tell({ type: 'dismiss', time: event.timeStamp });
      else this.cards.unpin();
    } else if (!this.cards.hold(event)) this.tell({ type: 'disturb' });
  }

  /** Something scrolled: the card goes along with its line, and closes once that is out of sight. */
  scroll(event: Event): void {
    if (this.cards.hold(event)) return;
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

  hasOpen(): boolean {
    return this.card.isOpen();
  }

  /** Keeps the card that is open; whether there was one. */
  pinOpen(): boolean {
    if (!this.hasOpen()) return false;
    this.pin(this.card);
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
    if (event.type === 'dismiss' && this.card.isOpen()) this.card.close();
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
        this.card.close();
    }
  }

  /** Gets a card ready in the page's spare time, as long as the pointer stays where it is. */
  private async prepare(target: PaintedMention): Promise<void> {
    const whenSpare = (run: () => void) =>
      whenIdle(() => {
        if (this.dwell.resting?.target === target) run();
      }, WARM_DWELL_MS);
    whenSpare(() => prepareDates(interfaceLanguage()));
    const dossier = await this.dossierFor(target);
    if (dossier !== null) whenSpare(() => this.card.ready(this.drawn(dossier, target)));
  }

  private async open(target: PaintedMention): Promise<void> {
    const { takeFocus } = this;
    this.takeFocus = false;
    const line = this.hit?.painted === target ? this.hit.rect : undefined;
    const dossier = await this.dossierFor(target).catch(() => null);
    const beside = target.range.startContainer.parentElement;
    const wanted = this.dwell.open === target && !target.block.stale;
    const { found } = target.mention;
    if (found !== undefined && wanted && line !== undefined && beside !== null) {
      this.line = line;
      await this.lookups.openFound(found, line, beside, takeFocus);
      return;
    }
    if (!wanted || dossier === null || line === undefined || beside === null) {
      if (this.dwell.open === target) this.tell({ type: 'dismiss', time: performance.now() });
      return;
    }
    this.line = line;
    await this.card.open(this.drawn(dossier, target), line, beside, takeFocus);
    if (this.settings.history) this.rememberIfRead(target);
  }

  /** A card that is closed again at once was not looked up, but in the way. */
  private rememberIfRead(target: PaintedMention): void {
    setTimeout(() => {
      if (this.dwell.open !== target || this.signal.aborted) return;
      const { entity } = target.mention;
      askBackground('pageLookedUp', { entity }).catch(() => this.failed());
    }, READ_MS);
  }

  /** The dossier of what a mention means; none for what was found beyond the decks. */
  private async dossierFor({ mention }: PaintedMention): Promise<Dossier | null> {
    return mention.found === undefined ? this.dossiers.prepare(mention.entity.id) : null;
  }

  private drawn(dossier: Dossier, painted: PaintedMention): Drawn {
    const { card } = this;
    return {
      dossier,
      here: hereOf(painted, this.page.article),
      words: { translate, language: interfaceLanguage(), day: today() },
      actions: actionsFor(card, painted, {
        close: () => this.close(card),
        pin: () => this.pin(card),
        walk: (from, step) => this.walk(from, step),
        fetch: (entity) => this.dossiers.fetch(entity),
      }),
    };
  }

  /** Keeps the card that is open, or lets go of the one that is kept. */
  private pin(card: CardHost): void {
    if (card !== this.card) {
      this.cards.unpin();
      return;
    }
    this.cards.pin();
    this.line = undefined;
    this.dwell = nobodyDwells();
  }

  private walk(from: PaintedMention, step: 1 | -1): void {
    const all = this.page.article.mentionsOf(from.mention.entity.id);
    const at = all.findIndex(({ mention }) => mention === from.mention);
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
    void this.card.follow(line);
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

  private isInCorridor({ clientX, clientY }: MouseEvent): boolean {
    if (this.line === undefined || !this.card.isOpen()) return false;
    return isInCorridor({ x: clientX, y: clientY }, this.line, this.card.box());
  }
}
