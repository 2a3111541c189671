import type { PlaceKind } from '../../model';

/** One place as the gazetteer's text holds it; the rest of what is known of it follows from where it stands. */
export interface Row {
  readonly kind: PlaceKind;
  /** Capital of a country, seat of a first-level division. */
  readonly seat: 'country' | 'admin1' | null;
  readonly name: string;
  /** Column as written: forms joined by `;`. */
  readonly forms: string;
  readonly lat: number;
  readonly lon: number;
  /** People, to three digits; 0 when unknown. For regions, waters and facilities a measure of how well known they are. */
  readonly population: number;
  /** ISO 3166-1 alpha-2, empty for what is in several countries or none. */
  readonly country: string;
  /** Index of the country's and of the first-level division's row, -1 for none. */
  readonly countryRow: number;
  readonly admin1Row: number;
}

export interface GazetteerRows {
  readonly rows: readonly Row[];
  /** Folded single words that news writes small: `reading`, `of`. */
  readonly common: ReadonlySet<string>;
  /** Folded single words that are names often, seldom of a place: `jackson`. */
  readonly weak: ReadonlySet<string>;
}

/**
 * Columns, tab-separated: kind, name, other forms joined by `;`, latitude, longitude, population in thousands; on a
 * country's row also its code. Kinds: `C` country, `A` first-level division, `B` second-level
 * division, `P` capital, `S` seat of a division, `p` other populated place, `r` region, `w` water, `f` facility. A row
 * belongs to the country and first-level division last named above it; rows before the first country belong to none.
 * A line `? common …` or `? weak …` lists words, `#` is a comment.
 */
const KINDS: Readonly<Record<string, PlaceKind>> = {
  C: 'country',
  A: 'admin1',
  B: 'admin2',
  P: 'city',
  S: 'city',
  p: 'city',
  r: 'region',
  w: 'water',
  f: 'facility',
};

export function parseRows(text: string): GazetteerRows {
  const rows: Row[] = [];
  const lists: Record<string, ReadonlySet<string>> = {};
  let [country, countryRow, admin1Row] = ['', -1, -1];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const cell = line.split('\t');
    const [mark = '', name = ''] = cell;
    if (mark === '?') {
      lists[name] = new Set((cell[2] ?? '').split(';'));
      continue;
    }
    if (mark === 'C') [country, countryRow, admin1Row] = [cell[6] ?? '', rows.length, -1];
    else if (mark === 'A') admin1Row = rows.length;
    rows.push(toRow(cell, country, countryRow, admin1Row));
  }
  return { rows, common: lists['common'] ?? new Set(), weak: lists['weak'] ?? new Set() };
}

function toRow(cell: readonly string[], country: string, countryRow: number, admin1Row: number): Row {
  const [mark = '', name = '', forms = '', lat = '', lon = '', thousands = ''] = cell;
  const kind = KINDS[mark];
  if (kind === undefined) throw new Error(`gazetteer: unknown kind of place “${mark}” for ${name}`);
  return {
    kind,
    seat: mark === 'P' ? 'country' : mark === 'S' ? 'admin1' : null,
    name,
    forms,
    lat: Number(lat),
    lon: Number(lon),
    population: Math.round(Number(thousands) * 1000),
    country,
    countryRow,
    admin1Row,
  };
}

/** A surface form of a row, spelled out. */
export interface RowForm {
  readonly form: string;
  /** It names the place only right after another one: `Ill.`, `TX`. */
  readonly qualifier: boolean;
}

const KOREAN_ENDING = /^([\uac00-\ud7a3]+)([+=])([\uac00-\ud7a3]+)$/;
/** `Calif.`, `Fla.`: not `D.C.`, which stands alone. */
const ABBREVIATED = /^[A-Z][a-z]{1,4}\.$/;

/** Name and forms of a row. `회령+시` is short for 회령 and 회령시, `온천=군` for 온천군 alone; `~TX` is a qualifier. */
export function formsOf(row: Row): RowForm[] {
  const forms: RowForm[] = [{ form: row.name, qualifier: false }];
  if (row.forms === '') return forms;
  for (const written of row.forms.split(';')) {
    // The article before `the Philippines` is no part of a mention.
    if (written.startsWith('the ')) continue;
    const korean = KOREAN_ENDING.exec(written);
    if (korean !== null) {
      const [, bare = '', mark, ending = ''] = korean;
      if (mark === '+') forms.push({ form: bare, qualifier: false });
      forms.push({ form: bare + ending, qualifier: false });
    } else if (written.startsWith('~')) forms.push({ form: written.slice(1), qualifier: true });
    else forms.push({ form: written, qualifier: row.kind === 'admin1' && ABBREVIATED.test(written) });
  }
  return forms;
}
