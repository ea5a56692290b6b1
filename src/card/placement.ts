import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** Space between the line and the card, in CSS pixels: the line stays free, the way stays short. */
const GAP = 8;

/** Space between the card and the edge of the viewport, in CSS pixels. */
const MARGIN = 8;

/** A card taller than this hides too much of the article; what does not fit scrolls. CSS pixels. */
const MAX_HEIGHT = 440;

/** And never more than this share of the viewport. */
const MAX_HEIGHT_SHARE = 0.6;

/**
 * Puts the card below the line that holds the mention, or above it where there is more room, never
 * over it; shifted sideways to stay in view. `line` is the box of the mention on that line.
 */
export async function place(card: HTMLElement, line: DOMRect): Promise<void> {
  const reference = { getBoundingClientRect: () => line };
  card.style.maxHeight = '';
  const { x, y } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      flip({ padding: MARGIN, fallbackStrategy: 'bestFit' }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply({ availableHeight }) {
          const most = Math.min(MAX_HEIGHT, innerHeight * MAX_HEIGHT_SHARE, availableHeight);
          card.style.maxHeight = `${Math.floor(most)}px`;
        },
      }),
    ],
  });
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
}

/**
 * Puts a card above its line back to it once its content has grown: one that changed sides would
 * run away from the pointer that is in it.
 */
export function growUpwards(card: HTMLElement, line: DOMRect): void {
  const { height } = card.getBoundingClientRect();
  card.style.top = `${Math.max(MARGIN, Math.round(line.top - GAP - height))}px`;
}
