// What labelled articles rest on and lean on, each with what speaks for and against it and whether it is right.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { citedOutlets } from '../../src/analysis/entities/statements/cited';
import { sourcingOf } from '../../src/analysis/entities/statements/sourcing';
import { isSureOf, type Input } from '../../src/model';
import { pathsIn, readRecords } from '../records.mjs';
import type { FittedDecision } from '../../src/analysis/language/fitted-decisions';
import { inputOf, textsOf } from '../admission/labels.mjs';
import { isNamed } from '../eval/stated-judge.mjs';
import { readSourcing, readStatements, statementTexts } from '../labels/statements.mts';
import { shipped, statementsOf, type Example } from './articles.mts';
import { readNameLabels, readSourcingLabels } from './labels.mjs';

export const there = (...files: readonly string[]): string[] =>
  files.filter((file) => existsSync(`tools/claims/${file}`));

/** Inputs by id, of articles of the news with their outlets and days: no outlet that is known to tell it is cited in it. */
export function inputsOf(data: string, ids: ReadonlySet<string>): (id: string) => Input {
  const texts = textsOf(data, ids);
  const records = new Map<string, Uint8Array>();
  for (const { id, ...record } of pathsIn(join(data, 'news'), '.jsonl.gz').flatMap(readRecords))
    if (ids.has(`news:${String(id)}`))
      records.set(`news:${String(id)}`, new TextEncoder().encode(JSON.stringify(record)));
  return (id) => {
    const bytes = records.get(id);
    return bytes === undefined ? inputOf(id, texts) : { name: 'a.jsonl', bytes };
  };
}

export { shipped };

/** What an article is said to rest or lean on. */
export interface SourceExample extends Example {
  /** The label says that there is something to be found. */
  readonly isTrue: boolean;
}

/** Stories, each with what it seems to rest on. */
export async function sourcingExamples(data: string, right: FittedDecision): Promise<readonly SourceExample[]> {
  const old = [...readStatements(), ...readSourcing()];
  const oldTexts = statementTexts(data, old);
  const own = readSourcingLabels(...there('sourcing.tsv', 'sourcing.unseen.tsv'));
  const inputs = inputsOf(data, new Set(own.map(({ id }) => id)));
  const labelled = [
    ...old.map(({ id, part, sourcing }) => ({ id, part, label: sourcing, input: { name: id, text: oldTexts.get(id) ?? '', format: 'passage' as const } })), // prettier-ignore
    ...own.map(({ id, part, value }) => ({ id, part, label: value, input: inputs(id) })),
  ];
  const found: SourceExample[] = [];
  for (const { id, part, label, input } of labelled) {
    const { statements, context } = await statementsOf(input, right);
    const { value, features } = sourcingOf(statements, context);
    found.push({
      id,
      part,
      features,
      isRight: value === label && value !== 'none stated',
      isTrue: label !== 'none stated',
    });
  }
  return found;
}

/** Whether the fitted decisions as they ship show a claim. */
export const isShown = (claim: 'sourcing' | 'cites', { features }: SourceExample): boolean =>
  features.size > 0 && isSureOf(claim, { certainty: shipped()[claim].chance(features) }, 'usual');

/** Outlets of articles: whether they are leaned on. One that is not listed as cited has no features. */
export async function citesExamples(data: string, right: FittedDecision): Promise<readonly SourceExample[]> {
  const labels = readNameLabels(...there('cites.tsv', 'cites.unseen.tsv'));
  const inputs = inputsOf(data, new Set(labels.map(({ id }) => id)));
  const found: SourceExample[] = [];
  for (const { id, name, is, part } of labels) {
    const { statements, context } = await statementsOf(inputs(id), right);
    const outlet = Object.values(context.entities).find((each) => each.name === name);
    const features = citedOutlets(statements, context).get(outlet?.id ?? '') ?? new Map();
    found.push({ id, part, features, isRight: is && features.size > 0, isTrue: is });
  }
  return [...found, ...(await wholeIn(data, right))];
}

/** Outlets of the articles whose statements are labelled whole: those that speak or through which something came are leaned on. */
async function wholeIn(data: string, right: FittedDecision): Promise<readonly SourceExample[]> {
  const labels = readStatements().filter(({ id }) => id.startsWith('news:'));
  const inputs = inputsOf(data, new Set(labels.map(({ id }) => id)));
  const found: SourceExample[] = [];
  for (const { id, part, statements: labelled } of labels) {
    const { statements, context } = await statementsOf(inputs(id), right);
    const named = labelled.flatMap(({ kind, speaker, chain }) => [
      ...(kind === 'outlet' ? [speaker] : []),
      ...chain.slice(0, -1),
    ]);
    for (const [outlet, features] of citedOutlets(statements, context)) {
      const { name = '', aliases = [] } = context.entities[outlet] ?? {};
      const isRight = named.some((each) => typeof each === 'string' && isNamed([name, ...aliases], each));
      found.push({ id, part, features, isRight, isTrue: isRight });
    }
  }
  return found;
}
