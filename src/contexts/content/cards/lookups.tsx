import type { ComponentChild } from 'preact';
import { EnrichmentSection } from '../../../card/enrichment.tsx';
import { LookedUpCard } from '../../../card/looked-up-card.tsx';
import type { LookupView } from '../../../card/lookup-view.ts';
import { today } from '../../../entity/date.ts';
import type { Dossier } from '../../../entity/dossier.ts';
import type { FoundName, LookupOutcome } from '../../../entity/enrichment.ts';
import { isVisible } from '../../../page/article.ts';
import type { AnnotatedBlock } from '../../../page/mention.ts';
import { MoreNames } from '../../../page/more-names.ts';
import { askBackground, type FrameReply } from '../../../platform/messages.ts';
import { MAX_MESSAGE_TEXT } from '../../../platform/reading-contract.ts';
import { interfaceLanguage, translate } from '../../../platform/translate.ts';
import type { PageReader } from '../page-reader.ts';
import type { CardHost, More } from './card-host.tsx';
import { askForTitle, LookupThread } from './lookup-thread.ts';
import { pageLanguage } from './page-language.ts';

/** Where a card goes that belongs to no place in the text: this far below the top, in pixels. */
const TOP_PX = 48;

/** Half the width of a card with text of normal size (`card.css`), in pixels: it stands in the middle. */
const HALF_CARD_PX = 180;

/** What a frame does when the reader asks for more than the decks hold. Nothing runs before that. */
export class Lookups {
  private readonly page: PageReader;
  private readonly live: () => CardHost;
  /** What is shown from Wikipedia, and in which card: another may be kept beside it. */
  private shown: { card: CardHost; thread: LookupThread } | undefined;
  private names: ReadonlyMap<string, string> = new Map();

  /** `live` gives the card that opens next. */
  constructor(page: PageReader, live: () => CardHost) {
    this.page = page;
    this.live = live;
  }

  /** Serves a card that is to have a part from Wikipedia. */
  serve(card: CardHost): void {
    card.more = (dossier) => this.moreAbout(dossier, card);
    card.onClosed = () => {
      if (this.shown?.card === card) this.leave();
    };
  }

  /** Shows the card of a name that was found on the page. */
  async openFound(found: FoundName, line: DOMRect, beside: Element, focus: boolean): Promise<void> {
    const { surface, label, choices, sure } = found;
    const [first] = choices;
    if (first === undefined) return;
    const start: LookupView = sure
      ? { status: 'closed' }
      : { status: 'ambiguous', title: surface, choices: [...choices] };
    const card = this.live();
    const thread = this.newThread(card, start, () => askForTitle(first), surface);
    const known = { label, description: sure ? first.description : '', lang: first.language };
    await card.show(this.drawing(card, thread, known), line, beside, focus);
    this.begin(card, thread);
  }

  /** Looks up a text, or what is selected; whether there was anything to look up. */
  async lookUp(text = String(getSelection() ?? '')): Promise<boolean> {
    const label = text.trim();
    if (label === '') return false;
    const { line, beside } = selectedPlace();
    const choice = { title: text, language: pageLanguage(), description: '' };
    const card = this.live();
    const thread = this.newThread(card, { status: 'asking' }, () => askForTitle(choice), text);
    const known = { label, description: '', lang: undefined };
    await card.show(this.drawing(card, thread, known), line, beside, true);
    this.begin(card, thread);
    thread.actions.ask();
    return true;
  }

  /** Finds the names that no deck knows, and paints them. */
  async findMore(): Promise<FrameReply<'findMore'>> {
    const blocks = this.readBlocks();
    const known = blocks.flatMap(({ mentions }, block) =>
      mentions.flatMap(({ start, end }) => [block, start, end]),
    );
    const texts = blocks.map(({ text }) => text);
    const request = { blocks: texts, known, language: pageLanguage() };
    const reply = await askBackground('lookupNames', request);
    if (reply.status !== 'found') return reply;
    await this.page.showMore(new MoreNames(reply.names));
    this.names = new Map(reply.names.map(({ id, label }) => [id, label]));
    return { status: 'found', names: this.found() };
  }

  /** The names that were found before and are on the page now, each once. */
  found(): FrameReply<'moreFound'> {
    const { article } = this.page;
    const names = [...this.names].map(([id, label]) => ({ id, label }));
    return names.filter(({ id }) => article.mentionsOf(id).length > 0);
  }

  private moreAbout({ entity }: Dossier, card: CardHost): More {
    const request = { entity: entity.id, language: pageLanguage() };
    const thread = this.newThread(
      card,
      { status: 'closed' },
      () => askBackground('lookupCard', request),
      undefined,
    );
    return { draw: () => sectionOf(thread), begin: () => this.begin(card, thread) };
  }

  private newThread(
    card: CardHost,
    start: LookupView,
    ask: () => Promise<LookupOutcome>,
    text: string | undefined,
  ): LookupThread {
    return new LookupThread(start, ask, text, () => card.redraw());
  }

  /** One card, one thread: the one before is left. */
  private begin(card: CardHost, thread: LookupThread): void {
    this.leave();
    this.shown = { card, thread };
  }

  private leave(): void {
    this.shown?.thread.leave();
    this.shown = undefined;
  }

  /** Draws the card of something that no deck knows; its head follows what comes from Wikipedia. */
  private drawing(
    card: CardHost,
    thread: LookupThread,
    known: { label: string; description: string; lang: string | undefined },
  ): () => ComponentChild {
    return () => {
      const found = thread.view.status === 'found' ? thread.view.enrichment : undefined;
      return (
        <LookedUpCard
          label={found?.entity.label ?? known.label}
          description={found?.entity.description ?? known.description}
          lang={found?.article.language ?? known.lang}
          kind={found?.entity.kind}
          translate={translate}
          onClose={() => card.onClose()}
        >
          {sectionOf(thread)}
        </LookedUpCard>
      );
    };
  }

  /** What the reader can see of the page, as much of it as one message may hold. */
  private readBlocks(): AnnotatedBlock[] {
    let room = MAX_MESSAGE_TEXT;
    return this.page.article.all().filter((block) => {
      if (block.stale || block.text.length > room || !isVisible(block)) return false;
      room -= block.text.length;
      return true;
    });
  }
}

function sectionOf({ view, kept, actions }: LookupThread): ComponentChild {
  const language = interfaceLanguage();
  return (
    <EnrichmentSection
      view={view}
      kept={kept}
      actions={actions}
      translate={translate}
      language={language}
      day={today()}
    />
  );
}

/** The line that the selection starts in; the top of the window where there is none in sight. */
function selectedPlace(): { line: DOMRect; beside: Element } {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const line = range && [...range.getClientRects()].find(({ width }) => width > 0);
  const beside = range?.startContainer.parentElement ?? document.documentElement;
  const inSight = line !== undefined && line.bottom > 0 && line.top < innerHeight;
  return {
    line: inSight ? line : new DOMRect(innerWidth / 2 - HALF_CARD_PX, TOP_PX, 0, 0),
    beside,
  };
}
