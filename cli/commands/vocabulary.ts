import { plural } from '../../src/text/plural';
import { listVocabulary, type VocabularyList, type VocabularyRow } from '../../src/workflow/vocabulary/list';
import type { PackListing } from '../../src/workflow/vocabulary/model';
import {
  suggestThemes,
  type SuggestedThemes,
  type ThemeSuggestion,
} from '../../src/workflow/vocabulary/suggest-themes';
import { EXIT, type ExitCode } from '../exit';
import { stopOnInterrupt } from '../interrupt';
import { inertLines } from '../layout';
import { problemLine } from '../problem-line';
import { progressBar } from '../progress';
import { openWorkspace } from '../workspace';

export interface VocabularyOptions {
  readonly vault: string;
  readonly terms?: boolean;
  readonly json?: boolean;
}

/** Lists packs, themes and agencies. A pack that cannot be used is a failure. */
export async function runVocabulary({ vault, terms = false, json = false }: VocabularyOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const list = await listVocabulary(workspace);
  console.log(json ? JSON.stringify(list, null, 2) : inertLines(listLines(list, terms).join('\n')));
  return list.problems.length > 0 ? EXIT.failed : EXIT.done;
}

const listLines = ({ packs, themes, agencies, problems }: VocabularyList, terms: boolean): string[] => [
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

/** Proposes themes, the most telling phrase first. That there are none is no failure. */
export async function runSuggestThemes({ vault, json = false }: VocabularyOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const bar = progressBar(process.stderr, 'look');
  const found = await suggestThemes(workspace, { control: { signal: stopOnInterrupt(), progress: bar.show } });
  bar.clear();
  console.log(json ? JSON.stringify(found, null, 2) : inertLines(foundLines(found).join('\n')));
  return found.cancelled || found.problems.length > 0 ? EXIT.failed : EXIT.done;
}

function foundLines({ suggestions, stories, problems, cancelled }: SuggestedThemes): string[] {
  const sum = `${plural(suggestions.length, 'phrase')} of ${plural(stories, 'story', 'stories')} that no theme listens to`;
  return [
    ...suggestions.flatMap(suggestionLines),
    ...problems.map(problemLine),
    ...(suggestions.length > 0
      ? ['', 'Make a note of type “theme” with these words as “terms”, or accept them in the app.']
      : []),
    cancelled ? 'cancelled' : sum,
  ];
}

const suggestionLines = ({ text, variants, stories, mentions, examples }: ThemeSuggestion): string[] => [
  `${text}${variants.length > 0 ? ` (${variants.join(', ')})` : ''}: ${plural(stories, 'story', 'stories')}, ${plural(mentions, 'mention')}`,
  ...examples.map(({ title, sentence }) => `      ${title}: ${sentence}`),
];
