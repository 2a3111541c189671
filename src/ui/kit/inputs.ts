import { failed, ok, type Input, type Outcome } from '../../model';
import { TEXT } from '../../text';
import { errorText } from './problem-words';

export { fetchPages } from '../../workflow/web/page';

/** Between two requests, so that no site gets a burst. Milliseconds. */
const PAUSE = 300;
export const pause = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, PAUSE));
/** Lets the app draw and hear its user while something long goes on. */
export const breathe = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve));

/** A file larger than this is refused before it is read: the intake takes no more. */
export const MAX_FILE_BYTES = 200_000_000;

/** The part of a browser's `File` that reading needs. */
export interface ReadableFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** One that can be looked at without reading all of it. */
export interface StagedFile extends ReadableFile {
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Reads files one at a time, each when its turn comes. */
export async function* readFiles(files: readonly ReadableFile[]): AsyncGenerator<Outcome<Input>> {
  for (const file of files) yield await readFile(file);
}

/** `name`: what the report calls it. */
export async function readFile(file: ReadableFile, name = file.name): Promise<Outcome<Input>> {
  if (file.size > MAX_FILE_BYTES) {
    return failed({ code: 'too-large', subject: name, message: TEXT.problems.tooLarge(MAX_FILE_BYTES / 1e6) });
  }
  try {
    return ok({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    const reason = errorText(error);
    return failed({ code: 'unreadable-file', subject: name, message: TEXT.problems.unreadableFile(reason) });
  }
}
