import { Article, isVisible } from '../../page/article.ts';
import type { Block } from '../../page/block.ts';
import { type Changes, changesOf, OBSERVED } from '../../page/changes.ts';
import type { Found } from '../../page/element-reader.ts';
import { isInDocument } from '../../page/in-document.ts';
import { KnownTexts } from '../../page/known-texts.ts';
import type { AnnotatedBlock } from '../../page/mention.ts';
import {
  looksAcrossBlocks,
  mentionsToPaint,
  type PaintRules,
} from '../../page/mentions-to-paint.ts';
import type { MoreNames } from '../../page/more-names.ts';
import { Pace } from '../../page/pace.ts';
import { Painter } from '../../page/painter.ts';
import { isGoingOn, type PartReader } from '../../page/part-reader.ts';
import { isGone } from '../../platform/door.ts';
import { Batch } from './batch.ts';
import { Errands, firstErrands, wholePage } from './errands.ts';
import { keepListening } from './frame.ts';
import { NamesFinder } from './names-finder.ts';
import { NamesReport } from './names-report.ts';

/**
 * Reads the page, has its names found, paints them, and does so again for whatever changes.
 * Reading goes on in slices between the page's own work, and not at all while the tab is hidden.
 */
export class PageReader {
  readonly article = new Article();
  readonly painter = new Painter();
  /** Open shadow roots whose text is read as well. */
  shadowRoots: ShadowRoot[] = [];
  private readonly signal: AbortSignal;
  private readonly failed: () => void;
  private finder: NamesFinder;
  private rules: PaintRules;
  private readonly known = new KnownTexts();
  private readonly observer = new MutationObserver((records) => this.follow(changesOf(records)));
  private readonly errands = new Errands(() => this.wake());
  private departures = false;
  /** Whether what was read before has to make room for what is read now. */
  private makesRoom = false;
  /** What the reader said names mean, until it has been acted on. */
  private corrections: ReadonlyMap<string, string | null> | undefined;
  private working = false;
  private toDo = false;
  private rulesChanged = false;
  private readonly report: NamesReport;
  private more: MoreNames | undefined;

  constructor(rules: PaintRules, signal: AbortSignal, failed: () => void) {
    this.rules = rules;
    this.signal = signal;
    this.failed = failed;
    this.report = new NamesReport(signal, failed);
    this.finder = new NamesFinder(signal);
  }

  /** Starts reading, until the signal aborts; then nothing of ours is left in the page. */
  start(): void {
    this.observer.observe(document, OBSERVED);
    this.signal.addEventListener('abort', () => this.end());
    keepListening(this.signal, (signal) => {
      addEventListener('pagehide', () => void this.report.tellNone(), { signal });
      const retell = () => void this.report.tellOf(this.article, this.rules);
      addEventListener('pageshow', retell, { signal });
    });
    this.working = true;
    for (const errand of firstErrands()) this.errands.add(errand);
    // The first names are what a reader waits for: no frame is waited for when the page is seen.
    if (document.hidden) requestAnimationFrame(() => void this.work());
    else void this.work();
  }

  /** Paints by other rules from now on, without asking anything again. */
  paintBy(rules: PaintRules): void {
    this.rules = rules;
    this.rulesChanged = true;
    this.wake();
  }

  /** Reads the whole page again: what the decks hold is no longer what it was. */
  readAgain(): void {
    this.dropAll(this.article.all());
    this.known.forget();
    this.finder = new NamesFinder(this.signal, this.finder.corrected);
    this.errands.add(wholePage());
    for (const root of this.shadowRoots) this.errands.add({ root, ownTextOnly: false });
  }

  private end(): void {
    this.observer.disconnect();
    this.errands.end();
    this.painter.end();
    void this.report.tellNone();
  }

  /** Runs in the observer, before the next frame: what changed must not be painted as it was. */
  private follow({ containers, arrivals, switched, departures }: Changes): void {
    for (const element of switched) {
      this.dropAll(this.article.inside(element));
      this.errands.doubt(element);
    }
    for (const container of containers) {
      this.dropAll(this.article.inContainer(container));
      this.errands.add({ root: container, ownTextOnly: true });
    }
    for (const root of arrivals) this.errands.add({ root, ownTextOnly: false });
    this.departures ||= departures;
    if (departures) this.wake();
  }

  /** Finds all names again, now that the reader has said what some of them mean. */
  correct(said: ReadonlyMap<string, string | null>): void {
    this.corrections = said;
    this.wake();
  }

  private wake(): void {
    this.toDo = true;
    if (this.working) return;
    this.working = true;
    requestAnimationFrame(() => void this.work());
  }

  private async work(): Promise<void> {
    try {
      while (this.toDo) await this.workThrough();
    } catch (error) {
      this.failed();
      if (!this.signal.aborted) throw error;
    } finally {
      this.working = false;
    }
  }

  private async workThrough(): Promise<void> {
    this.toDo = false;
    // Not in the observer, which runs at every change: before the next frame is soon enough.
    if (isGone()) return this.failed();
    if (!this.article.isEmpty()) this.painter.restore();
    try {
      await this.takeCorrections();
      await this.readAll();
      this.dropDeparted();
      await this.reconsider();
      await this.paintByRules();
      await this.report.tellOf(this.article, this.rules);
    } catch (error) {
      const departed = this.article.departed();
      if (this.signal.aborted || departed.length === 0) throw error;
      // Text that is no longer ours was in the way: without it, once more, and then the error counts.
      this.dropAll(departed);
      this.errands.add(wholePage());
    }
  }

  private async readAll(): Promise<void> {
    const batch = new Batch();
    const pace = new Pace();
    const next = () => this.errands.next(this.found);
    for (let part = next(); part !== undefined; part = next()) await this.read(part, batch, pace);
    await this.find(batch.take(), pace);
  }

  private async read(part: PartReader, batch: Batch, pace: Pace): Promise<void> {
    const { again = false } = part.errand;
    this.makesRoom = !again && !this.article.isEmpty();
    for (let step = part.step(); isGoingOn(step); step = part.step()) {
      const full = step === 'working' ? undefined : this.take(step, again, batch);
      if (full !== undefined) await this.find(full, pace);
      if (pace.isOver()) await pace.rest(this.signal);
    }
    this.errands.takeBack(part);
  }

  private readonly found: Found = {
    shadowRoot: (root) => {
      if (this.shadowRoots.includes(root)) return;
      this.shadowRoots.push(root);
      this.observer.observe(root, OBSERVED);
      this.errands.add({ root, ownTextOnly: false });
    },
    container: (container) => {
      if (this.makesRoom) this.dropAll(this.article.inContainer(container));
    },
  };

  /** Paints a block that is known, or puts it into the batch; gives the blocks of a full one. */
  private take(read: Block, again: boolean, batch: Batch): AnnotatedBlock[] | undefined {
    if (again && this.article.holds(read)) return undefined;
    const block = this.article.add(read);
    const known = this.known.take(block.text);
    if (known === undefined) return batch.add(block);
    Object.assign(block, known);
    if (!looksAcrossBlocks(this.rules)) this.paintAlone(block);
    return undefined;
  }

  private async find(blocks: readonly AnnotatedBlock[], pace: Pace): Promise<void> {
    if (blocks.length === 0) return;
    await this.finder.find(blocks);
    this.signal.throwIfAborted();
    pace.startAgain();
    await this.repaint(blocks, pace);
  }

  /** Paints in slices: a frame pays some 3 µs for every range that is new in it. */
  private async repaint(blocks: readonly AnnotatedBlock[], pace: Pace): Promise<void> {
    if (looksAcrossBlocks(this.rules)) return this.paintAcross(pace);
    for (const block of blocks) {
      this.painter.unpaint(block);
      if (!block.stale) this.paintAlone(block);
      if (pace.isOver()) await pace.rest(this.signal);
    }
  }

  /** Paints names that no deck knows as well, here and in all text that comes later. */
  async showMore(more: MoreNames): Promise<void> {
    this.more = more;
    await this.repaint(this.article.all(), new Pace());
  }

  private paintAlone(block: AnnotatedBlock): void {
    const [mentions = []] = mentionsToPaint([this.named(block)], this.rules);
    this.painter.paint(block, mentions);
  }

  /** What is hidden now is chosen from by itself: it may be shown later, without notice. */
  private async paintAcross(pace: Pace): Promise<void> {
    const isSeen = (block: AnnotatedBlock) => block.mentions.length === 0 || isVisible(block);
    const all = this.article.inDocumentOrder();
    for (const blocks of [all.filter(isSeen), all.filter((block) => !isSeen(block))]) {
      const named = blocks.map((block) => this.named(block));
      for (const [place, mentions] of mentionsToPaint(named, this.rules).entries()) {
        const block = blocks[place]!;
        if (!block.stale) this.painter.paint(block, mentions);
        if (pace.isOver()) await pace.rest(this.signal);
      }
    }
  }

  /** A block's text with all mentions in it, those of names that no deck knows after the others. */
  private named(block: AnnotatedBlock): Pick<AnnotatedBlock, 'text' | 'mentions'> {
    if (this.more !== undefined) block.more = this.more.mentionsIn(block.text, block.mentions);
    const mentions = [...block.mentions, ...block.more];
    return { text: block.text, mentions: this.article.locate(block, mentions) ? mentions : [] };
  }

  private async paintByRules(): Promise<void> {
    const changed = this.rulesChanged;
    this.rulesChanged = false;
    if (changed) await this.repaint(this.article.all(), new Pace());
    else if (looksAcrossBlocks(this.rules)) await this.paintAcross(new Pace());
  }

  private async reconsider(): Promise<void> {
    const changed = await this.finder.reconsider(this.article.all(), new Pace());
    this.signal.throwIfAborted();
    // What was kept for texts that may come back was found with less known of the article.
    if (changed.length > 0) this.known.forget();
    await this.repaint(changed, new Pace());
  }

  private async takeCorrections(): Promise<void> {
    if (this.corrections === undefined) return;
    this.finder.correct(this.corrections);
    this.corrections = undefined;
    this.known.forget();
    const batch = new Batch();
    const pace = new Pace();
    for (const block of this.article.all()) {
      const full = batch.add(block);
      if (full !== undefined) await this.find(full, pace);
    }
    await this.find(batch.take(), pace);
  }

  private dropDeparted(): void {
    if (!this.departures) return;
    this.departures = false;
    this.dropAll(this.article.departed());
    this.errands.dropDeparted();
    // Kept, they would keep their trees; one that comes back is found again with its host.
    this.shadowRoots = this.shadowRoots.filter(isInDocument);
  }

  private dropAll(blocks: readonly AnnotatedBlock[]): void {
    for (const block of blocks) {
      this.known.keep(block);
      this.painter.unpaint(block);
      this.article.drop(block);
    }
  }
}
