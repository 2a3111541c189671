import type { Place } from '../gazetteer';
import type { KnownPlaces } from './known-places';
import { isFindable } from '../places/form-index';
import { foldForm, message, type Message, type Coordinates, entityId } from '../../../model';

/** Characters of a name, at most. */
const LONGEST = 100;

/**
 * A name as it may stand in an index, a link and a note: on one line, without signs that mean something there, and with
 * the capitals of a name where it is written in one case throughout.
 */
export function cleanName(raw: string): string {
  if (PLAIN.test(raw) && raw.length <= LONGEST) return asName(raw);
  const name = raw
    .slice(0, LONGEST * 4)
    .normalize('NFKC')
    .replace(/[\p{C}\p{Z}\s;+=~|\\[\]{}<>#^"“”]+/gu, ' ')
    .replace(/^[\s,.:*_/-]+|[\s,:*_/-]+$/gu, '')
    .trim();
  return asName(name);
}

/** What most names are, which leaves nothing to clean. */
const PLAIN = /^[A-Za-z]+(?:[ '-][A-Za-z]+)*$/;

/** `PYONGYANG`, `pyongyang` → `Pyongyang`; `DMZ` and `al-Bab` stay. */
function asName(name: string): string {
  if (/^[A-Z][a-z]/.test(name)) return name;
  const isShout = name === name.toUpperCase() && /\p{Lu}{5}/u.test(name);
  const isSmall = name === name.toLowerCase() && /^\p{Ll}/u.test(name) && !/^\p{Ll}{2,3}[ -]/u.test(name);
  if (!isShout && !isSmall) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s(/-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Why a name is none, one sentence; null where it is one. `name`: cleaned. */
export function faultOfName(name: string): Message | null {
  if (name === '') return 'it has no name.';
  if (name.length > LONGEST) return message`its name is longer than ${LONGEST} characters.`;
  if (name.includes('\ufffd')) return 'its name is not in the encoding of the file.';
  if ((name.match(/\p{L}/gu) ?? []).length < 2) return 'its name is a single letter, a number or signs alone.';
  return isFindable(name) && foldForm(name) !== '' ? null : 'its name is in letters that texts are not searched for.';
}

/** Scripts in which names are looked for in texts: those with capitals, and Hangul. */
const SEARCHED = /^[\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{M}\p{N}\p{P}\p{Zs}\uac00-\ud7a3]+$/u;

/** Other names of one place. */
interface FormChoice {
  readonly name: string;
  /** As the file has them. */
  readonly forms: readonly string[];
  readonly keep: 'all' | 'alike';
  /** A town is spelled in many ways; of what is described (`Tumen River`) a translation counts as well. */
  readonly isDescribed: (form: string) => boolean;
}

/** Forms kept of one place, of lists in all languages and of a table's own. */
const MOST = { alike: 8, all: 40 } as const;

/** Forms that any place of a file has, at most. */
export const MOST_FORMS = MOST.all;

/** The other names worth keeping, cleaned, each once, without the name itself. */
export function chooseForms({ name, forms, keep, isDescribed }: FormChoice): readonly string[] {
  const key = foldForm(name);
  const seen = new Set([key]);
  const kept: string[] = [];
  for (const raw of forms) {
    const form = cleanName(raw);
    const folded = foldForm(form);
    if (seen.has(folded) || faultOfName(form) !== null || !SEARCHED.test(form)) continue;
    seen.add(folded);
    if (keep === 'alike' && !isAlike(form, folded, key) && !isDescribed(form)) continue;
    if (kept.push(form) >= MOST[keep]) break;
  }
  return kept;
}

/** What a list in all languages holds that English or Korean news may write: Hangul, and other spellings of the same sounds. */
function isAlike(form: string, folded: string, name: string): boolean {
  if (/^[\uac00-\ud7a3 ]{2,}$/.test(form)) return true;
  if (!/^\p{Lu}/u.test(form) || /^\p{Lu}{2,4}$/u.test(form) || /\d/.test(form) || folded.length < 4) return false;
  if (!/^[\p{Script=Latin}\p{M}\p{P} ]+$/u.test(form)) return false;
  if (bare(folded) === bare(name)) return true;
  const far = Math.min(3, Math.floor(name.length / 3));
  return Math.abs(folded.length - name.length) <= far && distance(folded, name) <= far;
}

/** A folded name without spaces and the words for a town: `hoeryong` of `hoeryong city` and `city of hoeryong`. */
const bare = (folded: string): string =>
  folded.replace(/^(?:city|town) of | (?:city|town|village|county|district)$/g, '').replace(/ /g, '');

/** Levenshtein distance, for names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The larger place that rows lie in. */
export interface RowContext {
  /** ISO 3166-1 alpha-2, empty for none. */
  readonly country: string;
  /** Canonical name of the first-level division, empty for none. */
  readonly admin1: string;
  /** Id of the division, or country, around them; empty for none. */
  readonly parent: string;
}

/** A first-level division that a file has a row for. */
interface StatedDivision {
  readonly country: string;
  /** The code its other rows name it by; empty where they use its name. */
  readonly code: string;
  readonly name: string;
  readonly forms: readonly string[];
  readonly at: Coordinates;
  readonly population: number;
  /** The built-in gazetteer has it not. */
  readonly isNew: boolean;
}

/** Rows that state the same country and division. */
export interface StatedGroup {
  readonly country: string;
  /** As they state it. */
  readonly admin1: string;
  readonly rows: RowBucket;
  readonly votes: Votes;
}

/** What a group of rows is put into. */
interface DivisionChoice {
  readonly context: RowContext;
  /** The built-in gazetteer's; null for one that it does not have. */
  readonly known: Place | null;
  /** The file's own row, where it has one. */
  readonly stated: StatedDivision | null;
}

/** Names of known divisions that are noted; those that only the file has are limited as its places are. */
const MOST_STATED = 50_000;
/** Rows by whose neighbours a group's division is told, and the share that must agree. */
const [SAMPLE, AGREED] = [40, 0.6];

/** How many rows of a group lie in which division of the built-in gazetteer. */
export class Votes {
  private readonly counts = new Map<string, number>();
  private total = 0;
  private asked = 0;

  /** For a row that the built-in gazetteer has, too. */
  count(admin1: string | null): void {
    if (admin1 !== null && admin1 !== '') this.add(admin1);
  }

  /** For another: by what lies around it, of the first rows. */
  look(at: Coordinates, country: string, known: KnownPlaces): void {
    if (this.asked >= SAMPLE) return;
    this.asked += 1;
    const around = known.around(at);
    if (around?.country === country && around.admin1 !== '') this.add(around.admin1);
  }

  /** The name that most agree on; null where they do not. */
  get winner(): string | null {
    const [best] = [...this.counts].sort((a, b) => b[1] - a[1]);
    return best !== undefined && best[1] >= this.total * AGREED ? best[0] : null;
  }

  private add(admin1: string): void {
    this.counts.set(admin1, (this.counts.get(admin1) ?? 0) + 1);
    this.total += 1;
  }
}

/** Finds the divisions of a file in the built-in gazetteer: by name, else by where their rows lie. */
export class Divisions {
  private readonly stated = new Map<string, StatedDivision>();

  constructor(private readonly known: KnownPlaces) {}

  /** Returns whether it is noted: not where another row stated it, or too many have. */
  state(division: StatedDivision): boolean {
    if (!division.isNew && this.stated.size >= MOST_STATED) return false;
    const keys = [division.code, division.name]
      .filter((name) => name !== '')
      .map((name) => keyOf(division.country, name));
    const fresh = keys.filter((key) => !this.stated.has(key));
    for (const key of fresh) this.stated.set(key, division);
    return fresh.length > 0;
  }

  all(): Iterable<StatedDivision> {
    return new Set(this.stated.values());
  }

  /** `admin1`: as the rows state it. */
  choose(country: string, admin1: string, votes: Votes): DivisionChoice {
    const stated = this.stated.get(keyOf(country, admin1)) ?? null;
    const names = stated === null ? [admin1] : [stated.name, ...stated.forms];
    const winner = admin1 === '' ? null : votes.winner;
    const known =
      (admin1 === '' ? null : this.known.division(country, names)) ??
      (winner === null ? null : this.known.division(country, [winner]));
    const name = known?.entity.name ?? stated?.name ?? (isName(admin1) ? admin1 : '');
    const around = this.known.countryId(country);
    const parent = known?.entity.id ?? (stated === null ? around : divisionId(country, stated.name, this.known));
    return { context: { country, admin1: name, parent }, known, stated };
  }
}

const keyOf = (country: string, admin1: string): string => `${country}/${foldForm(admin1)}`;

/** A code that nothing explains (`09`, `KP-09`, `B2`) names no division. */
const isName = (stated: string): boolean => /\p{L}{3}/u.test(stated) && !/\d/.test(stated);

/** As the built-in gazetteer makes the ids of its divisions: Luxembourg is a division of Luxembourg, too. */
export function divisionId(country: string, name: string, known: KnownPlaces): string {
  const same = known.countryName(country);
  return entityId('place', name, same !== null && foldForm(same) === foldForm(name) ? `${country}/division` : country);
}

/** Lines of text as bytes: millions of rows as strings would take several times the memory. */
export class RowBucket {
  private bytes = new Uint8Array(256);
  private length = 0;
  count = 0;

  /** `line`: without its end. */
  add(line: string): void {
    // A code unit takes three bytes at most.
    while (this.bytes.length - this.length < line.length * 3 + 1) this.grow();
    this.length += ENCODER.encodeInto(line, this.bytes.subarray(this.length)).written;
    this.bytes[this.length] = NEWLINE;
    this.length += 1;
    this.count += 1;
  }

  /** All lines in their order. */
  lines(): string[] {
    const lines = new TextDecoder().decode(this.bytes.subarray(0, this.length)).split('\n');
    lines.pop();
    return lines;
  }

  private grow(): void {
    const grown = new Uint8Array(this.bytes.length * 2);
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

const NEWLINE = 10;
const ENCODER = new TextEncoder();
