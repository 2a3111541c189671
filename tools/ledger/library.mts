/** The engine with switches, for the ledger: what is understood of an article, as text that can be compared. */
import { createHash } from 'node:crypto';
import type { Analysis, Article, Input } from '../../src/model';
import { filingOf } from '../../src/workflow/extracted/filing';
import { begin } from './switches.mts';
import type { Analyst } from './vault.mts';

export { calls, denied, fired, switchOff, wasAsked } from './switches.mts';
export { Analyst, filedNotes } from './vault.mts';

/** What is compared: all that filing takes, and which actors and places a note would link. */
export interface Answer {
  readonly whole: string;
  readonly linked: string;
}

/** The first article of an input; null where there is none. */
export async function read({ engine }: Analyst, input: Input): Promise<Article | null> {
  for await (const each of engine.read(input)) if (each.ok) return each.value;
  return null;
}

export async function answer(analyst: Analyst, article: Article): Promise<Answer> {
  begin();
  const analysis = await analyst.understand(article);
  const points = await analyst.engine.readPoints(article);
  const whole = digest({ filing: filingOf({ article, analysis }), points });
  return { whole, linked: digest(linkedIds(analysis).sort()) };
}

const linkedIds = ({ actors, places }: Analysis): string[] =>
  [...actors, ...places].filter(({ linked }) => linked).map(({ entity }) => entity);

const digest = (value: unknown): string => createHash('sha1').update(JSON.stringify(value)).digest('base64url');
