import type { TimeMark, TimeStrip } from './time-strip.ts';
import type { Words } from './words.ts';
import { writtenDate, writtenMonth } from './written-date.ts';

const WIDTH = 328;
const HEIGHT = 20;
const MIDDLE = 10;
/** Room for the round ends of marks. */
const INSET = 5;

/** A line of time, drawn; its name says the same in words. */
export function TimeLine({ strip, words }: { strip: TimeStrip; words: Words }) {
  const { translate, language } = words;
  const at = (share: number) => INSET + share * (WIDTH - 2 * INSET);
  const said = strip.marks.map((mark) => told(mark, words)).join('; ');
  return (
    <div class="time">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={translate('card_timeline', said)}
      >
        <line class="axis" x1={INSET} x2={WIDTH - INSET} y1={MIDDLE} y2={MIDDLE} />
        {strip.marks.map(({ since, label, from, to }) =>
          to > from ? (
            <line
              key={since + label}
              class="span"
              x1={at(from)}
              x2={at(to)}
              y1={MIDDLE}
              y2={MIDDLE}
            >
              <title>{label}</title>
            </line>
          ) : null,
        )}
        {strip.marks.map(({ since, label, from }) => (
          <circle key={since + label} class="mark" cx={at(from)} cy={MIDDLE} r="4">
            <title>{label}</title>
          </circle>
        ))}
        {strip.published !== undefined && (
          <line
            class="published"
            x1={at(strip.published)}
            x2={at(strip.published)}
            y1="0"
            y2={HEIGHT}
          />
        )}
      </svg>
      <p aria-hidden="true">
        <span>{writtenMonth(strip.start, language)}</span>
        {strip.published !== undefined && <span class="held">{translate('card_articleMark')}</span>}
        <span>
          {strip.end === words.day ? translate('card_today') : writtenMonth(strip.end, language)}
        </span>
      </p>
    </div>
  );
}

function told({ label, since, until, open }: TimeMark, { translate, language }: Words): string {
  const from = writtenDate(since, language);
  if (open) return `${translate('cardSince', from)}: ${label}`;
  if (until === undefined || until === since) return `${from}: ${label}`;
  return `${translate('cardFromTo', from, writtenDate(until, language))}: ${label}`;
}
