/*
 * An invented coast in the shapes that Wikipedia and Wikidata answer in: every name and text is
 * made up, so that no deck knows them and nothing of it is anybody's.
 */

/** A statement in Wikibase's shape. */
export interface RecordedStatement {
  readonly rank: 'preferred' | 'normal' | 'deprecated';
  readonly mainsnak: object;
  readonly qualifiers?: object;
  readonly references?: readonly object[];
}

/** An item in Wikibase's shape. */
export interface RecordedItem {
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly claims?: Readonly<Record<string, readonly RecordedStatement[]>>;
}

/** An article, and what the interfaces say of it. */
export interface RecordedArticle {
  readonly title: string;
  readonly pageid: number;
  readonly item?: string;
  readonly description?: string;
  readonly extract?: string;
  readonly type?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly image?: string;
  readonly langlinks?: Readonly<Record<string, string>>;
  /** For a page that only lists meanings. */
  readonly meanings?: readonly string[];
}

/** Text that would do harm where it was put into a page as HTML. */
export const HOSTILE =
  '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script><b>Bold</b> &lt;i&gt;twice&lt;/i&gt; \u202eturned';

/** What a reader sees of {@link HOSTILE}. */
export const HOSTILE_AS_TEXT = 'Bold twice turned';

const value = (type: string, of: unknown) => ({
  snaktype: 'value',
  datavalue: { type, value: of },
});

/** A snak with an item. */
export const item = (id: string) => value('wikibase-entityid', { 'entity-type': 'item', id });

/** A snak with a date, such as `2024-07-00` to the month. */
export const date = (day: string, precision = 11) =>
  value('time', { time: `+${day}T00:00:00Z`, precision, calendarmodel: 'http://x/Q1985727' });

/** A snak with a text. */
export const text = (of: string) => value('string', of);

/** A snak with a number. */
export const count = (amount: string, unit = '1') => value('quantity', { amount, unit });

/** A statement. */
export const says = (
  mainsnak: object,
  more: Partial<Omit<RecordedStatement, 'mainsnak'>> = {},
): RecordedStatement => ({ rank: 'normal', mainsnak, ...more });

/** A reference to a page that was read on a day. */
export const seenAt = (url: string, day: string) => ({
  hash: 'h',
  snaks: { P854: [text(url)], P813: [date(day)] },
});

/** A reference that says no more than which wiki it was copied from. */
export const imported = { hash: 'h', snaks: { P143: [item('Q328')], P813: [date('2020-01-01')] } };

/** A picture's answer, by file name; without a licence or an author it must not be shown. */
export const IMAGES: Readonly<Record<string, object>> = {
  'Selmar harbour.jpg': {
    Artist: { value: '<a href="//example.org/u" onclick="alert(1)">Una Example</a>' },
    LicenseShortName: { value: 'CC BY-SA 4.0' },
    LicenseUrl: { value: 'http://creativecommons.org/licenses/by-sa/4.0' },
  },
  'Uncredited.jpg': { LicenseShortName: { value: 'CC BY 4.0' } },
  'Unlicensed.jpg': { Artist: { value: 'Una Example' } },
};

/** The items of Wikidata. */
export const ITEMS: readonly RecordedItem[] = [
  {
    id: 'Q1001',
    labels: { en: 'Port Selmar', de: 'Selmarhafen' },
    description: 'port city of Orvanga',
    claims: {
      P31: [says(item('Q515'))],
      P17: [says(item('Q2001'), { references: [imported] })],
      P1082: [
        says(count('+98000'), {
          qualifiers: { P585: [date('2019-00-00', 9)] },
          references: [seenAt('https://statistics.example.org/2019', '2020-02-03')],
        }),
        says(count('+104500'), {
          rank: 'preferred',
          qualifiers: { P585: [date('2024-07-00', 10)] },
          references: [seenAt('https://statistics.example.org/2024', '2025-01-09')],
        }),
        says(count('+999999'), { rank: 'deprecated' }),
      ],
      P6: [
        says(item('Q2002'), {
          qualifiers: { P580: [date('2011-05-01')], P582: [date('2019-05-01')] },
        }),
        says(item('Q1002'), { qualifiers: { P580: [date('2019-05-01')] } }),
        says(item('Q2003'), { qualifiers: { P582: [{ snaktype: 'somevalue' }] } }),
      ],
      P571: [
        says(date('1820-00-00', 9), {
          references: [{ hash: 'h', snaks: { P248: [item('Q2004')] } }],
        }),
      ],
      P625: [
        says(
          value('globecoordinate', {
            latitude: 12.5,
            longitude: -61.25,
            globe: 'http://x/entity/Q2',
          }),
        ),
      ],
      P856: [says(text('https://selmar.example.org/'))],
    },
  },
  {
    id: 'Q1002',
    labels: { en: 'Ilmar Tavish' },
    description: 'Orvangan politician',
    claims: {
      P31: [says(item('Q5'))],
      P39: [
        says(item('Q2005'), { qualifiers: { P580: [date('2019-05-01')] } }),
        says(item('Q2006'), {
          qualifiers: { P580: [date('2010-00-00', 9)], P582: [date('2014-03-00', 10)] },
        }),
      ],
      P569: [says(date('1961-00-00', 11), { references: [imported] })],
      P106: [says({ snaktype: 'somevalue' }), says(item('Q2999'))],
    },
  },
  {
    id: 'Q1003',
    labels: { en: 'Northern Reef Compact' },
    description: 'fishing treaty of 1998',
    claims: { P31: [says(item('Q131569'))] },
  },
  {
    id: 'Q1005',
    labels: { en: HOSTILE },
    description: HOSTILE,
    claims: {
      P1813: [says(value('monolingualtext', { text: '<b>HH</b>', language: 'en' }))],
      P106: [says(text(HOSTILE))],
      P17: [
        says(item('Q2666'), {
          references: [
            {
              hash: 'h',
              snaks: {
                P854: [text('javascript:alert(1)')],
                P1476: [value('monolingualtext', { text: HOSTILE, language: 'en' })],
                P813: [date('2024-01-01')],
              },
            },
          ],
        }),
      ],
      P856: [says(text('javascript:alert(1)'))],
    },
  },
  { id: 'Q2001', labels: { en: 'Orvanga', de: 'Orwanga' } },
  { id: 'Q2002', labels: { en: 'Perla Quill' } },
  { id: 'Q2003', labels: { en: 'Someone Former' } },
  { id: 'Q2004', labels: { en: 'Gazetteer of the Reef Coast' } },
  { id: 'Q2005', labels: { en: 'Mayor of Port Selmar' } },
  { id: 'Q2006', labels: { mul: 'Harbour master' } },
  { id: 'Q2666', labels: { en: HOSTILE } },
];

/** The articles, by wiki. */
export const ARTICLES: Readonly<Record<string, readonly RecordedArticle[]>> = {
  en: [
    {
      title: 'Port Selmar',
      pageid: 11,
      item: 'Q1001',
      description: 'Port city in Orvanga',
      image: 'Selmar harbour.jpg',
      langlinks: { de: 'Selmarhafen' },
      extract:
        'Port Selmar is the largest port of Orvanga. It lies where the Selmar meets the sea.',
    },
    {
      title: 'Ilmar Tavish',
      pageid: 12,
      item: 'Q1002',
      description: 'Mayor of Port Selmar',
      image: 'Uncredited.jpg',
      extract: 'Ilmar Tavish heads the city of Port Selmar.',
    },
    {
      title: 'Northern Reef Compact',
      pageid: 13,
      item: 'Q1003',
      description: 'Fishing treaty of 1998',
      extract: 'The Northern Reef Compact shares out the catch on the northern reef.',
    },
    {
      title: 'Belarus',
      pageid: 10,
      description: 'State in Europe',
      extract: 'Belarus is a state. This text is the stand-in’s.',
    },
    {
      title: 'Orvanga',
      pageid: 14,
      item: 'Q2001',
      description: 'Coastal country',
      extract: 'Orvanga is a country on the reef coast.',
    },
    {
      title: 'Selmar',
      pageid: 15,
      meanings: ['Port Selmar', 'Selmar River', 'Selmar (band)', 'Orvanga'],
    },
    {
      title: 'Selmar River',
      pageid: 16,
      description: 'River in Orvanga',
      extract: 'The Selmar is a river.',
    },
    {
      title: 'Selmar (band)',
      pageid: 17,
      description: 'Pop group of the 1980s',
      extract: 'Selmar was a pop group.',
    },
    {
      title: 'Bare Point',
      pageid: 18,
      description: 'Headland',
      type: 'no-extract',
      extract: '',
      image: 'Unlicensed.jpg',
    },
    {
      title: 'Hostile Heights',
      pageid: 19,
      item: 'Q1005',
      description: HOSTILE,
      extract: HOSTILE,
      image: 'Selmar harbour.jpg',
    },
    { title: 'Lost Item', pageid: 20, item: 'Q1999', extract: 'Its item is not there.' },
    {
      title: 'Kestrel Quay',
      pageid: 21,
      description: 'Harbour works in Port Selmar',
      extract: 'Kestrel Quay is a quay.',
    },
    { title: 'Brief Bay', pageid: 22, extract: 'The server was busy once.' },
    {
      title: 'Perla Quill',
      pageid: 23,
      description: 'Orvangan writer',
      extract: 'Perla Quill writes.',
    },
    ...[
      'Busy Bay',
      'Crowded Cape',
      'Broken Bridge',
      'Slow Sound',
      'Truncated Tor',
      'Mistyped Mere',
      'Shapeless Shoal',
      'Refused Rock',
    ].map((title, at) => ({ title, pageid: 100 + at, extract: 'Never read.' })),
  ],
  de: [
    {
      title: 'Selmarhafen',
      pageid: 31,
      item: 'Q1001',
      description: 'Hafenstadt',
      extract: 'Selmarhafen ist eine Hafenstadt.',
    },
    {
      title: 'Kranbucht',
      pageid: 32,
      description: 'Bucht bei Selmarhafen',
      extract: 'Die Kranbucht ist eine Bucht.',
    },
  ],
  ar: [
    {
      title: 'ميناء سلمار',
      pageid: 41,
      item: 'Q1001',
      dir: 'rtl',
      extract: 'ميناء سلمار مدينة ساحلية.',
    },
  ],
};

/** Categories of the English wiki, in parts as they are answered. */
export const CATEGORIES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'Reef coast': [
    ['Port Selmar', 'Ilmar Tavish', 'Selmar'],
    ['Northern Reef Compact', 'Bare Point', 'Orvanga'],
  ],
};

/** Titles that lead to another one. */
export const REDIRECTS: Readonly<Record<string, string>> = {
  Tavish: 'Ilmar Tavish',
  NRC: 'Northern Reef Compact',
  'Tavish Bay': 'Tavish',
  'Kestrel Lamp': 'Kestrel Quay#Lamp',
};

/** What a name brings instead of an answer. */
export const FAULTS = {
  'Brief Bay': 'busy-once',
  'Busy Bay': 'busy',
  'Crowded Cape': 'crowded',
  'Broken Bridge': 'broken',
  'Slow Sound': 'slow',
  'Truncated Tor': 'truncated',
  'Mistyped Mere': 'mistyped',
  'Shapeless Shoal': 'shapeless',
  'Refused Rock': 'refused',
} as const;

/** How a fault shows. */
export type Fault = (typeof FAULTS)[keyof typeof FAULTS];
