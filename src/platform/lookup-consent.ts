import * as v from 'valibot';
import { browser } from './browser.ts';

const KEY = 'lookup';

/** The hosts that a look-up asks; see docs/privacy.md. The manifest lists the same. */
const ORIGINS = [
  'https://*.wikipedia.org/*',
  'https://www.wikidata.org/*',
  'https://query.wikidata.org/*',
  'https://upload.wikimedia.org/*',
];

/** Addresses that cannot be listened in on: https, or this computer itself. */
const SAFE_ORIGIN =
  /^https:\/\/[a-z0-9.-]+(?::\d+)?$|^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

/** The address of a mirror, without a slash at its end. */
export const mirrorSchema = v.pipe(
  v.string(),
  v.trim(),
  v.transform((address) => address.replace(/\/+$/, '')),
  v.regex(SAFE_ORIGIN, 'Expected an address such as https://mirror.example.org.'),
);

const storedSchema = v.object({
  version: v.literal(1),
  allowed: v.boolean(),
  mirror: v.exactOptional(mirrorSchema),
});

/** Whether the reader allowed look-ups, and where they go. */
export interface LookupConsent {
  allowed: boolean;
  /** An organisation's mirror, asked in place of Wikimedia's own hosts. */
  mirror: string | undefined;
}

/** What Firefox wants to be told of before anything leaves the browser; Chromium has no such list. */
const dataSchema = v.object({
  browser_specific_settings: v.object({
    gecko: v.object({
      data_collection_permissions: v.object({ optional: v.array(v.string()) }),
    }),
  }),
});

const NOT_ASKED: LookupConsent = { allowed: false, mirror: undefined };

/** Reads what the reader allowed; what cannot be understood counts as nothing. */
export async function readConsent(): Promise<LookupConsent> {
  const stored = await browser.storage.local.get(KEY);
  return consentFrom(stored[KEY]);
}

/**
 * Asks the browser for the hosts, and keeps that the reader allowed look-ups; whether they did.
 * Only from a click or key in a page of the extension's own: browsers refuse it anywhere else.
 */
export async function allowLookups(mirror: string | undefined): Promise<boolean> {
  // Nothing may be awaited before this, or the click no longer counts.
  const granted = await browser.permissions.request(permissionsFor(mirror)).catch(() => false);
  if (granted) await writeConsent({ allowed: true, mirror });
  return granted;
}

/** Takes the allowance back, and gives the hosts back as far as the browser lets us. */
export async function forbidLookups(): Promise<void> {
  const { mirror } = await readConsent();
  await writeConsent({ allowed: false, mirror });
  // A host that the extension has for another reason cannot be given back.
  await browser.permissions.remove(permissionsFor(mirror)).catch(() => false);
}

/**
 * What may be asked now: nothing (undefined) unless the reader allowed it and has not taken the
 * hosts away in the browser's own settings since.
 */
export async function allowedPlace(): Promise<Pick<LookupConsent, 'mirror'> | undefined> {
  const { allowed, mirror } = await readConsent();
  if (!allowed) return undefined;
  const { origins } = permissionsFor(mirror);
  return (await browser.permissions.contains({ origins })) ? { mirror } : undefined;
}

/** Calls back whenever what the reader allowed has changed, until the signal aborts. */
export function watchConsent(
  changed: (consent: LookupConsent) => void,
  signal?: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) changed(consentFrom(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

function permissionsFor(mirror: string | undefined): { origins: string[] } {
  const origins = mirror === undefined ? ORIGINS : [`${mirror}/*`];
  const read = v.safeParse(dataSchema, browser.runtime.getManifest());
  if (!read.success) return { origins };
  const { optional } = read.output.browser_specific_settings.gecko.data_collection_permissions;
  return { origins, ...{ data_collection: optional } };
}

async function writeConsent({ allowed, mirror }: LookupConsent): Promise<void> {
  const stored: v.InferOutput<typeof storedSchema> = {
    version: 1,
    allowed,
    ...(mirror !== undefined && { mirror }),
  };
  await browser.storage.local.set({ [KEY]: stored });
}

function consentFrom(stored: unknown): LookupConsent {
  const read = v.safeParse(storedSchema, stored);
  if (!read.success) return NOT_ASKED;
  return { allowed: read.output.allowed, mirror: read.output.mirror };
}
