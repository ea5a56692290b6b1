import { isInCorridor } from '../../../card/corridor.ts';
import { WARM_DWELL_MS } from '../../../card/dwell.ts';
import { prepareDates } from '../../../card/written-date.ts';
import { today } from '../../../entity/date.ts';
import type { Dossier } from '../../../entity/dossier.ts';
import type { Point } from '../../../page/hit-test.ts';
import type { PaintedMention } from '../../../page/mention.ts';
import { whenIdle } from '../../../page/pace.ts';
import { interfaceLanguage, translate } from '../../../platform/translate.ts';
import type { AroundDesk, Beside, Desk } from '../desk.ts';
import type { CardHost, Drawn } from './card-host.tsx';
import { Cards } from './cards.ts';
import { Dossiers } from './dossiers.ts';
import { hereOf } from './here-on-page.ts';
import { Lookups } from './lookups.tsx';
import { actionsFor } from './reader-actions.ts';

/** Makes the desk of a frame: its cards, what fills them, and what the reader does in them. */
export function openDesk(around: AroundDesk): Desk {
  return new CardDesk(around);
}

class CardDesk implements Desk {
  private readonly around: AroundDesk;
  private readonly cards: Cards;
  private readonly dossiers: Dossiers;
  private readonly lookups: Lookups;

  constructor(around: AroundDesk) {
    this.around = around;
    this.dossiers = new Dossiers(around.page.article, around.signal);
    this.lookups = new Lookups(around.page, () => this.live);
    this.cards = new Cards(around.signal, (card) => {
      card.look = around.look;
      card.onClose = () => this.putAway(card);
      this.lookups.serve(card);
    });
  }

  private get live(): CardHost {
    return this.cards.live;
  }

  isOpen = () => this.live.isOpen();
  hasKept = () => this.cards.hasPinned();
  holds = (event: Event) => this.cards.hold(event);
  close = () => this.live.close();
  letGo = () => this.cards.unpin();
  lookUp = (text: string | undefined) => this.lookups.lookUp(text);
  findMore = () => this.lookups.findMore();
  moreFound = () => this.lookups.found();

  isOnTheWay(point: Point, line: DOMRect): boolean {
    return this.live.isOpen() && isInCorridor(point, line, this.live.box());
  }

  follow(line: DOMRect): void {
    void this.live.follow(line);
  }

  keep(): void {
    this.cards.pin();
    this.around.kept();
  }

  async ready(target: PaintedMention, isWanted: () => boolean): Promise<void> {
    const whenSpare = (run: () => void) => whenIdle(() => isWanted() && run(), WARM_DWELL_MS);
    whenSpare(() => prepareDates(interfaceLanguage()));
    const dossier = await this.dossierFor(target);
    if (dossier !== null) whenSpare(() => this.live.ready(this.drawn(dossier, target)));
  }

  async open(target: PaintedMention, beside: Beside, isWanted: () => boolean): Promise<boolean> {
    const { line, element, takeFocus } = beside;
    const dossier = await this.dossierFor(target).catch(() => null);
    if (!isWanted()) return false;
    const { found } = target.mention;
    if (found !== undefined) await this.lookups.openFound(found, line, element, takeFocus);
    else if (dossier === null) return false;
    else await this.live.open(this.drawn(dossier, target), line, element, takeFocus);
    return true;
  }

  /** The dossier of what a mention means; none for what was found beyond the decks. */
  private async dossierFor({ mention }: PaintedMention): Promise<Dossier | null> {
    return mention.found === undefined ? this.dossiers.prepare(mention.entity.id) : null;
  }

  private drawn(dossier: Dossier, painted: PaintedMention): Drawn {
    const card = this.live;
    return {
      dossier,
      here: hereOf(painted, this.around.page.article),
      words: { translate, language: interfaceLanguage(), day: today() },
      actions: actionsFor(card, painted, {
        close: () => this.putAway(card),
        pin: () => this.keepOrLetGo(card),
        walk: (from, step) => this.around.walk(from, step),
        fetch: (entity) => this.dossiers.fetch(entity),
      }),
    };
  }

  /** The reader presses the close button of a card. */
  private putAway(card: CardHost): void {
    if (card === this.live) this.around.dismiss();
    else this.letGo();
  }

  /** Keeps the card that is open, or lets go of the one that is kept. */
  private keepOrLetGo(card: CardHost): void {
    if (card === this.live) this.keep();
    else this.letGo();
  }
}
