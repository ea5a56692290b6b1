/** The sample article, where the specs serve it, and what a reader should find in it. */
export const SAMPLE = {
  folders: { '/': 'test/pages' },
  path: '/sample/belarus-sco.html',
} as const;

/** Names that the founding story must explain, each as the article writes it, and its card's title. */
export const FOUNDING_NAMES: readonly (readonly [text: string, card: string])[] = [
  ['Belarus', 'Belarus'],
  ['China', 'China'],
  ['Russia', 'Russia'],
  ['Poland', 'Poland'],
  ['Ukraine', 'Ukraine'],
  ['Minsk', 'Minsk'],
  ['Jinan', 'Jinan'],
  ['Brest', 'Brest'],
  ['Alexander Lukashenko', 'Alexander Lukashenko'],
  ['Shanghai Cooperation Organisation', 'Shanghai Cooperation Organisation'],
  ['SCO', 'Shanghai Cooperation Organisation'],
  ['BRICS', 'BRICS'],
  ['G7', 'Group of Seven'],
  ['NATO', 'NATO'],
  ['CSTO', 'Collective Security Treaty Organisation'],
  ['Union State', 'Union State of Russia and Belarus'],
  ['Eurasia', 'Eurasia'],
  ['Eagle Assault 2024', 'Eagle Assault 2024'],
  ['2020–21 Belarusian protests', 'Belarusian protests of 2020–2021'],
  ['Economic sanctions', 'Economic sanctions'],
  ['potash', 'Potash'],
];
