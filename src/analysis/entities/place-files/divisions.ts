import { type Coordinates, entityId, foldForm } from '../../../model';
import type { Place } from '../gazetteer';
import type { KnownPlaces } from './known-places';

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
export interface StatedDivision {
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
export interface DivisionChoice {
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
