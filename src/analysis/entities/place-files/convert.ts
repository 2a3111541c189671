import { failed, message, messageOf, ok, problemNaming, wordingOf, type Outcome, type Problem } from '../../../model';
import type { BuiltInGazetteer } from '../gazetteer';
import { Collection } from './collection';
import type { PlaceFile, PlaceFormat, PlaceLimits } from './file';
import { readPlaceFile } from './read';
import type { PlaceReport } from './report';

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
