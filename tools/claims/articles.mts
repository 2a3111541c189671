// Statements of labelled articles, each with what speaks for and against it and whether it is right.
import { existsSync, readFileSync } from 'node:fs';
import { builtInData } from '../../cli/system/data.mts';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { documentOf } from '../../src/analysis/analyze';
import { createKnowledge, outletTraitsOf, placeStory, resolve, resolveStatements } from '../../src/analysis/entities';
import type { SourcingContext } from '../../src/analysis/entities/statements/sourcing';
import type { FittedDecision } from '../../src/analysis/language/fitted-decisions';
import type { Features } from '../../src/analysis/language/log-linear';
import { findStatements, recognize, refine } from '../../src/analysis/language';
import { readArticles } from '../../src/intake';
import { isSure, type ClaimFloor, type Entity, type Input, type Statement } from '../../src/model';
import { inputOf, textsOf } from '../admission/labels.mjs';
import { isNamed, paired, type Stated } from '../eval/stated-judge.mjs';
import { readKoreanStatements } from '../labels/sets.mjs';
import { readStatements, statementTexts } from '../labels/statements.mts';
import { partOf, type Part } from '../split.mjs';
import { readStatementLabels } from './labels.mjs';

export interface Example {
  /** Of the article. */
  readonly id: string;
  readonly part: Part;
  /** None where nothing is claimed. */
  readonly features: Features;
  readonly isRight: boolean;
}

/** Right: somebody says it, and the one who is named; where nobody known speaks, that somebody says it. */
export interface StatementExample extends Example {
  /** Somebody known speaks. */
  readonly isNamed: boolean;
}

interface Attributed extends Stated {
  readonly speaker: string | null;
}

interface Labelled {
  readonly id: string;
  readonly part: Part;
  readonly text: string;
  readonly statements: readonly Attributed[];
}

const knowledge = createKnowledge(builtInData());

interface Read {
  readonly statements: readonly Statement[];
  /** Of each. */
  readonly features: readonly Features[];
  readonly entities: Readonly<Record<string, Entity>>;
  readonly context: SourcingContext;
}

/** `decision`: how sure a statement is; without it each is as likely right as wrong. */
export async function statementsOf(input: Input, decision?: FittedDecision): Promise<Read> {
  const features: Features[] = [];
  const right = {
    chance: (found: Features) => features.push(found) && (decision?.chance(found) ?? 0.5),
    reasons: () => [],
  };
  for await (const read of readArticles(input, { ...readingTools, outlets: knowledge.outlets, images: 'link' })) {
    if (!read.ok) break;
    const document = documentOf(read.value);
    const recognized = refine(recognize(document, knowledge.recognizers), document, knowledge.refiners);
    const placed = placeStory(resolve(recognized, document, read.value, knowledge), document, read.value, knowledge);
    const statements = resolveStatements(findStatements(document), { ...placed, document, claims: () => ({ right }) });
    const outletTraits = outletTraitsOf(placed.entities, (name) => knowledge.outlets.byName(name)?.traits ?? []);
    return {
      statements,
      features,
      entities: placed.entities,
      context: { ...placed, text: document.text, outletTraits },
    };
  }
  throw new Error(`${input.name} cannot be read`);
}

/** Statements that were read one by one, with the one who is named; one that is found otherwise now is left out. */
async function namedIn(data: string): Promise<readonly StatementExample[]> {
  const rows = linesOf('tools/claims/named.tsv').map(([id = '', start, end, , name = '', letter]) => ({ id, start, end, name, letter })); // prettier-ignore
  const texts = textsOf(data, new Set(rows.map(({ id }) => id)));
  const found: StatementExample[] = [];
  for (const [id, own] of byId(rows)) {
    const text = texts.get(id) ?? '';
    const read = await statementsOf({ name: id, text: id.startsWith('news:') ? text.slice(text.indexOf('\n\n') + 2) : text, format: 'passage' }); // prettier-ignore
    for (const { start, end, name, letter } of own) {
      const at = read.statements.findIndex((one) => placeOf(one) === `${start} ${end}`);
      if (read.entities[read.statements[at]?.speaker ?? '']?.name === name) found.push(exampleOf(id, read, at, letter === 'y')); // prettier-ignore
    }
  }
  return found;
}

/** Statements that were read before anybody was named for them; one that is cut otherwise now is left out. */
async function readIn(data: string): Promise<readonly StatementExample[]> {
  const files = ['statements.tsv', 'statements.unseen.tsv'].filter((file) => existsSync(`tools/claims/${file}`));
  const labels = readStatementLabels(...files);
  const texts = textsOf(data, new Set(labels.map(({ id }) => id)));
  const found: StatementExample[] = [];
  for (const [id, own] of byId(labels)) {
    const read = await statementsOf(inputOf(id, texts));
    for (const { start, end, is, speakers } of own) {
      const at = read.statements.findIndex((one) => placeOf(one) === `${start} ${end}`);
      if (at < 0) continue;
      const speaker = read.entities[read.statements[at]?.speaker ?? ''];
      const isHis = speaker === undefined || speakers.some((name) => isNamed([speaker.name, ...speaker.aliases], name));
      found.push(exampleOf(id, read, at, is && isHis));
    }
  }
  return found;
}

const exampleOf = (id: string, { statements, features }: Read, at: number, isRight: boolean): StatementExample => {
  const speaker = statements[at]?.speaker ?? null;
  return { id, part: partOf(id), features: features[at] ?? new Map(), isRight, isNamed: speaker !== null };
};

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>();
  for (const row of rows) lists.set(row.id, [...(lists.get(row.id) ?? []), row]);
  return lists;
}

const placeOf = ({ content }: Statement): string => `${content[0]?.start ?? 0} ${content.at(-1)?.end ?? 0}`;

const linesOf = (file: string): readonly string[][] =>
  readFileSync(file, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t')); // prettier-ignore

/** All statements that are labelled, those of the unseen third too. */
export const examplesIn = async (data: string): Promise<readonly StatementExample[]> => [
  ...(await wholeIn(data)),
  ...(await namedIn(data)),
  ...(await readIn(data)),
];

/** Statements of the articles and Korean sentences that are labelled whole. */
async function wholeIn(data: string): Promise<readonly StatementExample[]> {
  const labels = readStatements();
  const texts = statementTexts(data, labels);
  const all: Labelled[] = [
    ...labels.map(({ id, part, statements }) => ({ id, part, statements, text: texts.get(id) ?? '' })),
    ...readKoreanStatements().map(({ id, text, attributions }) => ({ id, part: partOf(id), text, statements: attributions })), // prettier-ignore
  ];
  /** Read again: the recogniser cuts otherwise, and is right. */
  const isAlsoRight = new Set(linesOf('tools/claims/read-again.tsv').flatMap(([id, start, end, , letter]) => (letter === 'y' ? `${id} ${start} ${end}` : []))); // prettier-ignore
  const found: StatementExample[] = [];
  for (const { id, part, text, statements: labelled } of all) {
    const { statements, features, entities } = await statementsOf({ name: id, text, format: 'passage' });
    const labelOf = new Map(paired(statements, labelled).map(({ match, label }) => [match, label]));
    statements.forEach((statement, at) => {
      const own = features[at];
      if (own === undefined) return;
      const { speaker } = statement;
      const label = labelOf.get(statement);
      const entity = speaker === null ? undefined : entities[speaker];
      const isRight = isAlsoRight.has(`${id} ${placeOf(statement)}`) || label !== undefined && (entity === undefined || (label.speaker !== null && isNamed([entity.name, ...entity.aliases], label.speaker))); // prettier-ignore
      found.push({ id, part, features: own, isRight, isNamed: speaker !== null });
    });
  }
  return found;
}

/** The fitted decisions as they ship. */
const shipped = (): ReturnType<typeof knowledge.claims> => knowledge.claims();

export { isSure, shipped };

/** Whether the fitted decision as it ships shows a statement. */
export const shownAs = ({ features, isNamed: isHis }: StatementExample, certainty: ClaimFloor): boolean =>
  isSure(
    { speaker: isHis ? '' : null, sureness: { certainty: shipped().right.chance(features), because: [], by: null } },
    certainty,
  );
