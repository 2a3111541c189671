import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormatId, Input } from '../../src/model';
import { SAMPLES } from './workspace';

/** An article with what a reader found in it. */
export interface Annotated {
  readonly id: string;
  readonly input: Input;
  readonly gold: Readonly<Record<'title' | 'date' | 'source' | 'author', string | null>> & {
    readonly themes: readonly string[];
  };
}

interface Line {
  readonly id: string;
  readonly input: string;
  readonly format?: FormatId;
  readonly url?: string | null;
  readonly gold: Annotated['gold'];
}

/** The annotated articles of a folder of JSON Lines. */
export const annotatedIn = (folder: string): readonly Annotated[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Line)
    .map(({ id, input, format, url, gold }) => ({
      id,
      input: { name: id, text: input, ...(format ? { format } : {}), ...(url ? { url } : {}) },
      gold,
    }));

/** The samples that hold one article each, all of our own, read by a person. */
export const annotatedSamples = (): readonly Annotated[] =>
  Object.entries(
    JSON.parse(readFileSync(join(__dirname, '../fixtures/annotated/samples.json'), 'utf8')) as Record<
      string,
      Annotated['gold']
    >,
  ).map(([id, gold]) => ({
    id,
    input: { name: id, bytes: new Uint8Array(readFileSync(join(SAMPLES, id))) },
    gold,
  }));
