import type { Command } from 'commander';
import { plural } from '../../src/text/plural';
import { listVocabulary, type VocabularyList, type VocabularyRow } from '../../src/workflow/vocabulary/list';
import type { PackListing } from '../../src/workflow/vocabulary/model';
import { EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { answer } from '../terminal/layout.mts';
import { JSON_OUT, THE_VAULT, type CommonOptions } from '../terminal/options.mts';
import { problemLine } from '../terminal/report.mts';
import { openWorkspace } from '../workspace.mts';

interface VocabularyOptions extends CommonOptions {
  readonly terms?: boolean;
}

export const declare = (command: Command): Command =>
  command
    .requiredOption(...THE_VAULT)
    .option('--terms', 'with what each theme listens to, and the other names of each agency')
    .option(...JSON_OUT)
    .action(exitWith(runVocabulary));

/** Lists packs, themes and agencies. A pack that cannot be used is a failure. */
async function runVocabulary({ vault, terms = false, json = false }: VocabularyOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const list = await listVocabulary(workspace);
  answer(json, list, () => lines(list, terms).join('\n'));
  return list.problems.length > 0 ? EXIT.failed : EXIT.done;
}

const lines = ({ packs, themes, agencies, problems }: VocabularyList, terms: boolean): string[] => [
  ...packs.map(packLine),
  '',
  ...themes.flatMap((row) => rowLines(row, terms)),
  ...agencies.filter(({ path }) => terms || path !== null).flatMap((row) => rowLines(row, terms)),
  ...(problems.length > 0 ? ['', ...problems.map(problemLine)] : []),
  '',
  `${plural(themes.length, 'theme')}, ${plural(agencies.length, 'agency', 'agencies')}`,
];

const packLine = ({ name, kind, path, isOn, entries }: PackListing): string =>
  `${isOn ? 'on ' : 'off'}  ${name}: ${entries.length} ${kind}${path === null ? '' : ` (${path})`}`;

function rowLines({ entity, pack, path, isOn, terms, stories }: VocabularyRow, full: boolean): string[] {
  const where = [pack, path].filter((part) => part !== null).join(', ');
  const words = entity.kind === 'theme' ? terms : entity.aliases;
  const head = `${isOn ? ' ' : '-'} ${entity.name} (${where})${stories > 0 ? ` ${stories}` : ''}`;
  return full && words.length > 0 ? [head, `      ${words.join(', ')}`] : [head];
}
