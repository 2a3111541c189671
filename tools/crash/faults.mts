import type { Problem } from '../../src/model';
import { linkTargets } from '../../src/format/links';
import { check } from '../../src/workflow/check';
import type { Engine } from '../../src/workflow/ports';
import { recoverAtStart } from '../../src/journal/session';
import { undo } from '../../src/journal/undo';
import { USERS, type Act } from './acts.mts';
import { differences, type Disk, type Tree } from './disk.mts';

/** An act, and the disk after it when nothing cuts it off. */
export interface Expected {
  readonly act: Act;
  readonly end: Tree;
  /** As it may be when all is undone: that of before the act, and that of its end. */
  readonly undone: readonly Tree[];
}

/** Starts anew; what is wrong with what the start tells. */
export async function restart(
  disk: Disk,
  engine: Engine,
  through: Parameters<Disk['workspace']>[1] = disk,
): Promise<readonly string[]> {
  const told = await recoverAtStart(disk.workspace(engine, through));
  return told.filter(({ code }) => code !== 'recovered').map(said);
}

/** What is wrong with a disk after the start: nothing may be. Changes the disk. */
export async function faultsAfter(
  disk: Disk,
  { act, end, undone }: Expected,
  engine: Engine,
): Promise<readonly string[]> {
  const [start, tree] = [act.start.tree(), disk.tree()];
  const faults = [...usersFaults(tree, [start, end]), ...(await checked(disk, engine))];
  const dangling = [...danglingIn(start), ...danglingIn(end)];
  for (const target of danglingIn(tree)) if (!dangling.includes(target)) faults.push(`“${target}” leads nowhere`);
  faults.push(...(await restart(disk, engine)), ...told('changed by a second start', tree, disk.tree()));
  const [least, toStart] = [told('not as after the act', tree, end), told('nor as before it', tree, start)];
  if (act.ends === 'whole' && least.length > 0 && toStart.length > 0) faults.push(...least, ...toStart);
  if (act.ends === 'part' || least.length > 0) {
    const again = await disk.copy();
    await act.run(again.workspace(engine));
    faults.push(...told('not as without the cut when run again', again.tree(), end), ...(await checked(again, engine)));
  }
  const back = await undoAll(disk, engine);
  const wrong = undone.map((each) => told('not as it was when all is undone', back, each));
  if (wrong.every((each) => each.length > 0)) faults.push(...(wrong[0] ?? []));
  return faults;
}

/** Undoes all there is; the tree then. */
export async function undoAll(disk: Disk, engine: Engine): Promise<Tree> {
  const workspace = disk.workspace(engine);
  while ((await undo(workspace)).batch !== null);
  return disk.tree();
}

/** What the act itself writes there is in `either`. */
const usersFaults = (tree: Tree, either: readonly Tree[]): readonly string[] =>
  Object.keys(USERS).flatMap((path) =>
    either.some((each) => each[path] === tree[path]) ? [] : [`the user’s ${path} changed`],
  );

const checked = async (disk: Disk, engine: Engine): Promise<readonly string[]> =>
  (await check(disk.workspace(engine))).faults.map(said);

const said = ({ code, subject, message }: Problem): string => `${code} ${subject}: ${message}`;

const told = (what: string, one: Tree, other: Tree): readonly string[] =>
  differences(one, other).map((path) => `${path} is ${what}: ${firstDifference(one[path], other[path])}`);

function firstDifference(one: string | undefined, other: string | undefined): string {
  if (one === undefined || other === undefined) return one === undefined ? 'it is not there' : 'it is there';
  const [lines, others] = [one.split('\n'), other.split('\n')];
  const at = lines.findIndex((line, each) => line !== others[each]);
  return `“${lines[at] ?? ''}” for “${others[at] ?? ''}”`;
}

const nameOf = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.md$/, '').toLowerCase();

function danglingIn(tree: Tree): ReadonlySet<string> {
  const names = new Set(Object.keys(tree).map(nameOf));
  const targets = Object.values(tree).flatMap((text) => linkTargets(text));
  return new Set(targets.filter((target) => !names.has(nameOf(target))));
}
