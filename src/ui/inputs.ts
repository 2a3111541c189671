import { failed, ok, type ImportReport, type Input, type Outcome, type Problem } from '../model';
import type { FetchPort } from '../workflow/ports';
import { TEXT } from './text';

/** A file larger than this is refused before it is read: the whole of it would stand in a phone's memory. */
export const MAX_FILE_BYTES = 64_000_000;

/** The part of a browser's `File` that is needed. */
export interface ReadableFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Reads files one at a time, each when its turn comes. */
export async function* readFiles(files: readonly ReadableFile[]): AsyncGenerator<Outcome<Input>> {
  for (const file of files) yield await readFile(file);
}

async function readFile(file: ReadableFile): Promise<Outcome<Input>> {
  if (file.size > MAX_FILE_BYTES) {
    return failed({ code: 'too-large', subject: file.name, message: TEXT.problems.tooLarge(MAX_FILE_BYTES / 1e6) });
  }
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed({ code: 'unreadable-file', subject: file.name, message: TEXT.problems.unreadableFile(reason) });
  }
}

/** Fetches pages one at a time, so that no site gets a burst. */
export async function* fetchPages(urls: readonly string[], fetch: FetchPort): AsyncGenerator<Outcome<Input>> {
  for (const url of urls) yield await fetch.get(url);
}

/** Passes on what could be read and keeps the rest for the report. */
export async function* readable(outcomes: AsyncIterable<Outcome<Input>>, failures: Problem[]): AsyncGenerator<Input> {
  for await (const outcome of outcomes) {
    if (outcome.ok) yield outcome.value;
    else failures.push(outcome.problem);
  }
}

/** A report must name every input, also those that never reached the import. */
export function withFailures(report: ImportReport, failures: readonly Problem[]): ImportReport {
  const articles = failures.map((problem) => ({
    name: problem.subject,
    status: 'failed' as const,
    path: null,
    title: null,
    linked: [],
    unresolved: [],
    removed: [],
    problem,
  }));
  return { ...report, articles: [...report.articles, ...articles], problems: [...report.problems, ...failures] };
}
