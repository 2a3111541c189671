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
}

export interface Outlets {
  readonly all: readonly Outlet[];
  /** By canonical name or alias, whatever the case and punctuation. */
  byName(form: string): Outlet | null;
  /** By host name or URL; the longest registered domain wins. */
  byDomain(host: string): Outlet | null;
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
  };
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function indexOutlets(all: readonly Outlet[]): Outlets {
  const names = new Map<string, Outlet>();
  const domains = new Map<string, Outlet>();
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
  };
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
