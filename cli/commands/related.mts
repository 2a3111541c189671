import type { Command } from 'commander';
import { knownVault } from '../../src/index/known-vault';
import { RELATED } from '../../src/text/related';
import { related, type RelatedReport, type RelatedTie } from '../../src/workflow/related';
import { evidenceFor, type TieEvidence } from '../../src/workflow/related-evidence';
import { complain, EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { answer, inert } from '../terminal/layout.mts';
import { JSON_OUT, NAMED, THE_VAULT, wholeNumber, type CommonOptions } from '../terminal/options.mts';
import { openWorkspace } from '../workspace.mts';

interface RelatedOptions extends CommonOptions {
  /** Articles shown for each. */
  readonly articles?: number;
}

export const declare = (command: Command): Command =>
  command
    .argument('<name>', `an entity: ${NAMED}`)
    .argument('[other]', 'only its tie to this one, whether it is listed or not')
    .requiredOption(...THE_VAULT)
    .option('--articles <n>', 'so many articles for each', wholeNumber)
    .option(...JSON_OUT)
    .action(exitWith(runRelated));

/** Articles shown for each, where it is not said: of all that are related, and of one. */
const SHOWN = { all: 1, one: 10 };

type Told = RelatedTie & { readonly articles: readonly TieEvidence[] };

/** Prints why what an entity's note lists is there. */
async function runRelated(name: string, other: string | undefined, options: RelatedOptions): Promise<ExitCode> {
  const { vault, json = false, articles = other === undefined ? SHOWN.all : SHOWN.one } = options;
  const { workspace } = await openWorkspace(vault);
  const { index } = await knownVault(workspace);
  const found = related(name, index, workspace.settings.links.related, other);
  if (!found.ok) return complain(found.problem, json);
  const report = found.value;
  const told: Told[] = [];
  for (const tie of report.related) {
    const pair = [report.entity.id, tie.id] as const;
    const read: TieEvidence[] = [];
    for await (const one of evidenceFor(tie.tie.evidence.slice(0, articles), pair, index, workspace.vault))
      read.push(one);
    told.push({ ...tie, articles: read });
  }
  answer(json, asJson(report, told), () => asText(report, told));
  return EXIT.done;
}

/** Keys of stories say nothing outside: the articles stand for them. */
function asJson(report: RelatedReport, told: readonly Told[]): object {
  const ties = told.map(({ tie, ...rest }) => ({ ...rest, ...tie, evidence: undefined }));
  return { ...report, related: ties };
}

function asText({ entity, stories, total }: RelatedReport, told: readonly Told[]): string {
  const lines = [
    `${entity.path}: ${RELATED.head(stories, total)}`,
    ...(told.length === 0 ? [RELATED.nothing] : told.flatMap(tieLines)),
  ];
  return lines.map(inert).join('\n');
}

function tieLines({ path, strength, standing, relation, tie, articles }: Told): string[] {
  const facts = [
    ...(relation === null ? [] : [RELATED.relations[relation.kind][relation.direction]]),
    ...(standing === 'listed' ? [] : [RELATED.standing[standing]]),
  ];
  return [
    '',
    `${strength === null ? '    ' : (strength % 1).toFixed(2)}  ${path}${facts.length > 0 ? `  (${facts.join('; ')})` : ''}`,
    `      ${RELATED.counts(tie)}; ${RELATED.chance(tie)}`,
    ...articles.flatMap(({ path: article, date, sentences }) => [
      `      ${date === null ? '' : `${date} `}${article}`,
      ...sentences.map(({ line, text }) => `        ${line + 1}: ${text}`),
    ]),
  ];
}
