import { koreanWords } from '../data/lexicon';
import { foldForm } from '../model';
import { readPackText } from './pack-text';
import { hostOf } from './url';

/** A publisher of news, under the one name its notes carry. */
export interface Outlet {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Registered domains, without `www.`; subdomains count as the same outlet unless they have a row of their own. */
  readonly domains: readonly string[];
  readonly url: string;
  /** ISO 3166-1 alpha-2 of its seat; empty where it has none. */
  readonly country: string;
  /** `wire`: its copy is printed by others; `own-sources`: its texts say that a source told it, by name. */
  readonly traits: readonly string[];
  /** How lines of its pages begin, and of nobody else's: `Get the Monitor Stories`. */
  readonly marks: readonly string[];
  /** Year in which it stood, if not before; null where nobody said. */
  readonly since: number | null;
}

/** An outlet of which nothing but the name is known. */
export const unregisteredOutlet = (name: string): Outlet => ({
  ...{ name, aliases: [], domains: [], url: '', country: '' },
  ...{ traits: [], marks: [], since: null },
});

export interface Outlets {
  readonly all: readonly Outlet[];
  /** By canonical name or alias, whatever the case and punctuation. */
  byName(form: string): Outlet | null;
  /** By host name or URL; the longest registered domain wins. */
  byDomain(host: string): Outlet | null;
  /** The outlet whose name, letter for letter or in capitals, a text begins with, and how long it is there. */
  printed(text: string): { readonly outlet: Outlet; readonly length: number } | null;
}

/** Reads `outlets.yaml`: a list of rows. Throws on a malformed row, since the file ships with the code. */
export function parseOutlets(yaml: string): Outlets {
  const rows: unknown = readPackText(yaml);
  if (!Array.isArray(rows)) throw new Error('outlets: a list is expected');
  return indexOutlets(rows.map(readRow));
}

function readRow(row: unknown): Outlet {
  const fields = (row ?? {}) as Record<string, unknown>;
  const domains = strings(fields['domains']);
  const name = fields['name'];
  if (typeof name !== 'string' || name === '') throw new Error('outlets: a row has no name');
  return {
    name,
    aliases: strings(fields['aliases']),
    domains,
    url:
      typeof fields['url'] === 'string' ? fields['url'] : domains[0] === undefined ? '' : `https://www.${domains[0]}`,
    country: typeof fields['country'] === 'string' ? fields['country'] : '',
    traits: strings(fields['traits']),
    marks: strings(fields['marks']),
    since: typeof fields['since'] === 'number' ? fields['since'] : null,
  };
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function indexOutlets(all: readonly Outlet[]): Outlets {
  const names = new Map<string, Outlet>();
  const domains = new Map<string, Outlet>();
  const printed = printedForms(all);
  for (const outlet of all) {
    for (const form of [outlet.name, ...outlet.aliases]) {
      if (!names.has(nameKey(form))) names.set(nameKey(form), outlet);
    }
    for (const domain of outlet.domains) domains.set(domain, outlet);
  }
  return {
    all,
    byName: (form) => names.get(nameKey(form)) ?? null,
    byDomain: (host) => findDomain(domains, host),
    printed: (text) => findPrinted(printed, text),
  };
}

/** Names as a text prints them; `The` may be missing before a name of several words. */
function printedForms(all: readonly Outlet[]): ReadonlyMap<string, Outlet> {
  const forms = new Map<string, Outlet>();
  const add = (form: string, outlet: Outlet): void => {
    for (const one of [form, form.toUpperCase()]) if (!forms.has(one)) forms.set(one, outlet);
  };
  for (const outlet of all)
    for (const form of [outlet.name, ...outlet.aliases]) {
      if (!/^[\p{Lu}\p{Lo}\d]/u.test(form)) continue;
      add(form, outlet);
      if (/^The \S+ \S/.test(form)) add(form.slice(4), outlet);
    }
  return forms;
}

const MOST_WORDS = 6;
/** What Korean writes behind a name, in one word with it. */
const PARTICLES = koreanWords('particles');
const particleOf = (form: string): number => [2, 1].find((length) => PARTICLES.has(form.slice(-length))) ?? 0;

function findPrinted(forms: ReadonlyMap<string, Outlet>, text: string): { outlet: Outlet; length: number } | null {
  let longest: { outlet: Outlet; length: number } | null = null;
  for (const end of wordEnds(text)) {
    const form = text.slice(0, end);
    const bare = form.slice(0, form.length - particleOf(form));
    const outlet = forms.get(form) ?? forms.get(form.replace(/^the /i, '')) ?? forms.get(bare);
    if (outlet) longest = { outlet, length: forms.has(form) ? end : end - form.length + bare.length };
  }
  return longest;
}

/** Where the first words of a text end, without the signs behind them. */
function wordEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { index, 0: word } of text.matchAll(/[\p{L}\d&!.’'-]*[\p{L}\d!]/gu)) {
    if (ends.length === MOST_WORDS || /[^ ]/.test(text.slice(ends.at(-1) ?? 0, index))) break;
    ends.push(index + word.replace(/['’]s$/i, '').length);
  }
  return ends;
}

const nameKey = (form: string): string => foldForm(form).replace(/^the /, '').replace(/ /g, '');

function findDomain(domains: ReadonlyMap<string, Outlet>, host: string): Outlet | null {
  let rest = hostOf(host);
  while (rest.includes('.')) {
    const found = domains.get(rest);
    if (found) return found;
    rest = rest.slice(rest.indexOf('.') + 1);
  }
  return null;
}
