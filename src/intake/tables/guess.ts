import type { ColumnMapping, ColumnRole } from '../../model';
import { contentsOf, type Contents } from './contents';
import { roleNamed, tellsOfHandling } from './header-names';

/** Which column holds what, as far as names and contents tell. */
export interface ColumnGuess {
  /** Empty where nothing can be told; without `text` the table cannot be imported as it is. */
  readonly mapping: ColumnMapping;
  /** 0 to 1: of the least sure of the columns for headline, day and text. */
  readonly confidence: number;
  /** Role → reason in words for the user. */
  readonly why: Readonly<Partial<Record<ColumnRole, string>>>;
}

const ROLES: readonly ColumnRole[] = ['text', 'title', 'date', 'url', 'source', 'author', 'section'];
/** Without these a note is poor, so that their doubts count. */
const NEEDED: readonly ColumnRole[] = ['text', 'title', 'date'];

interface Candidate {
  readonly role: ColumnRole;
  readonly column: string;
  readonly score: number;
  readonly why: string;
}

/** `headers` are the names of the columns, or their numbers from 1 where the table has none; `rows` a sample. */
export function guessColumns(headers: readonly string[], rows: readonly (readonly string[])[]): ColumnGuess {
  const candidates = headers.flatMap((column, at) => {
    const contents = contentsOf(rows.map((cells) => cells[at] ?? ''));
    const roles = ROLES.filter((role) => !contradicts(role, column, headers));
    return roles.flatMap((role) => candidateFor(role, column, contents));
  });
  candidates.sort((a, b) => b.score - a.score || ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  const chosen = new Map<ColumnRole, Candidate>();
  const used = new Set<string>();
  for (const candidate of candidates) {
    if (chosen.has(candidate.role) || used.has(candidate.column)) continue;
    chosen.set(candidate.role, candidate);
    used.add(candidate.column);
  }
  const inOrder = ROLES.flatMap((role) => chosen.get(role) ?? []);
  return {
    mapping: Object.fromEntries(inOrder.map(({ role, column }) => [role, column])),
    confidence: Math.min(...NEEDED.map((role) => Math.min(1, chosen.get(role)?.score ?? (role === 'text' ? 0 : 0.4)))),
    why: Object.fromEntries(inOrder.map(({ role, why }) => [role, why])),
  };
}

/** A day of download is no day of publication, and a link inside a text is not the address of what it stands in. */
function contradicts(role: ColumnRole, column: string, columns: readonly string[]): boolean {
  if (role === 'date') return tellsOfHandling(column);
  const cut = column.lastIndexOf('.');
  if (role !== 'url' || cut < 0) return false;
  const above = column.slice(0, cut);
  return roleNamed(above)?.role === 'text' && (/^href$/i.test(column.slice(cut + 1)) || columns.includes(above));
}

/** How sure a name is of itself; contents decide between several that claim the same. */
const SURE = 0.9;
const WEAK = 0.6;

function candidateFor(role: ColumnRole, column: string, contents: Contents): Candidate[] {
  const named = roleNamed(column);
  const fit = FITS[role](contents);
  if (fit === null) return [];
  // Of two with the same name the outer one is the record's own.
  const inner = (column.split('.').length - 1) / 100;
  const percent = `${Math.round(fit.share * 100)} % of its cells are ${fit.what}`;
  if (named?.role === role) {
    const score = (named.sure ? SURE : WEAK) * (contents.filled === 0 ? 0.8 : 1) + fit.bonus - inner;
    return [{ role, column, score, why: fit.what === '' ? 'its name says so' : `its name says so, and ${percent}` }];
  }
  // A name that says something else is believed, but a source may be an address.
  if (!fit.alone || (named?.sure === true && !(role === 'url' && named.role === 'source'))) return [];
  return [{ role, column, score: 0.5 * fit.share + fit.bonus - inner, why: percent }];
}

/** How contents fit a role; null where they contradict it. */
interface Fit {
  readonly share: number;
  /** In words, of which `share` is told; empty where there is nothing to tell. */
  readonly what: string;
  /** Whether the contents speak for themselves under a name that says nothing. */
  readonly alone: boolean;
  /** What sets one column before another of the same kind of name; below a tenth. */
  readonly bonus: number;
}

const fits = (share: number, what: string, alone: boolean, bonus = 0): Fit => ({ share, what, alone, bonus });

const FITS: Readonly<Record<ColumnRole, (contents: Contents) => Fit | null>> = {
  text: ({ length, addresses, dates, numbers, words, filled }) => {
    if (addresses > 0.5 || dates > 0.5 || numbers > 0.5) return null;
    const long = length >= 200 && words >= 20;
    return fits(
      filled,
      long ? 'texts' : '',
      long || (length >= 200 && words < 20 && length / words > 20),
      Math.min(length, 5000) / 55_000,
    );
  },
  title: ({ length, addresses, dates, numbers, words, different, filled }) => {
    if (addresses > 0.5 || dates > 0.5 || numbers > 0.5 || length > 400) return null;
    const alone = length >= 20 && length <= 160 && words >= 3 && different > 0.8 && filled > 0.8;
    return fits(different * 0.8, alone ? 'different short lines' : '', alone);
  },
  date: ({ dates, filled }) =>
    filled > 0 && dates < 0.5 ? null : fits(dates, filled > 0 ? 'days' : '', dates >= 0.8, filled * 0.05),
  url: ({ addresses, files, different, filled }) => {
    if (filled > 0 && (addresses < 0.5 || files > 0.5)) return null;
    return fits(addresses, filled > 0 ? 'web addresses' : '', addresses >= 0.8 && different > 0.5, different * 0.05);
  },
  source: ({ addresses, length, dates, numbers }) =>
    addresses > 0.5 || length > 80 || dates > 0.5 || numbers > 0.5 ? null : fits(1, '', false),
  author: ({ addresses, length, dates, numbers }) =>
    addresses > 0.5 || length > 150 || dates > 0.5 || numbers > 0.5 ? null : fits(1, '', false),
  section: ({ addresses, length, numbers, dates }) =>
    addresses > 0.5 || length > 80 || numbers > 0.5 || dates > 0.5 ? null : fits(1, '', false),
};
