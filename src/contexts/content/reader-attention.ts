import { isInCorridor } from '../../card/corridor.ts';
import {
  type Dwell,
  type DwellEffect,
  type DwellEvent,
  nextDwell,
  nobodyDwells,
} from '../../card/dwell.ts';
import type { Dossier } from '../../entity/dossier.ts';
import { type Hit, mentionAt, type Point, rectsOf } from '../../page/hit-test.ts';
import type { PaintedMention } from '../../page/mention.ts';
import { askBackground, isGone } from '../../platform/messages.ts';
import type { CardHost } from './card-host.tsx';
import type { Lookups } from './lookups.tsx';
import type { PageReader } from './page-reader.ts';
import { PointerSpeed } from './pointer-speed.ts';

/** This soon after scrolling the text came to the pointer, and not the other way. In ms. */
const STILL_SCROLLING_MS = 150;

/** Opens cards where the reader's attention rests, and closes them when it has moved on. */
export class ReaderAttention {
  private readonly page: PageReader;
  private readonly card: CardHost;
  private readonly lookups: Lookups;
  private readonly signal: AbortSignal;
  private readonly failed: () => void;
  private readonly speed = new PointerSpeed();
  private dwell: Dwell<PaintedMention> = nobodyDwells();
  private line: DOMRect | undefined;
  private hit: Hit | undefined;
  private prepared: { entity: string; dossier: Promise<Dossier | null> } | undefined;
  private lastScroll = Number.NEGATIVE_INFINITY;
  private takeFocus = false;

  constructor(
    page: PageReader,
    card: CardHost,
    lookups: Lookups,
    signal: AbortSignal,
    failed: () => void,
  ) {
    this.page = page;
    this.card = card;
    this.lookups = lookups;
    this.signal = signal;
    this.failed = failed;
    card.onClose = () => this.dismiss();
  }

  /** The pointer moved. */
  move(event: PointerEvent): void {
    const onCard = this.card.holds(event);
    this.page.painter.restore();
    this.hit = onCard ? undefined : this.hitAt(event);
    const scrolling = event.timeStamp - this.lastScroll < STILL_SCROLLING_MS;
    const speed = scrolling ? Number.POSITIVE_INFINITY : this.speed.at(event);
    const target = this.hit?.painted;
    const close = onCard || this.isInCorridor(event);
    this.tell({ type: 'move', target, speed, onCard: close, time: event.timeStamp });
  }

  /** The pointer left the page. */
  leave(event: PointerEvent): void {
    this.tell({ type: 'move', target: undefined, speed: 0, onCard: false, time: event.timeStamp });
  }

  /** The reader clicked or tapped: a card opens at once, unless the click is meant for the page. */
  click(event: MouseEvent): void {
    if (this.card.holds(event) || isForThePage(event)) return;
    this.hit = this.hitAt(event);
    if (this.hit !== undefined) this.tell({ type: 'ask', target: this.hit.painted });
  }

  /** The reader pressed a button of the pointer: outside the card, that ends it. */
  press(event: PointerEvent): void {
    const onOpen = this.dwell.open !== undefined && this.hitAt(event)?.painted === this.dwell.open;
    if (this.card.holds(event) || onOpen) return;
    this.tell({ type: 'dismiss', time: event.timeStamp });
  }

  /** A key: Escape closes the card and goes no further; others are typing. */
  key(event: KeyboardEvent): void {
    if (this.card.isOpen() && event.key === 'Escape') {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.tell({ type: 'dismiss', time: event.timeStamp });
    } else if (!this.card.holds(event)) this.tell({ type: 'disturb' });
  }

  /** Something scrolled: the card goes along with its line, and closes once that is out of sight. */
  scroll(event: Event): void {
    if (this.card.holds(event)) return;
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
        setTimeout(ring, effect.after);
        return;
      }
      case 'prepare':
        this.prepare(effect.target);
        return;
      case 'open':
        void this.open(effect.target);
        return;
      case 'close':
        this.line = undefined;
        this.card.close();
    }
  }

  /** Fetches the card while the reader still makes up their mind, so that it opens complete. */
  private prepare({ mention }: PaintedMention): Promise<Dossier | null> {
    if (mention.found !== undefined) return Promise.resolve(null);
    const entity = mention.entity.id;
    if (this.prepared?.entity !== entity) {
      const dossier = askBackground('dossier', { entity });
      dossier.catch(() => {
        this.prepared = undefined;
        this.failed();
      });
      this.prepared = { entity, dossier };
    }
    return this.prepared.dossier;
  }

  private async open(target: PaintedMention): Promise<void> {
    const { takeFocus } = this;
    this.takeFocus = false;
    const line = this.hit?.painted === target ? this.hit.rect : undefined;
    const dossier = await this.prepare(target).catch(() => null);
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
    await this.card.open(dossier, line, beside, takeFocus);
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

  private hitAt(event: MouseEvent): Hit | undefined {
    const point: Point = { x: event.clientX, y: event.clientY };
    return mentionAt(point, this.page.article, this.page.shadowRoots);
  }

  private isInCorridor({ clientX, clientY }: MouseEvent): boolean {
    if (this.line === undefined || !this.card.isOpen()) return false;
    return isInCorridor({ x: clientX, y: clientY }, this.line, this.card.box());
  }
}

/** Follows the reader's pointer, keys and scrolling until the signal aborts. */
export function watchReader(
  page: PageReader,
  card: CardHost,
  lookups: Lookups,
  signal: AbortSignal,
  failed: () => void,
): ReaderAttention {
  const attention = new ReaderAttention(page, card, lookups, signal, failed);
  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    react: (event: DocumentEventMap[Type]) => void,
  ) => {
    // Only what the reader did: a page must not open cards by making events up.
    const trusted = (event: DocumentEventMap[Type]) => event.isTrusted && react(event);
    document.addEventListener(type, trusted, {
      capture: true,
      passive: type !== 'keydown',
      signal,
    });
  };
  listen('pointermove', (event) => attention.move(event));
  listen('pointerdown', (event) => attention.press(event));
  listen('click', (event) => attention.click(event));
  listen('keydown', (event) => attention.key(event));
  listen('scroll', (event) => attention.scroll(event));
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => event.isTrusted && attention.leave(event),
    { passive: true, signal },
  );
  return attention;
}

/** Whether a click has a meaning of its own: on a link or control, or at the end of a selection. */
function isForThePage(event: MouseEvent): boolean {
  const [target] = event.composedPath();
  const control =
    'a[href], button, label, summary, input, select, textarea, [role=button], [role=link]';
  if (target instanceof Element && target.closest(control) !== null) return true;
  return event.button !== 0 || getSelection()?.isCollapsed === false;
}
