import { type Entity, foldForm, type PlaceKind } from '../../../model';
import type { Place } from '../gazetteer';
import { addText, emptyIndex, foldWords, formAt, type FormIndex, hashOfWords, nextEntry } from '../places/form-index';
import { idOfFormsLine, idOfRow, type IndexedRow, MORE_FORMS, readContextLine, readRowLine } from './index-parts';
import type { RowContext } from './names';

/** The index of one file: its name as it is told, and the parts that `convertPlaces` wrote. */
export interface PlaceIndexText {
  readonly file: string;
  readonly parts: readonly string[];
}

/** What a form of a file means. */
export interface FileForm {
  readonly form: string;
  /** Id of a place of the built-in gazetteer that the file calls so; null where the place is the file's own. */
  readonly knownId: string | null;
  readonly row: number;
}

/** The places of one file, each made when it is first asked for. */
export class PlaceIndex {
  readonly forms: FormIndex;
  /** Whether some of its places lie in no country that is known. */
  readonly holdsStateless: boolean;
  private readonly bases: readonly number[];
  private readonly places = new Map<number, Place>();

  constructor(private readonly text: PlaceIndexText) {
    const length = text.parts.reduce((sum, part) => sum + part.length, 0);
    this.forms = emptyIndex(length, slotBitsFor(length));
    let base = 0;
    this.bases = text.parts.map((part) => {
      addText(this.forms, part, base);
      base += part.length;
      return base - part.length;
    });
    this.holdsStateless = text.parts.some((part) => part.startsWith(STATELESS) || part.includes(`\n${STATELESS}`));
  }

  get file(): string {
    return this.text.file;
  }

  get count(): number {
    return this.forms.rows;
  }

  /** What a folded form means. Equal hashes are only a hint: each form is read and compared. */
  meanings(folded: string): FileForm[] {
    const found: FileForm[] = [];
    const hash = hashOfWords(folded);
    for (let entry = nextEntry(this.forms, hash, -1); entry !== -1; entry = nextEntry(this.forms, hash, entry)) {
      const { part, at } = this.locate(this.forms.offsets[entry] ?? 0);
      const form = formAt(part, at);
      if (foldWords(form) !== folded) continue;
      const row = this.forms.rowOf[entry] ?? -1;
      const line = this.line(row);
      found.push({ form, row, knownId: line.startsWith(MORE_FORMS) ? idOfFormsLine(line) : null });
    }
    return found;
  }

  /** Null for a row that only adds forms. */
  place(row: number): Place | null {
    const known = this.places.get(row);
    if (known !== undefined) return known;
    const line = row >= 0 && row < this.count ? this.line(row) : MORE_FORMS;
    if (line.startsWith(MORE_FORMS)) return null;
    const made = toPlace(readRowLine(line), this.context(row), this.file);
    this.places.set(row, made);
    return made;
  }

  /** The name in a row, for a search; empty for one that only adds forms. */
  nameOf(row: number): string {
    const { part, at } = this.locate(this.forms.starts[row] ?? 0);
    return part.slice(at + 2, part.indexOf('\t', at + 2));
  }

  private line(row: number): string {
    const { part, at } = this.locate(this.forms.starts[row] ?? 0);
    return lineAt(part, at);
  }

  /** The last line before a row that says where it lies. */
  private context(row: number): RowContext {
    const start = this.forms.starts[row] ?? 0;
    const { others } = this.forms;
    let [low, high] = [0, others.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((others[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const { part, at } = this.locate(others[low - 1] ?? 0);
    return readContextLine(low === 0 ? '' : lineAt(part, at));
  }

  private locate(offset: number): { readonly part: string; readonly at: number } {
    let number = this.bases.length - 1;
    while (number > 0 && (this.bases[number] ?? 0) > offset) number--;
    return { part: this.text.parts[number] ?? '', at: offset - (this.bases[number] ?? 0) };
  }
}

/** How a line begins that says of the rows below it that they lie in no country. */
const STATELESS = '#\t\t';

/** Code units of one form with what stands around it, about; a slot for each form, within bounds. */
const PER_FORM = 32;
const slotBitsFor = (length: number): number => Math.max(10, Math.min(22, Math.ceil(Math.log2(length / PER_FORM + 1))));

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end);
}

function toPlace(row: IndexedRow, context: RowContext, file: string): Place {
  const { kind, seat } = row;
  const { country, admin1 } = context;
  const prominence = prominenceOf(row);
  return {
    entity: toEntity(row, context, file),
    kind,
    seat,
    prominence,
    country: country === '' ? null : country,
    admin1: admin1 === '' ? null : admin1,
    ...(seat === null && kind !== 'admin1' && prominence < KNOWN ? { minor: 'small' as const } : {}),
  };
}

function toEntity(row: IndexedRow, context: RowContext, file: string): Entity {
  const { kind, name, forms, lat, lon, population } = row;
  const { country, admin1, parent } = context;
  return {
    id: idOfRow(row, context),
    kind: 'place',
    name,
    aliases: forms,
    origin: 'gazetteer',
    coordinates: { lat, lon },
    placeKind: kind,
    ...(parent === '' ? {} : { location: parent }),
    ...(country === '' ? {} : { country }),
    ...(admin1 === '' ? {} : { admin1 }),
    ...(population > 0 && isPeopled(kind) ? { population } : {}),
    placesFile: file,
  };
}

const isPeopled = (kind: PlaceKind): boolean => kind === 'city' || kind === 'admin1' || kind === 'admin2';

/** Below the least that a place of the same kind has in the built-in gazetteer, where nothing is known but that it is there. */
const HAMLET = 2;
/** A division that is not there is no large one. */
const DIVISION = 4;
/** Some 15,000 people: a town that is named far away. */
const KNOWN = 4.2;
/** Nothing that only a file has is known to all the world. */
const MOST = 7;

/** Whether nobody is known to live in a place, and it is the seat of nothing. */
export const isHamlet = ({ prominence }: Place): boolean => prominence === HAMLET;

function prominenceOf({ kind, seat, population }: IndexedRow): number {
  if (kind === 'admin1') return DIVISION;
  if (population === 0 && seat === null) return HAMLET;
  const people = Math.log10(Math.max(population, 1)) - (kind === 'admin2' ? 0.7 : 0);
  return Math.min(MOST, Math.max(2.2, people) + (seat === null ? 0 : 0.3));
}

/** Finds places of a file by how their names begin: its rows sorted by name, at the first search. */
export class NameSearch {
  private rows: Uint32Array | null = null;

  constructor(private readonly index: PlaceIndex) {}

  /** Those that are best known first; of hamlets the shortest names. */
  begin(typed: string, most: number): readonly Place[] {
    const words = foldForm(typed);
    if (words === '') return [];
    const rows = (this.rows ??= this.sorted());
    const found: Place[] = [];
    for (let at = this.firstFrom(words, rows); at < rows.length && found.length < MOST_LOOKED; at++) {
      const row = rows[at] ?? 0;
      if (!this.fold(row).startsWith(words)) break;
      const place = this.index.place(row);
      if (place !== null) found.push(place);
    }
    return found
      .sort((a, b) => b.prominence - a.prominence || a.entity.name.length - b.entity.name.length)
      .slice(0, most);
  }

  private fold(row: number): string {
    return foldForm(this.index.nameOf(row));
  }

  private sorted(): Uint32Array {
    const names = Array.from({ length: this.index.count }, (_, row) => this.fold(row));
    const rows = Uint32Array.from({ length: this.index.count }, (_, row) => row);
    return rows.sort((a, b) => {
      const [one = '', other = ''] = [names[a], names[b]];
      return one < other ? -1 : one > other ? 1 : a - b;
    });
  }

  private firstFrom(words: string, rows: Uint32Array): number {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.fold(rows[middle] ?? 0) < words) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Names that begin alike and are ranked; of more the first by letters. */
const MOST_LOOKED = 500;
