import { message } from '../../../model';
import { featureOf } from './kinds';
import { refusedRow, type ReadRow, type RowReader } from './file';

/** Columns of a GeoNames dump, by their order. */
const COLUMNS = 19;
const [NAME, ASCII, ALTERNATES, LAT, LON, CLASS, CODE, COUNTRY, ADMIN1, ADMIN2, POPULATION] = [
  1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 14,
];
/** Code units; their longest column, the alternate names, ends at 10,000. */
const LONGEST_LINE = 40_000;

/** Whether a text begins as a GeoNames dump does: nineteen columns, a number, names, degrees, a class. */
export function looksLikeGeoNames(head: string): boolean {
  const [line = ''] = head.split('\n', 1);
  const cells = line.split('\t');
  return (
    cells.length >= COLUMNS - 1 &&
    /^\d+$/.test(cells[0] ?? '') &&
    isNumber(cells[LAT]) &&
    isNumber(cells[LON]) &&
    /^[AHLPRSTUV]?$/.test(cells[CLASS] ?? '')
  );
}

const isNumber = (cell = ''): boolean => cell.trim() !== '' && Number.isFinite(Number(cell));

/** A GeoNames dump of one country or of all: tab-separated, without a header (their `readme.txt` names the columns). */
export function geoNamesReader(): RowReader {
  const lines = new LineCutter(LONGEST_LINE);
  return {
    *read(text, last) {
      for (const line of lines.cut(text, last)) {
        if (line.text === '') continue;
        const where = `line ${line.number}`;
        if (line.text === null) yield refusedRow(where, 'it is longer than any row of a GeoNames file.');
        else yield rowOf(line.text.split('\t'), where);
      }
    },
  };
}

function rowOf(cells: readonly string[], where: string): ReadRow {
  if (cells.length < COLUMNS - 1)
    return refusedRow(where, message`it has ${cells.length} columns where GeoNames has ${COLUMNS}.`);
  const cell = (at: number): string => cells[at] ?? '';
  const feature = featureOf(cell(CLASS), cell(CODE));
  if ('leftOut' in feature) return { is: 'left-out', what: feature.leftOut };
  const { kind, seat, minor } = feature;
  const alternates = cell(ALTERNATES) === '' ? [] : cell(ALTERNATES).split(',');
  return {
    is: 'place',
    record: {
      where,
      name: cell(NAME),
      forms: [cell(ASCII), ...alternates],
      lat: isNumber(cell(LAT)) ? Number(cell(LAT)) : NaN,
      lon: isNumber(cell(LON)) ? Number(cell(LON)) : NaN,
      kind,
      seat,
      population: minor ? 0 : Number(cell(POPULATION)) || 0,
      country: cell(COUNTRY),
      admin1: cell(ADMIN1),
      admin2: cell(ADMIN2),
      keep: 'alike',
    },
  };
}

/** A line, or that it was too long to be one. */
interface TextLine {
  /** From 1. */
  readonly number: number;
  /** Null where it was longer than allowed; what was read of it is gone. */
  readonly text: string | null;
}

/** Cuts a stream of text into lines of at most `longest` code units; both kinds of line ends. */
class LineCutter {
  private rest = '';
  private number = 0;
  private skipping = false;

  constructor(private readonly longest: number) {}

  *cut(text: string, last: boolean): Generator<TextLine> {
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      yield this.line(text.slice(from, end));
      from = end + 1;
    }
    this.keep(text.slice(from));
    if (last && (this.rest !== '' || this.skipping)) yield this.line('');
  }

  private line(end: string): TextLine {
    const whole = this.rest + end;
    const isTooLong = this.skipping || whole.length > this.longest;
    this.rest = '';
    this.skipping = false;
    this.number += 1;
    return { number: this.number, text: isTooLong ? null : whole.endsWith('\r') ? whole.slice(0, -1) : whole };
  }

  private keep(begun: string): void {
    this.rest = this.skipping ? '' : this.rest + begun;
    if (this.rest.length <= this.longest) return;
    this.rest = '';
    this.skipping = true;
  }
}
