import type { Source } from '../entity/source.ts';
import { citation } from './copy-text.ts';
import type { Words } from './words.ts';
import { writtenDate } from './written-date.ts';

interface Props {
  source: Source;
  /** The day for which the source says it, written. */
  asOf: string;
  words: Words;
  onCopy: (text: string) => void;
}

/** Where a fact comes from: what a reader opens to see for themselves. */
export function SourceNote({ source, asOf, words, onCopy }: Props) {
  const { translate, language } = words;
  const { title, url, publisher, published, retrieved } = source;
  const details = [
    publisher,
    published && writtenDate(published, language),
    translate('card_asOf', asOf),
    retrieved && translate('card_read', writtenDate(retrieved, language)),
  ];
  return (
    <span class="note">
      <a class="source" href={url} target="_blank" rel="noopener noreferrer" dir="auto">
        {title}
      </a>
      <span class="details">{details.filter(Boolean).join(' · ')}</span>
      <button
        type="button"
        class="quiet"
        onClick={() => onCopy(citation(source, translate, language))}
      >
        {translate('card_copyCitation')}
      </button>
    </span>
  );
}
