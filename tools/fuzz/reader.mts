/** The intake as it ships, for the fuzzer: everything in an input is read, and looked at. */
import { readFileSync } from 'node:fs';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { parseOutlets, readArticles, type IntakeContext } from '../../src/intake';
import type { Article, Input, Outcome } from '../../src/model';

export const contextWith = (outlets: string): IntakeContext => ({
  ...readingTools,
  outlets: parseOutlets(readFileSync(outlets, 'utf8')),
  images: 'link',
});

export interface Reading {
  readonly outcomes: number;
  /** Longest wait for the next outcome, in milliseconds: of the clock or of the processor, whichever is less. */
  readonly longest: number;
}

/** Throws where reading throws, and where an outcome is not what its type promises. */
export async function readWhole(input: Input, context: IntakeContext): Promise<Reading> {
  let outcomes = 0;
  let longest = 0;
  let since = moment();
  for await (const outcome of readArticles(input, context)) {
    longest = Math.max(longest, passed(since));
    inspect(outcome, input.inPlace === true);
    outcomes += 1;
    since = moment();
  }
  longest = Math.max(longest, passed(since));
  if (outcomes === 0) throw new Error('an input gave neither an article nor a problem');
  return { outcomes, longest };
}

interface Moment {
  readonly clock: number;
  readonly processor: NodeJS.CpuUsage;
}

const moment = (): Moment => ({ clock: performance.now(), processor: process.cpuUsage() });

/** On a busy machine the clock runs on while nothing is read. */
function passed({ clock, processor }: Moment): number {
  const { user, system } = process.cpuUsage(processor);
  return Math.min(performance.now() - clock, (user + system) / 1000);
}

function inspect(outcome: Outcome<Article>, inPlace: boolean): void {
  if (outcome.ok) {
    inspectBody(outcome.value, inPlace);
    return;
  }
  const { code, message, subject } = outcome.problem;
  if (!/^[a-z][a-z-]+$/.test(code) || message === '' || subject === '')
    throw new Error(`a problem without words: ${code}`);
  if (message.length > 5000) throw new Error(`a problem that quotes the text at length: ${code}`);
}

function inspectBody({ body }: Article, inPlace: boolean): void {
  if (body.text.trim() === '' && !inPlace) throw new Error('an article without text');
  let at = 0;
  for (const { text, markdown, length } of body.segments) {
    const verbatim = body.text.slice(text, text + length) === body.markdown.slice(markdown, markdown + length);
    if (!verbatim || text < at) throw new Error(`a segment that is not verbatim, at ${text}`);
    at = text + length;
  }
}
