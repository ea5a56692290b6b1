import { useEffect, useRef } from 'preact/hooks';
import type { Dossier } from '../entity/dossier.ts';
import type { CardActions } from './actions.ts';
import type { Here } from './here.ts';
import { Flag } from './map-picture.tsx';
import { MoveHandle } from './move-handle.tsx';
import type { Trail } from './trail.ts';
import type { Words } from './words.ts';

/** The way a reader has come, and how to go along it. */
export interface Way {
  trail: Trail<Dossier>;
  go: (by: 1 | -1) => void;
}

interface Props {
  dossier: Dossier;
  /** Undefined on cards that the page did not ask for. */
  here: Here | undefined;
  words: Words;
  pinned: boolean;
  actions: CardActions;
  way: Way | undefined;
}

/** The top of a card: its kind, how often it stands on the page, the name, and what closes it. */
export function CardHead({ dossier, here, words, pinned, actions, way }: Props) {
  const { entity, flag } = dossier;
  const { translate } = words;
  const heading = useFocusAfterStep(way);
  return (
    <header>
      {way !== undefined && <WayButtons way={way} words={words} />}
      <p class="kind">{translate(`kind_${entity.kind}`)}</p>
      {here !== undefined && here.mentions > 1 && (
        <Mentions here={here} words={words} onWalk={actions.walk} />
      )}
      {pinned && <MoveHandle label={translate('card_move')} onMove={actions.move} />}
      <button
        type="button"
        class="icon close"
        aria-label={translate('cardClose')}
        onClick={actions.close}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" />
        </svg>
      </button>
      <h2 id="label" tabIndex={-1} ref={heading}>
        {flag !== undefined && <Flag flag={flag} />}
        <bdi>{entity.label}</bdi>
        {entity.short !== undefined && entity.short !== entity.label && (
          <small>
            {' '}
            <bdi>{entity.short}</bdi>
          </small>
        )}
      </h2>
    </header>
  );
}

/** What was pressed to get here is gone with the card it stood on: the focus goes to the name. */
function useFocusAfterStep(way: Way | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = way?.trail.items[way.trail.at];
  useEffect(() => {
    if (shown !== undefined) heading.current?.focus({ preventScroll: true });
  }, [shown]);
  return heading;
}

function WayButtons({ way, words }: { way: Way; words: Words }) {
  const { items, at } = way.trail;
  const [before, after] = [items[at - 1], items[at + 1]];
  const { translate } = words;
  return (
    <>
      <button
        type="button"
        class="icon back"
        disabled={before === undefined}
        aria-label={translate('card_back', before?.entity.label ?? '')}
        onClick={() => way.go(-1)}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M8 1.5L3.5 6 8 10.5" />
        </svg>
      </button>
      <button
        type="button"
        class="icon forward"
        disabled={after === undefined}
        aria-label={translate('card_forward', after?.entity.label ?? '')}
        onClick={() => way.go(1)}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M4 1.5L8.5 6 4 10.5" />
        </svg>
      </button>
    </>
  );
}

function Mentions({
  here,
  words,
  onWalk,
}: {
  here: Here;
  words: Words;
  onWalk: (step: 1 | -1) => void;
}) {
  const { translate } = words;
  return (
    <p class="mentions">
      <span class="unseen">{translate('card_mentions', here.place, here.mentions)}</span>
      <span aria-hidden="true">{translate('card_placeOf', here.place, here.mentions)}</span>
      <button
        type="button"
        class="icon previous"
        aria-label={translate('card_previous')}
        onClick={() => onWalk(-1)}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 8l4-4 4 4" />
        </svg>
      </button>
      <button
        type="button"
        class="icon next"
        aria-label={translate('card_next')}
        onClick={() => onWalk(1)}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 4l4 4 4-4" />
        </svg>
      </button>
    </p>
  );
}
