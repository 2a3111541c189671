import type { Command } from 'commander';
import { plural } from '../../src/text/plural';
import {
  suggestThemes,
  type SuggestedThemes,
  type ThemeSuggestion,
} from '../../src/workflow/vocabulary/suggest-themes';
import { EXIT, exitWith, type ExitCode } from '../terminal/ending.mts';
import { answer } from '../terminal/layout.mts';
import { JSON_OUT, THE_VAULT, type CommonOptions } from '../terminal/options.mts';
import { controlledRun } from '../terminal/progress.mts';
import { problemLine } from '../terminal/report.mts';
import { openWorkspace } from '../workspace.mts';

export const declare = (command: Command): Command =>
  command
    .requiredOption(...THE_VAULT)
    .option(...JSON_OUT)
    .action(exitWith(runSuggestThemes));

/** Proposes themes, the most telling phrase first. That there are none is no failure. */
async function runSuggestThemes({ vault, json = false }: CommonOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const { control, clear } = controlledRun('look');
  const found = await suggestThemes(workspace, { control });
  clear();
  answer(json, found, () => lines(found).join('\n'));
  return found.cancelled || found.problems.length > 0 ? EXIT.failed : EXIT.done;
}

function lines({ suggestions, stories, problems, cancelled }: SuggestedThemes): string[] {
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
