import path from 'node:path';
import { Article } from '../../src/linker/article.ts';
import { ALONE, AMID } from '../../src/linker/features.ts';
import { settle } from '../../src/linker/link.ts';
import { openModel, SHIPPED } from '../../src/linker/model.ts';
import { SORTS } from '../../src/linker/sorts.ts';
import { visitAlone } from '../../src/linker/weigh-alone.ts';
import { BenchDecks } from './bench-decks.ts';
import { CORPORA } from './corpora.ts';
import { EntityNames } from './entity-names.ts';
import { readGold, SHARED } from './gold.ts';
import { rates, score } from './score.ts';
import { readStudies, train } from './train.ts';

const names = new EntityNames(['aliases.tsv', 'equivalents.tsv'].map((f) => path.join(SHARED, f)));
const decks = await BenchDecks.open(names);
const studies = await readStudies(decks, names);
const show = (s: any) => {
  const r = rates(s.all);
  return `P ${(100 * r.precision).toFixed(1)} R ${(100 * r.recall).toFixed(1)} F ${(100 * r.f1).toFixed(1)} n ${s.all.predicted}/${s.all.gold}`;
};

import { readFileSync } from 'node:fs';

const dem = new Set(
  readFileSync(path.join(SHARED, 'demonyms.tsv'), 'utf8')
    .split('\n')
    .map((l) => l.split('\t')[0]!),
);
const held = process.argv[2]?.split(',') ?? ['aida-testa', 'geovirus-wikinews', 'wiki-fair-v2'];
const mode = process.argv[3] ?? 'loo';
const without3 = openModel(
  train(
    studies.filter(
      (s) => !['aida-testa', 'geovirus-wikinews', 'wiki-fair-v2'].includes(s.corpus.name),
    ),
    decks,
  ),
);

import { readMarkedTexts } from './marked-text.ts';

{
  const link = decks.linker(without3);
  let right = 0,
    n = 0;
  const wrong: string[] = [];
  for (const { text, marks } of readMarkedTexts('traps.yaml')) {
    const spans = decks.find(text);
    const ch = link(spans);
    const m = marks[0]!;
    n++;
    if (process.argv[5] && text.includes(process.argv[5])) {
      const a = new Article(spans, decks.catalogues, without3);
      settle(a, decks.catalogues, [], without3);
      for (const [i, of] of a.spans.entries())
        for (const o of of.readings) {
          const f: string[] = [];
          a.visit(of, o, (x, y) =>
            f.push(`${AMID[x]}=${y.toFixed(2)}*${without3.amid[o.sort]![x]!.toFixed(2)}`),
          );
          const g: string[] = [];
          visitAlone(of.span, o, false, (x, y) =>
            g.push(`${ALONE[x]}=${(y * without3.alone[o.sort]![x]!).toFixed(2)}`),
          );
          console.log(
            text.slice(spans[i]!.start, spans[i]!.end),
            o.entity.id,
            SORTS[o.sort],
            o.alone.toFixed(2),
            a.weigh(of, o).toFixed(2),
            '\n   ',
            f.join(' '),
            '\n   ',
            g.join(' '),
          );
        }
    }
    const got = spans.flatMap((s, i) =>
      s.start < m.end && m.start < s.end && ch[i]!.entity ? [ch[i]!.entity!] : [],
    );
    const ok = m.meant
      ? got.includes(m.meant)
      : m.notMeant
        ? !got.includes(m.notMeant)
        : got.length === 0;
    if (ok) right++;
    else
      wrong.push(
        `${m.meant ?? '-' + (m.notMeant ?? '')} got ${got} : ${text.slice(0, m.start)}[${text.slice(m.start, m.end)}]${text.slice(m.end)}`,
      );
  }
  console.log('traps', right, n, ((100 * right) / n).toFixed(1));
  if (process.argv[4]) console.log(wrong.join('\n'));
}
for (const name of held) {
  const st = studies.find((s) => s.corpus.name === name)!;
  const golds = st.documents.map((d) => d.gold);
  const noTerm = new Map([...decks.kindOf].filter(([, k]) => k !== 'term'));
  const places = new Map(
    [...decks.kindOf].filter(([, k]) => ['state', 'region', 'city', 'territory'].includes(k)),
  );
  const kinds = st.corpus.gold === 'places' ? places : noTerm;
  const un = name.startsWith('geovirus') ? dem : new Set<string>();
  const naive = score(
    golds,
    st.documents.map((d) => decks.predictions(d.spans, decks.naive(d.spans))),
    kinds,
    un,
  );
  console.log(name, 'naive', show(naive));
  for (const [label, model] of [
    ['w/o3', without3],
    [
      'loo',
      mode === 'loo'
        ? openModel(
            train(
              studies.filter((s) => s !== st),
              decks,
            ),
          )
        : SHIPPED,
    ],
  ] as const) {
    const link = decks.linker(model);
    const r = score(
      golds,
      st.documents.map((d) =>
        decks.predictions(
          d.spans,
          link(d.spans).map((c) => c.entity),
        ),
      ),
      kinds,
      un,
    );
    console.log(name, label, show(r));
    if (process.argv[4]) {
      const agg = new Map<string, any>();
      for (const f of r.faults) {
        const k = `${f.what} ${f.surface} -> ${f.predicted} gold:${f.gold}`;
        const e = agg.get(k) ?? { n: 0, c: f.context };
        e.n++;
        agg.set(k, e);
      }
      for (const [k, e] of [...agg]
        .sort((a, b) => b[1].n - a[1].n)
        .slice(0, Number(process.argv[4])))
        console.log('   ', e.n, k, '|', e.c.slice(0, 190));
    }
  }
}
