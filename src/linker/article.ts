import type { Catalogue } from '../entity/catalogue.ts';
import { areRelated, besideComma, isLargerPlace, isOfOtherRegion } from './comma-pairs.ts';
import { FORM_BIT, NEAR_BIT, SETTING_BIT, SEVERAL_WORDS } from './cues.ts';
import { isPlace } from './demonym.ts';
import { AMID_AT, SORT_AT, type Visit } from './features.ts';
import { inArticle } from './in-article.ts';
import type { Model } from './model.ts';
import { type CuedSpan, type Entry, gazetteerOf } from './reading.ts';
import { TOPICS, topicShares } from './topic-shares.ts';
import { rankOf, type Weighed, weighAlone } from './weigh-alone.ts';

/** A span with its weighed readings and those of the names beside it. */
export interface WeighedSpan {
  span: CuedSpan;
  readings: readonly Weighed[];
  /** The readings of the name that a comma ties to it; none where no comma does. */
  beside: readonly Weighed[];
  /** The readings of the name before it in the block. */
  before: readonly Weighed[];
}

/** How one name fares over the whole article, in whole numbers: sums must not depend on order. */
interface Bearing {
  count: number;
  /** Sum of the chances of its readings, in hundredths. */
  hundredths: number;
  /** How often somebody else's first name stands before it. */
  otherBearers: number;
}

const HUNDRED = 100;

const SPORT = TOPICS.indexOf('sport');
const TOPIC_FEATURES = TOPICS.map((topic) => AMID_AT[`${topic}-share`]);

/** What only states, bodies and people do or have beside them. */
const FITTING = NEAR_BIT['speech-after'] | NEAR_BIT['state-after'] | NEAR_BIT['office-before'];

const WEIGHED_WITHOUT_CONTEXT = new Set([SORT_AT.place, SORT_AT.demonym, SORT_AT.company]);

const BARE = FORM_BIT.bare | FORM_BIT['bare-in-sport'];

/** A name with several bearers is taken for one of them unasked only if the others are far behind. */
const FAR_BETTER_KNOWN = 4;

/** Somebody else of the name counts for a person as much as two words before every mention of a place do. */
const OTHER_PERSON = 2;

/** A capital is known beyond what its card relates it to. */
const CAPITAL_TIES = 8;

/** Doublings of what is related, in units that keep the feature near 1. */
const RELATED_UNIT = 1 / 2;

/** Log odds in units that keep the feature near 1. */
const ALONE_UNIT = 1 / 3;

/** A word that may be a first name stands before the name, and no title. */
const NAMED_OTHERWISE = NEAR_BIT['cap-before'] | NEAR_BIT['opening-cap-before'];

/** No surname: "Radio Television Hong Kong" says nothing against Hong Kong, nor "Juicio JOH" against JOH. */
const NO_SURNAME = SEVERAL_WORDS | FORM_BIT.acronym;

/**
 * All that an article's spans say together, and which entities it is known to name. Nothing in it
 * depends on the order of the spans, but for neighbours within a block.
 */
export class Article {
  readonly spans: readonly WeighedSpan[];
  private readonly model: Model;
  private readonly catalogues: readonly Catalogue[];
  private readonly seen = new Set<string>();
  /** Ids of seen entities, by the entities that the decks relate to them. */
  private readonly relatedTo = new Map<string, string[]>();
  /** By entity, the keys of its readings that were chosen. */
  private readonly keysOf = new Map<string, Set<string>>();
  /** How many states and companies are seen: an article that names several is about such. */
  private readonly seenOf = { state: 0, company: 0 };
  private readonly bearings = new Map<string, Bearing>();
  private readonly shares: readonly number[];

  constructor(found: readonly CuedSpan[], catalogues: readonly Catalogue[], model: Model) {
    this.model = model;
    this.catalogues = catalogues;
    this.shares = topicShares(found);
    const spans = inArticle(found, this.shares);
    const weighed = spans.map((span) => weighAlone(span, catalogues, model));
    this.spans = spans.map((span, at) => ({
      span,
      readings: weighed[at]!,
      beside: besideComma(spans, weighed, at),
      before: spans[at - 1]?.block === span.block ? weighed[at - 1]! : [],
    }));
    for (const { span, readings } of this.spans) for (const one of readings) this.bear(span, one);
  }

  /** Whether an entity is known to be named. */
  names(id: string): boolean {
    return this.seen.has(id);
  }

  /** Ids of all entities that are known to be named, in order. */
  allNamed(): string[] {
    return [...this.seen].sort();
  }

  /** Takes an entity as named; whether that was news. */
  see({ id, kind }: Entry, related: readonly string[], key?: string): boolean {
    const keys = this.keysOf.get(id) ?? new Set();
    const news = !this.seen.has(id) || (key !== undefined && !keys.has(key));
    if (key !== undefined) this.keysOf.set(id, keys.add(key));
    if (this.seen.has(id)) return news;
    this.seen.add(id);
    if (kind === 'state' || kind === 'company') this.seenOf[kind]++;
    for (const other of related) {
      const known = this.relatedTo.get(other);
      if (known === undefined) this.relatedTo.set(other, [id]);
      else known.push(id);
    }
    return true;
  }

  /** The ids of the entities that the decks relate to a weighed reading's. */
  relationsOf({ reading, entity }: Weighed): string[] {
    const { entities = [] } = this.catalogues[gazetteerOf(reading)] ?? {};
    return entity.related.flatMap((number) => entities[number]?.id ?? []);
  }

  /** Ids of the named entities that are related to one, in order. */
  relatedNamed(id: string): string[] {
    return [...(this.relatedTo.get(id) ?? [])].sort();
  }

  /** Whether the article names the entity in a way other than this reading's. */
  namesOtherwise({ entity, key }: Weighed): boolean {
    if (!this.seen.has(entity.id)) return false;
    const keys = this.keysOf.get(entity.id);
    return keys === undefined || keys.size > 1 || !keys.has(key);
  }

  /** Log odds that a reading is meant, in this article. */
  weigh(of: WeighedSpan, one: Weighed): number {
    const weights = this.model.amid[one.sort]!;
    let sum = 0;
    this.visit(of, one, (feature, value) => {
      sum += weights[feature]! * value;
    });
    return sum;
  }

  /**
   * Whether a reading is out of the question: letters and surnames stand for many, so a name that needs context and
   * has none is nobody's. Places and firms, which news names without more, are weighed, but for entries of menus.
   */
  isBarred(of: WeighedSpan, one: Weighed): boolean {
    const { span } = of;
    const isEntry = (span.form & FORM_BIT['alone-in-line']) !== 0;
    if (isFitting(span, one.sort)) return false;
    if (WEIGHED_WITHOUT_CONTEXT.has(one.sort) && !isEntry) return false;
    return this.lacksContext(of, one, this.countRelated(of, one));
  }

  /** Visits all features of a reading in the article. */
  visit(of: WeighedSpan, one: Weighed, visit: Visit): void {
    // What speaks for a land says nothing of its side.
    const team = isPlace(one.entity.kind) && (of.span.form & FORM_BIT['bare-in-sport']) !== 0;
    const related = team ? 0 : this.countRelated(of, one);
    const itself = !team && this.namesOtherwise(one);
    const bearing = this.bearings.get(one.key)!;
    visit(AMID_AT.bias, 1);
    visit(AMID_AT.alone, one.alone * ALONE_UNIT);
    visit(AMID_AT.related, Math.log2(1 + related) * RELATED_UNIT);
    visit(AMID_AT['same-name'], bearing.hundredths / (bearing.count * HUNDRED));
    if (!team) visit(AMID_AT.peers, Math.log2(1 + this.countPeers(one.entity)) * RELATED_UNIT);
    if (itself) visit(AMID_AT.itself, 1);
    if (bearing.otherBearers > 0) visit(AMID_AT['other-bearer'], bearersShare(bearing, one));
    if (this.lacksContext(of, one, related)) {
      visit(AMID_AT['unmet-context'], 1);
      if (isFitting(of.span, one.sort)) visit(AMID_AT.fitting, 1);
    }
    if (one.needs === 'full-name' && !itself) visit(AMID_AT['unmet-full-name'], 1);
    if (isBoundAcronym(of, one)) visit(AMID_AT['bound-acronym'], 1);
    this.visitPair(of, one, visit);
    this.visitRivals(of, one, related, visit);
    if ((of.span.form & BARE) !== 0) visit(AMID_AT['bare-sport-share'], this.shares[SPORT]!);
    for (const [topic, feature] of TOPIC_FEATURES.entries()) visit(feature, this.shares[topic]!);
  }

  /** Whether a reading's alias needs context and has none, given how many related entities the article names. */
  private lacksContext(of: WeighedSpan, one: Weighed, related: number): boolean {
    if (one.needs !== 'context' || related > 0) return false;
    return !this.namesOtherwise(one) && !this.hasContextOfState(of, one);
  }

  /**
   * How many entities related to a reading's the article names. What the name itself could mean
   * instead is no evidence: "Mexico" does not speak for Mexico City.
   */
  private countRelated({ readings }: WeighedSpan, { entity }: Weighed): number {
    const named = this.relatedTo.get(entity.id);
    if (named === undefined) return 0;
    if (readings.length === 1) return named.length;
    const rivals = new Set(readings.map((other) => other.entity.id));
    return named.reduce((count, id) => count + Number(!rivals.has(id)), 0);
  }

  /** Whether a capital has its context from its state: a name that Belarus is tied to speaks for Minsk. */
  private hasContextOfState({ readings }: WeighedSpan, one: Weighed): boolean {
    if (one.entity.capital !== true) return false;
    const rivals = new Set(readings.map(({ entity }) => entity.id));
    return this.statesOf(one).some((state) =>
      this.relatedTo.get(state)?.some((id) => !rivals.has(id)),
    );
  }

  private statesOf({ reading, entity }: Weighed): readonly string[] {
    const { entities = [] } = this.catalogues[gazetteerOf(reading)] ?? {};
    return entity.related.flatMap((number) => {
      const other = entities[number];
      return other?.kind === 'state' ? [other.id] : [];
    });
  }

  /** How many others the article names of the sort that an entity keeps company with. */
  private countPeers({ id, kind }: Entry): number {
    const sort = kind === 'company' ? 'company' : 'state';
    return this.seenOf[sort] - Number(kind === sort && this.seen.has(id));
  }

  private visitPair({ span, beside }: WeighedSpan, one: Weighed, visit: Visit): void {
    if (beside.length === 0 || !isPlace(one.entity.kind)) return;
    if (beside.some((other) => areRelated(one, other))) visit(AMID_AT['place-pair'], 1);
    else if (isOfOtherRegion(span, beside, one)) visit(AMID_AT['region-mismatch'], 1);
    else if (
      one.entity.kind === 'city' &&
      beside.some(({ entity }) => isLargerPlace(entity.kind))
    ) {
      visit(AMID_AT['pair-mismatch'], 1);
    }
  }

  private visitRivals(of: WeighedSpan, one: Weighed, related: number, visit: Visit) {
    const rivals = of.readings.filter(({ entity }) => entity.id !== one.entity.id);
    if (rivals.length === 0) return;
    const most = Math.max(...rivals.map((rival) => this.countRelated(of, rival)));
    if (most !== related) visit(most > related ? AMID_AT.outdone : AMID_AT.outdoes, 1);
    const least = Math.min(...rivals.map(rankOf));
    if (least !== rankOf(one)) {
      visit(least > rankOf(one) ? AMID_AT.primary : AMID_AT.secondary, 1);
      return;
    }
    const best = Math.max(...rivals.map(({ entity }) => prominenceOf(entity)));
    const own = prominenceOf(one.entity);
    if (own >= FAR_BETTER_KNOWN * best) visit(AMID_AT.prominent, 1);
    if (best >= FAR_BETTER_KNOWN * own) visit(AMID_AT.overshadowed, 1);
  }

  private bear({ near, form }: CuedSpan, { key, alone }: Weighed): void {
    const bearing = this.bearings.get(key) ?? { count: 0, hundredths: 0, otherBearers: 0 };
    bearing.count++;
    bearing.hundredths += Math.round(HUNDRED / (1 + Math.exp(-alone)));
    if ((near & NAMED_OTHERWISE) !== 0 && (form & NO_SURNAME) === 0) bearing.otherBearers++;
    this.bearings.set(key, bearing);
  }
}

/**
 * How much it counts that other first names stand before a name: one makes a surname somebody else's, and a name that
 * needs context doubtful; before a clear name it may be a word that stands there for once.
 */
function bearersShare({ otherBearers, count }: Bearing, { sort, needs }: Weighed): number {
  if (sort === SORT_AT.person) return OTHER_PERSON;
  return needs === undefined ? otherBearers / count : 1;
}

/** How well known an entity is, as far as its deck tells: by what else is related to it. */
function prominenceOf({ related, capital }: Entry): number {
  return 1 + related.length + (capital === true ? CAPITAL_TIES : 0);
}

/** Whether a reading is an acronym in brackets behind the entity's own name. */
export function isBoundAcronym({ span, before }: WeighedSpan, one: Weighed): boolean {
  if ((span.near & NEAR_BIT.bracketed) === 0) return false;
  return before.some(({ entity }) => entity.id === one.entity.id);
}

function isFitting({ near, form, setting }: CuedSpan, sort: number): boolean {
  if (sort === SORT_AT.demonym && (form & FORM_BIT['word-after']) !== 0) return true;
  if (sort === SORT_AT.company && (setting & SETTING_BIT.market) !== 0) return true;
  const fitting = sort === SORT_AT.body ? NEAR_BIT['speech-after'] : FITTING;
  return (near & fitting) !== 0 || (form & FORM_BIT['office-of-before']) !== 0;
}
