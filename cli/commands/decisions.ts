import {
  adoptable,
  adoptNotes,
  keepApart,
  planAdoptions,
  type Adoption,
  type Candidate,
} from '../../src/workflow/adopt';
import { changeDecisions } from '../../src/workflow/decide';
import type { Workspace } from '../../src/workflow/workspace';
import { EXIT, type ExitCode } from '../exit';
import { inert } from '../layout';
import { openWorkspace } from '../workspace';
import { runAct, type EntityOptions } from './entities';

export interface AdoptOptions extends EntityOptions {
  readonly entity?: string;
  readonly apart?: boolean;
}

export interface IgnoreOptions extends EntityOptions {
  readonly remove?: boolean;
}

/** A path may be given with or without its extension. */
export async function runAdopt(notes: readonly string[], options: AdoptOptions): Promise<ExitCode> {
  const { entity, apart = false } = options;
  if (notes.length === 0) return listAdoptable(options);
  if (entity !== undefined && notes.length > 1) {
    console.error('dateline: --entity is for one note');
    return EXIT.usage;
  }
  const id = entity === undefined ? {} : { id: entity };
  const adoptions = notes.map((path): Adoption => ({ path: /\.md$/i.test(path) ? path : `${path}.md`, ...id }));
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

export const runIgnore = (names: readonly string[], options: IgnoreOptions): Promise<ExitCode> =>
  runAct(options, {
    plan: null,
    run: (workspace, given) => {
      const ignored = names.map((name) => name.trim()).filter((name) => name !== '');
      const change = options.remove === true ? { remove: { ignored } } : { add: { ignored } };
      return changeDecisions('ignore', change, workspace, given);
    },
  });

async function idsOf(adoptions: readonly Adoption[], workspace: Workspace): Promise<readonly string[]> {
  const candidates = await adoptable(workspace);
  const isMeant = ({ path, id }: Candidate): boolean =>
    adoptions.some((one) => one.path === path && (one.id === undefined || one.id === id));
  return candidates.filter(isMeant).map(({ id }) => id);
}

async function listAdoptable({ vault, json = false }: AdoptOptions): Promise<ExitCode> {
  const { workspace } = await openWorkspace(vault);
  const candidates = await adoptable(workspace);
  if (json) console.log(JSON.stringify({ candidates }, null, 2));
  else console.log(lines(candidates).map(inert).join('\n'));
  return EXIT.done;
}

const lines = (candidates: readonly Candidate[]): string[] => [
  ...candidates.flatMap(({ path, id, kind, name, note, stories }) => [
    path,
    `      may be the ${kind} ${name}, which has “${note}” (${stories === 1 ? '1 story' : `${stories} stories`}); ${id}`,
  ]),
  candidates.length === 0
    ? 'no note of your own is named like an entity that got another note'
    : 'adopt with: dateline adopt <note>; keep apart with: dateline adopt --apart <note>',
];
