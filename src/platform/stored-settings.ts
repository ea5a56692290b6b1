import * as v from 'valibot';
import { KINDS, type Kind } from '../entity/kind.ts';
import type { SiteRule } from './site-rule.ts';

/** Where Sidelight works without being told: see the messages `settings_start_*`. */
export const STARTS = ['everywhere', 'chosen', 'click'] as const;

/** Which mentions of an entity are painted: all, the first of a paragraph, the first of the page. */
export const DENSITIES = ['every', 'paragraph', 'page'] as const;

/** How much of what everybody knows is left out, from nothing to every state and its capital. */
export const FAMILIARITIES = [0, 1, 2, 3] as const;

/** Most mentions painted on about a screenful of text; 0 is no limit. */
export const CAPS = [0, 5, 10, 20] as const;

/** How long the pointer rests before a card opens, in ms; or only on a click; or with Alt held. */
export const DELAYS = [200, 400, 700, 'click', 'key'] as const;

/** Size of the card's text. */
export const TEXT_SIZES = ['small', 'normal', 'large'] as const;

/** Colours of the card: those of the page, or always the same. */
export const THEMES = ['page', 'light', 'dark'] as const;

/** The reader's settings, complete. */
export interface Settings {
  /** Off everywhere. */
  off: boolean;
  /** Off until this moment, in ms since 1970; 0 when not paused. */
  pausedUntil: number;
  start: (typeof STARTS)[number];
  /** The reader's own rules for sites. */
  sites: readonly SiteRule[];
  density: (typeof DENSITIES)[number];
  /** Kinds that are not painted. */
  kindsOff: readonly Kind[];
  familiarity: (typeof FAMILIARITIES)[number];
  cap: (typeof CAPS)[number];
  delay: (typeof DELAYS)[number];
  textSize: (typeof TEXT_SIZES)[number];
  theme: (typeof THEMES)[number];
  /** Languages of pages that are read, by code; none means all. */
  languages: readonly string[];
  /** Whether opened cards are written down on this device. */
  history: boolean;
}

/** What holds for a reader who never touched a setting. */
export const DEFAULTS: Settings = {
  off: false,
  pausedUntil: 0,
  start: 'everywhere',
  sites: [],
  density: 'paragraph',
  kindsOff: [],
  familiarity: 0,
  cap: 0,
  delay: 400,
  textSize: 'normal',
  theme: 'page',
  languages: [],
  history: false,
};

/** Version of the record that this Sidelight keeps. */
export const VERSION = 2;

/** How a record is brought from each version to the next: place 0 makes version 2 of version 1. */
const MIGRATIONS: readonly ((record: Readonly<Record<string, unknown>>) => object)[] = [
  ({ off, sitesOff }) => ({
    off,
    sites: v
      .parse(v.fallback(v.array(v.string()), []), sitesOff)
      .map((pattern) => ({ pattern, on: false })),
  }),
];

const ruleSchema = v.object({ pattern: v.pipe(v.string(), v.nonEmpty()), on: v.boolean() });

/** One field at a time, so that one that cannot be understood does not take the others along. */
const FIELDS = {
  off: v.boolean(),
  pausedUntil: v.pipe(v.number(), v.minValue(0)),
  start: v.picklist(STARTS),
  sites: v.array(ruleSchema),
  density: v.picklist(DENSITIES),
  kindsOff: v.array(v.picklist(KINDS)),
  familiarity: v.picklist(FAMILIARITIES),
  cap: v.picklist(CAPS),
  delay: v.picklist(DELAYS),
  textSize: v.picklist(TEXT_SIZES),
  theme: v.picklist(THEMES),
  languages: v.array(v.string()),
  history: v.boolean(),
} as const satisfies { [Name in keyof Settings]: v.GenericSchema<unknown, Settings[Name]> };

/** Settings as they were read, and whether a newer Sidelight wrote them. */
export interface ReadSettings {
  settings: Settings;
  /** Kept by a newer Sidelight: nothing may be written over it. */
  newer: boolean;
}

/** Reads a stored record of any version; what cannot be understood counts as never chosen. */
export function settingsFrom(stored: unknown): ReadSettings {
  const head = v.safeParse(v.looseObject({ version: v.pipe(v.number(), v.integer()) }), stored);
  if (!head.success || head.output.version < 1) return { settings: DEFAULTS, newer: false };
  const { version, ...record } = head.output;
  const upgraded = MIGRATIONS.slice(version - 1).reduce<object>(
    (older, migrate) => migrate(older as Readonly<Record<string, unknown>>),
    record,
  );
  return { settings: { ...DEFAULTS, ...chosenIn(upgraded) }, newer: version > VERSION };
}

/** The record of some settings: only what differs from the defaults, so that better ones reach all. */
export function recordOf(settings: Settings): object {
  const names = Object.keys(FIELDS) as (keyof Settings)[];
  const chosen = names.filter((name) => !isDefault(name, settings));
  return { version: VERSION, ...Object.fromEntries(chosen.map((name) => [name, settings[name]])) };
}

function chosenIn(record: object): Partial<Settings> {
  const read = Object.entries(FIELDS).map(([name, schema]) => {
    const value = Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined;
    const { success, output } = v.safeParse(schema, value);
    return success ? [[name, output] as const] : [];
  });
  return Object.fromEntries(read.flat());
}

function isDefault(name: keyof Settings, settings: Settings): boolean {
  return JSON.stringify(settings[name]) === JSON.stringify(DEFAULTS[name]);
}
