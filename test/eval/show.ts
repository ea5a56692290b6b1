import path from 'node:path';
import { openModel } from '../../src/linker/model.ts';
import { BenchDecks } from './bench-decks.ts';
import { EntityNames } from './entity-names.ts';
import { SHARED } from './gold.ts';
import { rates, score } from './score.ts';
import { readStudies, train } from './train.ts';

const names = new EntityNames(['aliases.tsv', 'equivalents.tsv'].map((f) => path.join(SHARED, f)));
const decks = await BenchDecks.open(names);
const studies = await readStudies(decks, names);
const file = train(
  studies.filter(
    (s) => !['aida-testa', 'geovirus-wikinews', 'wiki-fair-v2'].includes(s.corpus.name),
  ),
  decks,
);
for (const part of ['alone', 'amid'] as const) {
  const all = file[part].all as any;
  const keys = new Set(Object.values(file[part]).flatMap((o: any) => Object.keys(o)));
  for (const f of keys)
    console.log(
      part,
      f.padEnd(20),
      String(all[f] ?? 0).padStart(6),
      ...['place', 'demonym', 'person', 'body', 'company'].map(
        (s) => `${s} ${(((file[part] as any)[s]?.[f] ?? 0) + (all[f] ?? 0)).toFixed(2)}`,
      ),
    );
}
const noTerm = new Map([...decks.kindOf].filter(([, k]) => k !== 'term'));
for (const name of ['aida-testa', 'wiki-fair-v2', 'slavicner-ru', 'meantime-wikinews'])
  for (const t of [0.4, 0.8, 1.2, 1.6, 2, 2.5]) {
    const st = studies.find((s) => s.corpus.name === name)!;
    const link = decks.linker(
      openModel({
        ...file,
        silence: Object.fromEntries(Object.keys(file.silence).map((k) => [k, t])) as any,
      }),
    );
    const r = rates(
      score(
        st.documents.map((d) => d.gold),
        st.documents.map((d) =>
          decks.predictions(
            d.spans,
            link(d.spans).map((c) => c.entity),
          ),
        ),
        noTerm,
      ).all,
    );
    console.log(
      name,
      t,
      `P ${(100 * r.precision).toFixed(1)} R ${(100 * r.recall).toFixed(1)} F ${(100 * r.f1).toFixed(1)}`,
    );
  }
