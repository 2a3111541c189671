import { ENTITY_KINDS, type RunControl, type ImportReport, type Input, type Outcome } from '../../src/model';
import { adoptable, adoptNotes } from '../../src/workflow/adopt';
import { fileNotes } from '../../src/workflow/file-notes';
import { importArticles } from '../../src/workflow/import';
import { mergeEntities } from '../../src/workflow/merge';
import { markNotSame } from '../../src/workflow/not-same';
import { planRelinking, relink } from '../../src/workflow/relink';
import { retypeEntity } from '../../src/workflow/retype';
import { splitEntity } from '../../src/workflow/split';
import { undo } from '../../src/journal/undo';
import { article, articleInput } from './articles.mts';
import { sameTree, SoakFault, type Act, type Named, type Notes, type SoakWorld } from './world.mts';

/** A step of a sequence: what, and numbers that choose with what. */
export interface Step {
  readonly what: StepName;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const choose = <T,>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];

type Numbers = readonly [number, number, number];
type Take = (world: SoakWorld, notes: Notes, numbers: Numbers) => Promise<void>;

const typeOf = (text = ''): string => /^type: *(\w+)/m.exec(text)?.[1] ?? '';

/** Two entities of one kind. */
function twoAlike({ entities, tree }: Notes, a: number, b: number): { readonly from: string; readonly into: string } {
  const from = choose(entities, a) ?? '';
  const alike = entities.filter((path) => path !== from && typeOf(tree[path]) === typeOf(tree[from]));
  return { from, into: choose(alike, b) ?? '' };
}

const threeArticles = (a: number): readonly Outcome<Input>[] =>
  [0, 7, 14].map((more) => articleInput(article(a + more)));

/** An act that can be cut off or cancelled: which one a number says. */
async function actOf(world: SoakWorld, notes: Notes, [a, b, c]: Numbers): Promise<[Named, Act]> {
  if (c % 4 === 1) {
    const { from, into } = twoAlike(notes, a, b);
    return [{ name: 'merge', moves: true }, (workspace, options) => mergeEntities(from, into, workspace, options)];
  }
  const batch = c % 4 === 2 ? choose(await world.batches(), a) : undefined;
  if (batch !== undefined)
    return [world.undoing(batch), (workspace, options) => undo(workspace, { ...options, batch })];
  return [{ name: 'import' }, (workspace, options) => importArticles(threeArticles(a), workspace, options)];
}

/** Cancels when it has heard of progress so many times. */
function cancellingAfter(times: number): RunControl {
  const controller = new AbortController();
  let left = times;
  const progress = (): void => {
    if ((left -= 1) < 0) controller.abort();
  };
  return { signal: controller.signal, progress };
}

/** What sync services add to the names of copies. */
const CONFLICTS = [' (conflicted copy 2026-01-02)', ' 1', '.sync-conflict-20260102-030405-A1B2C3D'];

const importing: Take = (world, _, [a, b, c]) => {
  const texts = Array.from({ length: 1 + (b % 3) }, (__, at) => article(a + at * 7));
  return world.act({ name: 'import' }, () => importArticles(texts.map(articleInput), world.workspace), c % 5 === 0);
};

/** Steps by name; those of Dateline check what must hold after them. */
const STEPS = {
  import: importing,
  version: (world, _, [a, b, c]) =>
    world.act(
      { name: 'version' },
      () => importArticles([articleInput(article(a, { version: 1 + (b % 2) }))], world.workspace),
      c % 3 === 0,
    ),
  copy: (world, _, [a, b, c]) =>
    world.act(
      { name: 'copy' },
      () => importArticles([articleInput(article(a, { outlet: 1 + (b % 3) }))], world.workspace),
      c % 3 === 0,
    ),
  again: async (world, _, [a]) => {
    const inputs = [articleInput(article(a))];
    await world.act({ name: 'import' }, () => importArticles(inputs, world.workspace));
    const before = await world.tree();
    await world.act({ name: 'import again' }, () => importArticles(inputs, world.workspace));
    if (!sameTree(before, await world.tree())) throw new SoakFault('an article imported again changed the vault');
  },
  file: async (world, _, [a, , c]) => {
    const path = `Clippings/Clip ${a % 20}.md`;
    world.vault.put(path, article(a).replace(/\n$/, `\n\nClipped ${world.user.word()}.\n`));
    await world.act({ name: 'file', files: path }, () => fileNotes([path], world.workspace), c % 3 === 0);
  },
  relink: (world, { articles }, [a, b, c]) => {
    const path = choose(articles, b);
    const scope = { paths: a % 2 === 0 || path === undefined ? [] : [path], entity: null };
    const run = async (): Promise<ImportReport> => relink(await planRelinking(scope, world.workspace), world.workspace);
    return world.act({ name: 'relink' }, run, c % 3 === 0);
  },
  merge: (world, notes, [a, b, c]) => {
    const { from, into } = twoAlike(notes, a, b);
    return world.act({ name: 'merge', moves: true }, () => mergeEntities(from, into, world.workspace), c % 2 === 0);
  },
  split: (world, { entities, tree, articles }, [a, b, c]) => {
    const from = choose(entities, a) ?? '';
    const name = (from.split('/').at(-1) ?? '').replace(/\.md$/, '');
    const linking = articles.filter((path) => tree[path]?.includes(`[[${name}`));
    const choice = { articles: linking.slice(0, 1 + (b % 2)) };
    const run = (): Promise<ImportReport> => splitEntity(from, choice, { name: `Other ${name}` }, world.workspace);
    return world.act({ name: 'split', moves: true }, run, c % 2 === 0);
  },
  retype: (world, { entities }, [a, b, c]) => {
    const kind = ENTITY_KINDS[b % ENTITY_KINDS.length] ?? 'place';
    const path = choose(entities, a) ?? '';
    return world.act({ name: 'retype', moves: true }, () => retypeEntity(path, kind, world.workspace), c % 2 === 0);
  },
  notSame: (world, { entities }, [a, b, c]) => {
    const [one = '', other = ''] = [choose(entities, a), choose(entities, b)];
    return world.act({ name: 'not-same' }, () => markNotSame(one, other, world.workspace), c % 2 === 0);
  },
  cutOff: async (world, notes, numbers) => {
    const [kind, run] = await actOf(world, notes, numbers);
    const [a, b] = numbers;
    await world.cutOff(kind, run, { writes: b % 60, tears: a % 2 === 0 });
  },
  cancel: async (world, notes, numbers) => {
    const [kind, run] = await actOf(world, notes, numbers);
    await world.act({ ...kind, name: `${kind.name} cancelled` }, async () => {
      const report = await run(world.workspace, { control: cancellingAfter(numbers[1] % 12) });
      // What is left of an undo is asked for again.
      return kind.undoes === true && report.cancelled ? run(world.workspace) : report;
    });
  },
  adopt: async (world, _, [a, , c]) => {
    const candidate = choose(await adoptable(world.workspace), a);
    if (candidate === undefined) return;
    const { path, id } = candidate;
    await world.act({ name: 'adopt', moves: true }, () => adoptNotes([{ path, id }], world.workspace), c % 2 === 0);
  },
  undo: async (world) => world.undo((await world.batches())[0]),
  undoOld: async (world, _, [a]) => world.undo(choose(await world.batches(), a)),
  write: (world, { all }, [a]) => world.user.append(choose(all, a) ?? ''),
  link: (world, { all, entities }, [a, b]) =>
    world.user.link(choose(all, a) ?? '', choose(entities, b) ?? 'Nothing.md'),
  property: (world, { all }, [a]) => world.user.property(choose(all, a) ?? ''),
  alias: (world, { entities }, [a]) => world.user.alias(choose(entities, a) ?? ''),
  item: (world, { entities, articles }, [a, b, c]) => {
    const path = choose([...articles, ...entities], a) ?? '';
    return world.user.listed(
      path,
      choose(['places', 'themes', 'actors', 'people'], c) ?? '',
      choose(entities, b) ?? 'x',
    );
  },
  takeOut: (world, { articles, entities }, [a, b]) =>
    world.user.takeOut(
      choose([...articles, ...entities], a) ?? '',
      choose(['places', 'actors', 'agencies', 'people'], b) ?? '',
    ),
  emptyList: (world, { articles, entities }, [a, b]) =>
    world.user.emptied(
      choose([...articles, ...articles, ...entities], a) ?? '',
      choose(['places', 'actors', 'themes', 'agencies', 'people', 'event-dates'], b) ?? '',
    ),
  match: (world, { entities }, [a, b]) =>
    world.user.set(choose(entities, a) ?? '', 'match', choose(['exact', 'case', 'off'], b) ?? ''),
  rename: (world, { all }, [a, b]) => {
    const path = choose(all, a) ?? '';
    return world.user.rename(path, path.replace(/[^/]*\.md$/, `Renamed ${b % 9}.md`));
  },
  move: (world, { all }, [a, b]) => {
    const path = choose(all, a) ?? '';
    return world.user.rename(path, `Mine/${b % 3}/${path.split('/').at(-1) ?? ''}`);
  },
  conflict: (world, { articles, entities }, [a, b]) =>
    world.user.conflict(choose([...entities, ...articles], a) ?? '', choose(CONFLICTS, b) ?? ''),
  remove: async (world, { all }, [a]) => {
    world.user.delete(choose(all, a) ?? '');
  },
  handMade: async (world, _, [a, b]) => {
    const name = choose(['Hoeryong', 'Odesa', 'Jang Myong Ho', 'World Food Programme', 'Rice', 'Reuters'], a) ?? '';
    const path = b % 2 === 0 ? `${name}.md` : `Casework/${name}.md`;
    if (!(await world.vault.exists(path)))
      world.vault.put(path, `# ${name}\n\nWritten by hand ${world.user.word()}.\n`);
  },
} satisfies Record<string, Take>;

export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as readonly StepName[];

/** Does the next thing in a world; rejects with a `SoakFault` where something broke. */
export async function play(world: SoakWorld, { what, a, b, c }: Step): Promise<void> {
  await STEPS[what](world, await world.notes(), [a, b, c]);
}
