import {
  type Coordinates,
  failed,
  foldForm,
  message,
  type Message,
  messageOf,
  ok,
  type Outcome,
  type Problem,
  problemNaming,
  problemOf,
  wordingOf,
} from '../../../model';
import type { BuiltInGazetteer, Place } from '../gazetteer';
import type { PlaceCounts, PlaceFile, PlaceFormat, PlaceLimits, PlaceRecord, PlaceReport, ReadRow } from './file';
import { readPlaceFile } from './read';
import { placeWord } from '../../language/place-words';
import { Divisions, RowBucket, type StatedGroup, Votes, chooseForms, cleanName, faultOfName } from './names';
import { indexParts, rowLine } from './index-parts';
import { KnownPlaces } from './known-places';

/** Tells how far the reading is, and hears whether to go on. */
export interface ConvertControl {
  /** `share`: 0 to 1, of what is read; null where it cannot be told. */
  progress(rows: number, share: number | null): void;
  readonly signal?: { readonly aborted: boolean };
  /** Lets others have their turn. */
  breathe?(): Promise<void>;
}

export interface Conversion {
  readonly file: PlaceFile;
  readonly limits: PlaceLimits;
  readonly gazetteer: BuiltInGazetteer;
  /** Takes the next part of the index, in their order; see `row-text.ts` for its lines. */
  readonly write: (part: string) => Promise<void>;
  readonly control: ConvertControl;
}

/**
 * Reads a file of places as a stream and writes its index beside the built-in gazetteer: what is there already only gains
 * forms. The same file gives the same index on every device. Problems: those of `readPlaceFile`, `too-many-places`,
 * `no-places`, `cancelled`.
 */
export async function convertPlaces({
  file,
  limits,
  gazetteer,
  write,
  control,
}: Conversion): Promise<Outcome<PlaceReport>> {
  const collection = new Collection(gazetteer, file.name);
  let format: PlaceFormat = 'table';
  for await (const batch of readPlaceFile(file, limits)) {
    if (!batch.ok) return batch;
    ({ format } = batch.value);
    for (const row of batch.value.rows) collection.take(row, batch.value.text);
    if (collection.size > limits.places) return failed(tooMany(file.name, limits.places));
    const { done, of } = batch.value;
    control.progress(collection.rows, of === null || of === 0 ? null : Math.min(1, done / of));
    await control.breathe?.();
    if (control.signal?.aborted === true) return failed(cancelled(file.name));
  }
  for (const part of collection.parts()) {
    await write(part);
    await control.breathe?.();
    if (control.signal?.aborted === true) return failed(cancelled(file.name));
  }
  const { counts, problems } = collection;
  if (counts.places + counts.known === 0) return failed(noPlaces(file.name, problems));
  return ok({ ...counts, format, problems });
}

const tooMany = (subject: string, most: number): Problem =>
  problemNaming(
    'too-many-places',
    subject,
    message`it holds more than ${most} places; take the file of one country, or use it on the command line.`,
  );

const noPlaces = (subject: string, [first]: readonly Problem[]): Problem =>
  problemNaming(
    'no-places',
    subject,
    first === undefined
      ? 'no place could be read from it.'
      : message`no place could be read from it (${first.where ?? ''}: ${wordingOf(messageOf(first))}).`,
  );

const cancelled = (subject: string): Problem => problemNaming('cancelled', subject, 'you cancelled it.');

/** Refused rows that are kept with their reasons; of the others the number is told. */
const MOST_PROBLEMS = 200;
/** Divisions that rows may state; beyond them what is stated is none. */
const MOST_GROUPS = 50_000;
/** More people live nowhere. */
const MOST_PEOPLE = 50_000_000;
/** Forms that a place of the built-in gazetteer gains. */
const MOST_GAINED = 6;
/** What rows are counted as that have a name and division in common with very many. */
const CROWDED = 'namesakes of too many others';

/** A checked place on its way into the index. */
interface Checked {
  readonly record: PlaceRecord;
  readonly name: string;
  readonly forms: readonly string[];
  readonly country: string;
  readonly admin1: string;
  readonly at: Coordinates;
  readonly population: number;
}

/** What is collected of a file until its index can be written: checked rows by division, as bytes. */
export class Collection {
  rows = 0;
  readonly problems: Problem[] = [];
  private readonly known: KnownPlaces;
  private readonly divisions: Divisions;
  private readonly groups = new Map<string, StatedGroup>();
  private readonly gained = new Map<string, string[]>();
  private readonly leftOut = new Map<string, number>();
  private readonly tally = { known: 0, refused: 0, repeated: 0, places: 0, crowded: 0 };
  private kept = 0;

  constructor(
    gazetteer: BuiltInGazetteer,
    private readonly file: string,
  ) {
    this.known = new KnownPlaces(gazetteer);
    this.divisions = new Divisions(this.known);
  }

  /** Places kept so far. */
  get size(): number {
    return this.kept;
  }

  get counts(): PlaceCounts {
    const { crowded, ...tally } = this.tally;
    const leftOut = { ...Object.fromEntries(this.leftOut), ...(crowded === 0 ? {} : { [CROWDED]: crowded }) };
    return { rows: this.rows, ...tally, leftOut };
  }

  /** `text`: the file in an archive that the row stands in. */
  take(row: ReadRow, text: string): void {
    this.rows += 1;
    if (row.is === 'left-out') this.leaveOut(row.what);
    else if (row.is === 'refused') this.refuse(row.where, row.why, text);
    else this.takeRecord(row.record, text);
  }

  /** The parts of the index; nothing is taken after that. */
  *parts(): Generator<string> {
    const { known, divisions, groups, gained } = this;
    yield* indexParts({ known, divisions, groups: [...groups.values()], gained }, this.tally);
  }

  private takeRecord(record: PlaceRecord, text: string): void {
    if (record.kind === 'country') return this.leaveOut('countries, which are known');
    const name = cleanName(record.name);
    const fault = faultOfName(name) ?? faultOfPoint(record);
    if (fault !== null) return this.refuse(record.where, fault, text);
    const place = this.locate(record, name);
    const names = [place.name, name, ...record.forms.map(cleanName)];
    const { country, population, at } = place;
    const same = this.known.same({ kind: record.kind, population, country, names, at });
    if (same !== null) this.meet(same, place);
    else if (record.kind === 'admin1' && place.country !== '') this.state(place);
    else this.keep(place);
  }

  /** With the country and division it states, else those around its point. */
  private locate(record: PlaceRecord, name: string): Checked {
    const at = { lat: record.lat, lon: record.lon };
    const stated = this.known.countryCode(record.country);
    const admin1 = cleanName(record.admin1);
    const around = stated === '' || (admin1 === '' && record.kind !== 'admin1') ? this.known.around(at) : null;
    const country = stated === '' ? (around?.country ?? '') : stated;
    const plain = this.plainName(record, name, country);
    return {
      record,
      name: plain,
      forms: chooseForms({
        name: plain,
        forms: [name, ...record.forms],
        keep: record.keep,
        isDescribed: isDescribed(record),
      }),
      country,
      admin1: admin1 !== '' ? admin1 : around?.country === country ? around.admin1 : '',
      at,
      population: Math.max(0, Math.min(MOST_PEOPLE, Math.round(record.population) || 0)),
    };
  }

  /** GeoNames' spelling in ASCII for countries whose names English writes without marks. */
  private plainName({ keep, forms }: PlaceRecord, name: string, country: string): string {
    if (keep === 'all' || /^[\x20-\x7e]*$/.test(name) || this.known.writesMarks(country)) return name;
    const ascii = cleanName(forms[0] ?? '');
    return faultOfName(ascii) === null && /^[\x20-\x7e]+$/.test(ascii) ? ascii : name;
  }

  /** A place of the built-in gazetteer, which gains the forms nothing there is called by. */
  private meet(same: Place, { record, name, forms, country, admin1 }: Checked): void {
    this.tally.known += 1;
    if (record.kind !== 'admin1') this.groupOf(country, admin1).votes.count(same.admin1);
    else this.state({ record, name, forms, country, admin1, at: record, population: 0 }, false);
    const { id } = same.entity;
    const more = this.gained.get(id) ?? [];
    const fresh = [name, ...forms].filter((form) => this.known.named(form).length === 0 && !more.includes(form));
    if (fresh.length > 0) this.gained.set(id, [...more, ...fresh].slice(0, MOST_GAINED));
  }

  private state({ record, name, forms, country, at, population }: Checked, isNew = true): void {
    const division = { country, code: cleanName(record.admin1), name, forms, at, population, isNew };
    const isNoted = this.divisions.state(division);
    if (!isNew) return;
    if (isNoted) this.kept += 1;
    else this.tally.repeated += 1;
  }

  private keep({ record, name, forms, country, admin1, at, population }: Checked): void {
    const { rows, votes } = this.groupOf(country, admin1);
    if (admin1 !== '') votes.look(at, country, this.known);
    this.kept += 1;
    const { seat, admin2 } = record;
    // A division of no country is a landscape.
    const kind = record.kind === 'admin1' ? 'region' : record.kind;
    rows.add(rowLine({ kind, seat, name, forms, ...at, population, apart: cleanName(admin2) }));
  }

  private groupOf(country: string, admin1: string): StatedGroup {
    const key = `${country}/${foldForm(admin1)}`;
    const present =
      this.groups.get(key) ?? (this.groups.size < MOST_GROUPS ? undefined : this.groups.get(`${country}/`));
    if (present !== undefined) return present;
    const made = {
      country,
      admin1: this.groups.size < MOST_GROUPS ? admin1 : '',
      rows: new RowBucket(),
      votes: new Votes(),
    };
    this.groups.set(this.groups.size < MOST_GROUPS ? key : `${country}/`, made);
    return made;
  }

  private leaveOut(what: string): void {
    this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + 1);
  }

  private refuse(where: string, why: Message, text: string): void {
    this.tally.refused += 1;
    if (this.problems.length >= MOST_PROBLEMS) return;
    const subject = text === '' ? this.file : `${this.file}/${text}`;
    this.problems.push(problemOf('bad-place-row', subject, why, where));
  }
}

function faultOfPoint({ lat, lon }: PlaceRecord): string | null {
  if (Number.isNaN(lat) || Number.isNaN(lon)) return 'its latitude or longitude is no number.';
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return 'its latitude or longitude lies beyond the earth.';
  return lat === 0 && lon === 0 ? 'its point is 0, 0, which stands for none.' : null;
}

/** Of what is no town: a form that says what it is, `Tumen River` of `Tuman-gang`. */
const isDescribed =
  ({ kind }: PlaceRecord) =>
  (form: string): boolean =>
    kind !== 'city' &&
    /^[\x20-\x7e]+$/.test(form) &&
    foldForm(form)
      .split(' ')
      .some((word) => placeWord(word) !== undefined);
