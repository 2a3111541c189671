import type { Engine } from '../../src/workflow/ports';
import { actsOf, after, type Act } from './acts.mts';
import { differences, type Disk } from './disk.mts';
import { rememberingEngine } from './engine.mts';
import { faultsAfter, restart, undoAll, type Expected } from './faults.mts';
import { Power, type Moment } from './power.mts';

export interface CrashOptions {
  /** Articles of the import that is cut off. */
  readonly articles: number;
  /** Looks at every so many moments only. */
  readonly every?: number;
  /** Cuts the start after every so many of those moments off as well, at every moment of it. */
  readonly twice?: number;
  /** Whether an act, by its name, is cut off; all without it. */
  readonly only?: (name: string) => boolean;
}

interface CrashFinding {
  readonly moment: Moment;
  /** Of the start after it, where that was cut off as well. */
  readonly second: Moment | null;
  readonly faults: readonly string[];
}

/** What became of one act, cut off at every moment. */
export interface CrashResult {
  readonly name: string;
  /** Writes the act makes, in the vault and in the plugin's folder. */
  readonly writes: number;
  /** Moments at which it was cut off and looked at after the next start. */
  readonly moments: number;
  /** Moments at which that start was cut off, too. */
  readonly double: number;
  readonly findings: readonly CrashFinding[];
}

/** Cuts every act off at every moment, in a vault of either kind, and tells what is wrong after the next start. */
export async function* crashes(real: Engine, options: CrashOptions): AsyncGenerator<CrashResult> {
  const engine = rememberingEngine(real);
  for (const act of await actsOf(engine, options.articles)) {
    if (options.only?.(act.name) ?? true) yield await cutOff(act, engine, options);
  }
}

async function cutOff(act: Act, engine: Engine, { every = 1, twice = 7 }: CrashOptions): Promise<CrashResult> {
  const whole = await after(act.start, engine, act.run);
  const end = whole.tree();
  const undone = [await undoAll(await act.start.copy(), engine), await undoAll(whole, engine)];
  const expected = { act, end, undone };
  const findings: CrashFinding[] = [];
  // Not from the first moment on: before anything is written there is little to bring to its end.
  let [seen, moments, double] = [Math.ceil(every / 2), 0, 0];
  const stopped = async (left: Disk, moment: Moment): Promise<void> => {
    if (seen++ % every > 0) return;
    const found = await afterCut(left, expected, engine, moments++ % twice === 0);
    double += found.double;
    for (const each of found.findings) findings.push({ moment, ...each });
  };
  let writes = 0;
  for (const stages of [false, true]) {
    const disk = await act.start.copy();
    const power = new Power(disk, stopped, stages);
    await act.run(disk.workspace(engine, power));
    writes = power.writes;
  }
  return { name: act.name, writes, moments, double, findings };
}

interface AfterCut {
  readonly double: number;
  readonly findings: readonly Omit<CrashFinding, 'moment'>[];
}

/** Starts on a disk that was left, cutting the start off at each of its moments if asked: it must come to the same. */
async function afterCut(left: Disk, expected: Expected, engine: Engine, isCutTwice: boolean): Promise<AfterCut> {
  const again: { readonly disk: Disk; readonly second: Moment }[] = [];
  const started = await left.copy();
  const stopped = async (disk: Disk, second: Moment): Promise<void> => void again.push({ disk, second });
  const faults = [...(await restart(started, engine, isCutTwice ? new Power(started, stopped) : started))];
  const tree = started.tree();
  faults.push(...(await faultsAfter(started, expected, engine)));
  const findings = faults.length === 0 ? [] : [{ second: null, faults }];
  const twice: Omit<CrashFinding, 'moment'>[] = [];
  for (const { disk, second } of again) {
    const wrong = await restart(disk, engine);
    const other = differences(tree, disk.tree()).map((path) => `${path} is not as after one cut`);
    if (wrong.length + other.length > 0) twice.push({ second, faults: [...wrong, ...other] });
  }
  return { double: again.length, findings: [...findings, ...twice] };
}
