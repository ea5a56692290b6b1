import { QUIET_SITES, type QuietReason } from './quiet-sites.ts';

/** On or off for the sites that a pattern covers; see {@link covers}. */
export interface SiteRule {
  pattern: string;
  on: boolean;
}

/** Whether Sidelight works on a page, and what says so. */
export interface Standing {
  on: boolean;
  /** The reader's own rule, the list of sites that are left alone, or neither. */
  because: 'rule' | 'quiet' | 'default';
  /** The pattern that decided; undefined by default. */
  pattern?: string;
  /** Why the site is left alone. */
  reason?: QuietReason;
}

/** The parts of an address that patterns speak of, as `URL` names them. */
type Address = Pick<URL, 'hostname' | 'pathname'>;

const WEB = /^https?:$/;
const HOST = /^[\p{L}\p{N}*_-]+(\.[\p{L}\p{N}*_-]+)*$/u;
const LONGEST_PATTERN = 200;

const QUIET = Object.entries(QUIET_SITES).flatMap(([reason, patterns]) =>
  patterns.map((pattern) => ({ pattern, reason: reason as QuietReason })),
);

/**
 * Makes a pattern of what a reader typed or pasted: `example.org`, `example.org/sport`, a whole
 * address. Undefined when it is none of these.
 */
export function patternFrom(text: string): string | undefined {
  const bare = text.trim().replace(/^[a-z][a-z+.-]*:\/\//i, '');
  const [address = ''] = bare.split(/[?#]/);
  const [host = '', ...path] = address.split('/');
  if (/\s/.test(address)) return undefined;
  const named = hostNamed(host.replace(/:\d+$/, '').toLowerCase());
  if (named === undefined) return undefined;
  const pattern = [named, ...path].join('/').replace(/\/+$/, '');
  return pattern.length <= LONGEST_PATTERN ? pattern : undefined;
}

/** A host as addresses spell it: in ASCII, whatever script the reader wrote it in. */
function hostNamed(host: string): string | undefined {
  if (!HOST.test(host)) return undefined;
  return host.includes('*') ? host : URL.parse(`http://${host}`)?.hostname;
}

/**
 * Whether a pattern covers an address. A host covers itself and the hosts under it; a path covers
 * what starts with it; `*` in either stands for any characters, in a host for one part of it.
 */
export function covers(pattern: string, { hostname, pathname }: Address): boolean {
  const [host = '', ...path] = pattern.split('/');
  if (!partsCover(host.split('.'), hostname.split('.'))) return false;
  return pathCovers(path, pathname);
}

/** What holds for a page: the reader's closest rule, then the list of quiet sites, then the default. */
export function standingOn(
  url: string | undefined,
  rules: readonly SiteRule[],
  byDefault: boolean,
): Standing {
  const standing: Standing = { on: byDefault, because: 'default' };
  const address = url === undefined ? undefined : webAddress(url);
  if (address === undefined) return standing;
  const rule = closest(rules, address);
  if (rule !== undefined) return { on: rule.on, because: 'rule', pattern: rule.pattern };
  const quiet = closest(QUIET, address);
  return quiet === undefined ? standing : { on: false, because: 'quiet', ...quiet };
}

/** The rules with one more; a rule for the same pattern makes room for it. */
export function withRule(rules: readonly SiteRule[], rule: SiteRule): SiteRule[] {
  return [...rules.filter(({ pattern }) => pattern !== rule.pattern), rule];
}

/** Of all that cover an address, the one that says most: the longest host, then the longest path. */
function closest<Rule extends { pattern: string }>(
  rules: readonly Rule[],
  address: Address,
): Rule | undefined {
  let best: Rule | undefined;
  for (const rule of rules) {
    if (!covers(rule.pattern, address)) continue;
    if (best === undefined || weight(rule.pattern) > weight(best.pattern)) best = rule;
  }
  return best;
}

function weight(pattern: string): number {
  const [host = '', ...path] = pattern.split('/');
  return host.length * LONGEST_PATTERN + path.join('/').length;
}

function partsCover(wanted: readonly string[], parts: readonly string[]): boolean {
  const offset = parts.length - wanted.length;
  if (offset < 0) return false;
  // With a star the pattern says how many parts there are: `mail.*.*` is not `mail.example`.
  if (wanted.includes('*') && offset > 0) return false;
  return wanted.every((part, place) => part === '*' || part === parts[offset + place]);
}

function pathCovers(wanted: readonly string[], pathname: string): boolean {
  if (wanted.length === 0) return true;
  const path = `/${wanted.join('/')}`;
  if (!path.includes('*')) return pathname === path || pathname.startsWith(`${path}/`);
  return globMatches(path.split('*'), pathname);
}

/** Whether the pieces between stars come one after another, the first at the start. No backtracking. */
function globMatches([first = '', ...rest]: readonly string[], text: string): boolean {
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}

function webAddress(url: string): URL | undefined {
  const address = URL.parse(url);
  return address !== null && WEB.test(address.protocol) ? address : undefined;
}
