import type { Command } from 'commander';
import {
  adoptable,
  adoptNotes,
  keepApart,
  planAdoptions,
  type Adoption,
  type AdoptionCandidate,
} from '../../src/workflow/adopt';
import type { Workspace } from '../../src/workflow/workspace';
import { plural } from '../../src/text/plural';
import { runAct } from '../act.mts';
import { EXIT, exitWith, misused, type ExitCode } from '../terminal/ending.mts';
import { answer, inert } from '../terminal/layout.mts';
import { DRY_RUN, JSON_OUT, notePath, THE_VAULT, type CommonOptions } from '../terminal/options.mts';
import { openWorkspace } from '../workspace.mts';

interface AdoptOptions extends CommonOptions {
  readonly entity?: string;
  readonly apart?: boolean;
}

export const declare = (command: Command): Command =>
  command
    .argument('[notes...]', 'paths of your notes')
    .requiredOption(...THE_VAULT)
    .option('--entity <id>', 'which entity is meant, where several have the name; for one note')
    .option('--apart', 'remember instead that they are about something else, and ask no more')
    .option(...DRY_RUN)
    .option(...JSON_OUT)
    .action(exitWith(runAdopt));

async function runAdopt(notes: readonly string[], options: AdoptOptions): Promise<ExitCode> {
  const { entity, apart = false } = options;
  if (notes.length === 0) return listAdoptable(options);
  if (entity !== undefined && notes.length > 1) return misused('--entity is for one note');
  const id = entity === undefined ? {} : { id: entity };
  const adoptions = notes.map((path): Adoption => ({ path: notePath(path), ...id }));
  return apart
    ? runAct(options, {
        plan: null,
        run: async (workspace, given) => keepApart(await idsOf(adoptions, workspace), workspace, given),
      })
    : runAct(options, {
        plan: (workspace, given) => planAdoptions(adoptions, workspace, given),
        run: (workspace, given) => adoptNotes(adoptions, workspace, given),
      });
}

async function idsOf(adoptions: readonly Adoption[], workspace: Workspace): Promise<readonly string[]> {
  const candidates = await adoptable(workspace);
  const isMeant = ({ path, id }: AdoptionCandidate): boolean =>
    adoptions.some((one) => one.path === path && (one.id === undefined || one.id === id));
  return candidates.filter(isMeant).map(({ id }) => id);
}

async function listAdoptable({ vault, json = false }: AdoptOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const candidates = await adoptable(workspace);
  answer(json, { candidates }, () => lines(candidates).map(inert).join('\n'));
  return EXIT.done;
}

const lines = (candidates: readonly AdoptionCandidate[]): string[] => [
  ...candidates.flatMap(({ path, id, kind, name, note, stories }) => [
    path,
    `      may be the ${kind} ${name}, which has “${note}” (${plural(stories, 'story', 'stories')}); ${id}`,
  ]),
  candidates.length === 0
    ? 'no note of your own is named like an entity that got another note'
    : 'adopt with: dateline adopt <note>; keep apart with: dateline adopt --apart <note>',
];
