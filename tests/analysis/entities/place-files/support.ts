import { english } from '../../../../src/model';
import gazetteerText from '../../../../src/data/gazetteer.tsv';
import {
  convertPlaces,
  parseGazetteer,
  type PlaceFile,
  type PlaceLimits,
  type PlaceReport,
} from '../../../../src/analysis/entities';
import { PlaceIndex } from '../../../../src/analysis/entities/place-files/place-index';
import { readPlaceFile } from '../../../../src/analysis/entities/place-files/read';
import type { ReadRow } from '../../../../src/analysis/entities/place-files/file';
import type { Outcome } from '../../../../src/model';
import { LIMITS } from '../../../support/places';

export const gazetteer = parseGazetteer(gazetteerText);

export interface Converted {
  readonly report: PlaceReport;
  readonly parts: readonly string[];
  readonly index: PlaceIndex;
}

export async function tryConvert(file: PlaceFile, limits: PlaceLimits = LIMITS): Promise<Outcome<Converted>> {
  const parts: string[] = [];
  const write = async (part: string): Promise<void> => void parts.push(part);
  const report = await convertPlaces({ file, limits, gazetteer, write, control: { progress: () => undefined } });
  if (!report.ok) return report;
  return { ok: true, value: { report: report.value, parts, index: new PlaceIndex({ file: file.name, parts }) } };
}

export async function convert(file: PlaceFile): Promise<Converted> {
  const converted = await tryConvert(file);
  if (!converted.ok) throw new Error(converted.problem.message);
  return converted.value;
}

/** The rows of a file, or its problem. */
export async function rowsOf(file: PlaceFile, limits = LIMITS): Promise<{ rows: ReadRow[]; problem: string | null }> {
  const rows: ReadRow[] = [];
  for await (const batch of readPlaceFile(file, limits)) {
    if (!batch.ok) return { rows, problem: batch.problem.code };
    rows.push(...batch.value.rows);
  }
  return { rows, problem: null };
}

export const placesIn = (rows: readonly ReadRow[]) => rows.flatMap((row) => (row.is === 'place' ? [row.record] : []));
export const refusedIn = (rows: readonly ReadRow[]): string[] =>
  rows.flatMap((row) => (row.is === 'refused' ? [`${row.where}: ${english(row.why)}`] : []));
