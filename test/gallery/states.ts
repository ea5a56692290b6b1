import type { Library } from '../../src/contexts/background/library.ts';
import type { Dossier } from '../../src/entity/dossier.ts';
import { plain, type Shown } from './shown.ts';

/** One of each kind, as readers of world news meet them. */
const OF_EACH_KIND = [
  'belarus',
  'crimea',
  'minsk',
  'alexander-lukashenko',
  'sco',
  'nato',
  'federal-reserve',
  'likud',
  'hezbollah',
  'belaruskali',
  'minsk-agreements',
  'eagle-assault-2024',
  'oreshnik',
  'potash',
];

/** Every state that a card can be in, with a word on what it shows. */
export async function states(library: Library): Promise<Shown[]> {
  const found = await Promise.all(OF_EACH_KIND.map((id) => library.dossier(id, [])));
  const dossiers = found.filter((dossier) => dossier !== null);
  const [first] = dossiers;
  if (first === undefined) throw new Error('The decks have none of the cards of the gallery.');
  return [...dossiers.map((dossier) => ofKind(dossier)), ...(await variations(library, first))];
}

function ofKind(dossier: Dossier): Shown {
  return plain(dossier, { caption: dossier.entity.kind });
}

async function variations(library: Library, belarus: Dossier): Promise<Shown[]> {
  const named = ['china', 'sco', 'russia', 'poland', 'eagle-assault-2024'];
  const among = (await library.dossier(belarus.entity.id, named)) ?? belarus;
  const here = { ...plain(among).here, named };
  return [
    plain(among, { here, caption: 'in an article that names others' }),
    plain(among, {
      here: { ...here, published: '2020-08-12' },
      caption: 'in an article of 2020: then and now',
    }),
    plain(among, { here, press: ['.when'], caption: 'a source shown' }),
    plain(among, {
      here: { ...here, why: { reasons: [{ code: 'full-name', entities: [] }], others: [] } },
      press: ['[aria-expanded].quiet'],
      caption: 'why this card',
    }),
    plain(among, { here, pinned: true, caption: 'pinned' }),
    plain(among, { here, theme: 'dark', caption: 'dark' }),
    plain(among, { here, size: 'large', caption: 'large text' }),
    plain(among, { here, size: 'small', caption: 'small text' }),
    plain(among, { here, direction: 'rtl', caption: 'right to left' }),
    plain(among, { here, sheet: true, caption: 'on touch screens' }),
  ];
}
