import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../entity/catalogue.ts';
import { packEntry } from '../gazetteer/entry.ts';
import { Article } from './article.ts';
import { FORM_BIT, NEAR_BIT, SETTING_BIT } from './cues.ts';
import { link, settle } from './link.ts';
import { SHIPPED } from './model.ts';
import { type CuedSpan, readingOf } from './reading.ts';

const IDS = [
  'belarus',
  'sco',
  'brest-belarus',
  'brest-france',
  'france',
  'xi-jinping',
  'china',
] as const;
type Id = (typeof IDS)[number];

const RELATED: Record<Id, Id[]> = {
  belarus: ['sco', 'brest-belarus'],
  sco: ['belarus', 'china'],
  'brest-belarus': ['belarus'],
  'brest-france': ['france'],
  france: ['brest-france'],
  'xi-jinping': ['china'],
  china: ['sco', 'xi-jinping'],
};

const catalogue: Catalogue = {
  deck: { id: 'test', title: 'Test', version: '1.0.0', licence: 'CC0-1.0', languages: ['en'] },
  cardsPerFile: 1,
  entities: IDS.map((id) => ({
    id,
    label: id,
    kind: id === 'sco' ? 'organisation' : 'state',
    related: RELATED[id].map((other) => IDS.indexOf(other)),
  })),
};

type Needs = 'context' | 'full-name';

function reading(id: Id, needs?: Needs): number {
  return readingOf(0, packedAt(IDS.indexOf(id), needs));
}

function packedAt(entity: number, needs?: Needs): number {
  return packEntry({
    entity,
    match: 'cased',
    firstCapital: true,
    lastCapital: true,
    needs,
    language: 0,
  });
}

/** A deck of one city that nothing is tied to. */
function entityAlone(id: string): Catalogue {
  return { ...catalogue, entities: [{ id, label: id, kind: 'city', related: [] }] };
}

/** A span about which the text around tells nothing, in a block of its own. */
function span(readings: number[], block = 0): CuedSpan {
  return { block, near: 0, form: 0, setting: 0, readings };
}

function linked(spans: number[][], evidence: string[] = []) {
  return link(
    spans.map((readings, block) => span(readings, block)),
    [catalogue],
    evidence,
  ).choices;
}

function meant(spans: number[][], evidence: string[] = []): (string | undefined)[] {
  return linked(spans, evidence).map(({ entity }) => entity);
}

describe('linking', () => {
  it('takes a name that can mean one thing only', () => {
    expect(meant([[reading('belarus')]])).toEqual(['belarus']);
  });

  it('holds a card without ties for better known where the reader brought it', () => {
    const lone = entityAlone('port-selmar');
    const sure = (catalogues: Catalogue[], gazetteer: number) =>
      link([span([readingOf(gazetteer, packedAt(0))])], catalogues, []).choices[0]?.confidence;
    expect(sure([catalogue, lone], 1)).toBeGreaterThan(sure([lone], 0)!);
  });

  it('leaves a name that needs context alone, until the article gives it', () => {
    expect(meant([[reading('sco', 'context')]])).toEqual([undefined]);
    expect(meant([[reading('sco', 'context')], [reading('belarus')]])).toEqual(['sco', 'belarus']);
    expect(meant([[reading('sco', 'context')]], ['china'])).toEqual(['sco']);
  });

  it('takes no entry of a menu for a place that needs context', () => {
    const [fitting, alone] = [NEAR_BIT['speech-after'], FORM_BIT['alone-in-line']];
    const of = (cues: Partial<CuedSpan>, evidence: string[] = []) => {
      const spans = [{ ...span([reading('france', 'context')]), ...cues }];
      return link(spans, [catalogue], evidence).choices[0]?.entity;
    };
    expect(of({ form: alone })).toBeUndefined();
    expect(of({ form: alone }, ['brest-france'])).toBe('france');
    expect(of({ near: fitting })).toBe('france');
  });

  it('takes a short name only for somebody the article names in full', () => {
    const xi = reading('xi-jinping', 'full-name');
    expect(meant([[xi], [reading('china')]])).toEqual([undefined, 'china']);
    expect(meant([[xi], [reading('xi-jinping')]])).toEqual(['xi-jinping', 'xi-jinping']);
  });

  it('chooses between namesakes by what else is named, and stays silent when nothing tells', () => {
    const brest = [reading('brest-belarus'), reading('brest-france')];
    expect(meant([brest])).toEqual([undefined]);
    expect(meant([brest, [reading('belarus')]])[0]).toBe('brest-belarus');
    expect(meant([brest, [reading('france')]])[0]).toBe('brest-france');
    expect(meant([brest, [reading('france')], [reading('belarus')]])[0]).toBeUndefined();
  });

  it('takes no evidence of a land for its side', () => {
    const odds = (form: number, evidence: string[]) => {
      const side = { ...span([reading('france')]), form, setting: SETTING_BIT.sport };
      const article = new Article([side], [catalogue], SHIPPED);
      settle(article, [catalogue], evidence, SHIPPED);
      const [of] = article.spans;
      return article.weigh(of!, of!.readings[0]!);
    };
    const bare = FORM_BIT['bare-in-sport'];
    expect(odds(bare, ['brest-france'])).toBe(odds(bare, []));
    expect(odds(0, ['brest-france'])).toBeGreaterThan(odds(0, []));
  });

  it('takes a name that two aliases spell for one', () => {
    const twice = meant([[reading('xi-jinping', 'full-name'), reading('xi-jinping')]]);
    expect(twice).toEqual(meant([[reading('xi-jinping')]]));
    const [once] = linked([[reading('xi-jinping')]]);
    const [both] = linked([[reading('xi-jinping', 'full-name'), reading('xi-jinping')]]);
    expect(both?.confidence).toBe(once?.confidence);
  });

  it('ties a place to the one behind its comma, but not within a list', () => {
    const tied = FORM_BIT['comma-known-after'];
    const reasons = (...ids: Id[]) => {
      const spans = ids.map((id, at) => ({
        ...span([reading(id)]),
        form: at + 1 < ids.length ? tied : 0,
      }));
      return link(spans, [catalogue], []).choices[0]?.reasons.map(({ code }) => code);
    };
    expect(reasons('brest-france', 'france')).toContain('place-pair');
    expect(reasons('brest-france', 'france', 'china')).not.toContain('place-pair');
  });

  it('is surer the more evidence there is', () => {
    const alone = linked([[reading('belarus')]])[0]?.confidence ?? 0;
    const among = linked([[reading('belarus')], [reading('sco')]])[0]?.confidence ?? 0;
    expect(among).toBeGreaterThan(alone);
  });

  it('stays silent where the words around say that it is another name', () => {
    const behindFirstName = { ...span([reading('france')]), near: NEAR_BIT['cap-before'] };
    expect(link([behindFirstName], [catalogue], []).choices[0]?.entity).toBeUndefined();
  });

  it('does as the reader said, whatever speaks against it', () => {
    const corrected = {
      ...span([reading('france')]),
      near: NEAR_BIT['cap-before'],
      form: FORM_BIT.reader,
    };
    const [choice] = link([corrected], [catalogue], []).choices;
    expect(choice).toMatchObject({ entity: 'france', confidence: 1 });
    expect(choice?.reasons[0]).toEqual({ code: 'reader', entities: [] });
  });

  it('says why, and what else the name could mean', () => {
    const brest = [reading('brest-belarus'), reading('brest-france')];
    const [choice] = linked([brest, [reading('belarus')]]);
    expect(choice?.reasons).toEqual([{ code: 'related', entities: ['belarus'] }]);
    expect(choice?.others).toEqual(['brest-france']);
    const [alone] = linked([[reading('belarus')]]);
    expect(alone?.reasons).toEqual([{ code: 'only-reading', entities: [] }]);
    const [, short] = linked([[reading('xi-jinping')], [reading('xi-jinping', 'full-name')]]);
    expect(short?.reasons.map(({ code }) => code)).toContain('full-name');
  });

  it('gives the same in whatever order the spans come', () => {
    const names = fc.array(
      fc.tuple(
        fc.constantFrom(...IDS),
        fc.constantFrom(undefined, 'context' as const, 'full-name' as const),
      ),
      { minLength: 1, maxLength: 2 },
    );
    fc.assert(
      fc.property(fc.array(names, { maxLength: 8 }), fc.nat(), (article, turn) => {
        const spans = article.map((names) => names.map(([id, needs]) => reading(id, needs)));
        const at = spans.length === 0 ? 0 : turn % spans.length;
        const turned = [...spans.slice(at), ...spans.slice(0, at)];
        const results = meant(turned);
        const back = [...results.slice(spans.length - at), ...results.slice(0, spans.length - at)];
        expect(back).toEqual(meant(spans));
      }),
      { numRuns: 500 },
    );
  });
});
