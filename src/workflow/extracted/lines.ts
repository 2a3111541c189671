import { failed, message, problemOf, type Outcome, type Problem, type ReadArticle, type Reading } from '../../model';
import { readFiling } from './filing';

/** One line of a file, counted from 1; null where it was longer than any line may be. */
export interface CountedLine {
  readonly number: number;
  readonly text: string | null;
}

/** A file that breaks off ends with a problem. */
type Lines = AsyncIterable<Outcome<CountedLine>>;

/** Files of lines as `dateline extract --full` writes them; a file that could not be had is an outcome too. */
export type ExtractedFiles = AsyncGenerator<Outcome<{ readonly name: string; readonly lines: Lines }>>;

/** What stands in the files, line by line, each read when it is asked for. A bad line is named, and the rest goes on. */
export async function* readExtracted(files: ExtractedFiles): AsyncGenerator<Reading> {
  for await (const file of files) {
    const name = file.ok ? file.value.name : file.problem.subject;
    yield { is: 'begun', name };
    if (!file.ok) yield { is: 'article', name, read: file };
    else yield* readLines(name, file.value.lines);
    yield { is: 'ended' };
  }
}

async function* readLines(file: string, lines: Lines): AsyncGenerator<Reading> {
  for await (const line of lines) {
    if (!line.ok) {
      yield article(file, line);
      continue;
    }
    const { number, text } = line.value;
    const place = `${file}, line ${number}`;
    if (text === null) yield article(place, failed(tooLong(place)));
    else for (const read of readExtractedLine(text, place)) yield article(place, read);
  }
}

const article = (name: string, read: Outcome<ReadArticle>): Reading => ({ is: 'article', name, read });

/** The articles of one line. `place` names it: `part1.jsonl, line 12`. */
export function readExtractedLine(text: string, place: string): readonly Outcome<ReadArticle>[] {
  const line = parsed(text);
  if (line === null) return [failed(notALine(place))];
  const { more } = line;
  if (more !== undefined && !(Array.isArray(more) && more.every(isRecord))) return [failed(notALine(place))];
  return [line, ...((more ?? []) as readonly Part[])].map((part) => readPart(part, place));
}

type Part = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): Part | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function readPart(part: Part, place: string): Outcome<ReadArticle> {
  const { error } = part;
  return isRecord(error) ? failed(unread(error, place)) : readFiling(part.filing, place);
}

/** What could not be read where the line was made. */
function unread({ code, message: given }: Part, subject: string): Problem {
  const said = typeof given === 'string' ? given.slice(0, 500) : 'no reason is given';
  const isKnown = typeof code === 'string' && /^[a-z][a-z-]{1,40}$/.test(code);
  return problemOf(
    isKnown ? code : 'unreadable',
    subject,
    message`It could not be read when it was extracted: ${said}`,
  );
}

const notALine = (subject: string): Problem => ({
  code: 'invalid-json',
  subject,
  message: 'It is not a line that “dateline extract --full” writes.',
});

const tooLong = (subject: string): Problem => ({
  code: 'too-large',
  subject,
  message: 'The line is longer than any article can be.',
});
