import type { Dossier, Related } from '../entity/dossier.ts';
import type { Here } from './here.ts';
import { NamedText } from './names.tsx';
import { relationSentence, type Tie } from './relation-sentence.ts';
import type { Words } from './words.ts';

/** More sentences than this are no longer a glance. */
const MOST_SENTENCES = 4;

interface Props {
  dossier: Dossier;
  here: Here;
  words: Words;
  onOpen: (id: string) => void;
}

/** What ties the entity to what else the page names, in a sentence each. */
export function HereSection({ dossier, here, words, onOpen }: Props) {
  const said = sentencesHere(dossier, here, words);
  if (said.length === 0) return null;
  return (
    <section class="here" aria-labelledby="here">
      <h3 id="here">{words.translate('card_here')}</h3>
      {said.map((sentence) => (
        <p key={sentence} dir="auto">
          <NamedText text={sentence} entities={dossier.related} onOpen={onOpen} />
        </p>
      ))}
    </section>
  );
}

/** The sentences; ties with dates first, they are the news. */
function sentencesHere(
  dossier: Dossier,
  here: Here,
  { translate, language, day }: Words,
): string[] {
  const ties = tiesHere(dossier, here.named);
  const dated = [...ties].sort(
    (a, b) => Number(b.since !== undefined) - Number(a.since !== undefined),
  );
  const said = dated.flatMap((tie) => relationSentence(tie, day, translate, language) ?? []);
  return [...new Set(said)].slice(0, MOST_SENTENCES);
}

function tiesHere({ entity, incoming, related }: Dossier, named: ReadonlySet<string>): Tie[] {
  const known = new Map(related.map((end) => [end.id, end]));
  const { id, label, kind, short } = entity;
  const self: Related = { id, label, kind, ...(short === undefined ? {} : { short }) };
  const end = (other: string) => (named.has(other) ? known.get(other) : undefined);
  const to = entity.relations.flatMap(({ target, source, ...tie }) => {
    const object = end(target);
    return object === undefined ? [] : [{ ...tie, subject: self, object }];
  });
  const from = incoming.flatMap(({ from, source, ...tie }) => {
    const subject = end(from);
    return subject === undefined ? [] : [{ ...tie, subject, object: self }];
  });
  // Two neighbours name each other; one sentence says it.
  const mutual = new Set(
    to.filter(({ type }) => type === 'borders').map(({ object }) => object.id),
  );
  return [
    ...to,
    ...from.filter(({ type, subject }) => type !== 'borders' || !mutual.has(subject.id)),
  ];
}
