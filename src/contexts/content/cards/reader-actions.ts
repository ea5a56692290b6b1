import type { CardActions } from '../../../card/actions.ts';
import type { Correction } from '../../../entity/correction.ts';
import type { Dossier } from '../../../entity/dossier.ts';
import type { PaintedMention } from '../../../page/mention.ts';
import { dropCorrection, keepCorrection } from '../../../platform/corrections.ts';
import { askBackground } from '../../../platform/messages.ts';
import { leaveOut, restore } from '../../../platform/reader-lists.ts';
import { documentAddress, pageHost } from '../page-address.ts';
import type { CardHost } from './card-host.tsx';
import { copyText } from './clipboard.ts';

/** What a card's actions need of the content script around it. */
export interface ActionsAround {
  /** The reader presses the close button of a card. */
  close(card: CardHost): void;
  pin(card: CardHost): void;
  /** Goes to the next mention of what this one means, or the one before, and opens its card. */
  walk(from: PaintedMention, step: 1 | -1): void;
  fetch(entity: string): Promise<Dossier | null>;
}

/** What the reader can do from the card of one mention. */
export function actionsFor(
  card: CardHost,
  painted: PaintedMention,
  around: ActionsAround,
): CardActions {
  let takeBack = async () => {};
  return {
    close: () => around.close(card),
    pin: () => around.pin(card),
    move: (right, down) => card.move(right, down),
    walk: (step) => around.walk(painted, step),
    fetch: (id) => around.fetch(id),
    copy: copyText,
    expand: () => void askBackground('openBriefing', {}).catch(() => undefined),
    async correct(entity, scope) {
      const where = whereOf(scope);
      const correction: Correction = {
        surface: surfaceOf(painted),
        entity,
        scope,
        ...(where === undefined ? {} : { where }),
      };
      await keepCorrection(correction);
      takeBack = () => dropCorrection(correction);
    },
    async leaveOut(list, id) {
      await leaveOut(list, id);
      takeBack = () => restore(id);
    },
    undo: () => takeBack(),
  };
}

/** What a correction holds for, beside its scope. */
function whereOf(scope: Correction['scope']): string | undefined {
  if (scope === 'always') return undefined;
  return scope === 'page' ? documentAddress() : pageHost();
}

/** A mention as its page writes it. */
export function surfaceOf({ block, mention }: PaintedMention): string {
  return block.text.slice(mention.start, mention.end);
}
