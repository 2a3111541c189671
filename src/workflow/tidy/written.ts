import type { Problem, RunControl, VaultPlan } from '../../model';
import { checksum } from '../../index/cache/checksum';
import type { VaultIndex } from '../../index/vault-index';
import { bracketPlaces, madePlaces } from '../../notes/tidying/links-of';
import type { Journalled, PastBatch } from '../workspace';

/** Runs that make a note because somebody asked for it. */
const ASKED = new Set(['selection', 'vocabulary', 'split']);
/** Runs that write into a note of an entity what somebody said of it. */
const SAID = new Set([...ASKED, 'review', 'adopt', 'grade']);

/** What the journal says of notes' texts. */
export class WrittenTexts {
  /**
   * Path → check sums of the texts that a note had while nobody but Dateline wrote it, each with whether it did so of its
   * own accord; of notes whose making is told.
   */
  private readonly texts = new Map<string, Map<string, boolean>>();
  private readonly asked = new Set<string>();
  /** Path of a note → where in its text Dateline put brackets. */
  private readonly brackets = new Map<string, ReadonlySet<string>>();

  /** `bracketed`: paths of the notes whose brackets are asked for. */
  constructor(
    private readonly index: VaultIndex,
    private readonly bracketed: ReadonlySet<string>,
  ) {}

  /** Whether somebody else changed a note since Dateline made it; false where the journal does not go back so far. */
  isChanged(path: string, sum: string): boolean {
    return this.texts.get(path)?.has(sum) === false;
  }

  /** Whether Dateline wrote all of it of its own accord; false where the journal does not go back so far. */
  isOwn(path: string, sum: string): boolean {
    return this.texts.get(path)?.get(sum) === true;
  }

  /** Whether somebody asked for a note: they want it, whether or not a story names it. */
  isAskedFor(path: string): boolean {
    return this.asked.has(path);
  }

  /** Whether Dateline put the brackets at a place of a note (`NoteLink.place`). */
  hasBracketed(path: string, place: string): boolean {
    return this.brackets.get(path)?.has(place) === true;
  }

  take({ command, state, writes }: Pick<PastBatch, 'command' | 'state' | 'writes'>): void {
    // What somebody wrote in a note that goes stands in the one it is merged into.
    const isPure = writes.every((write) => write.action !== 'remove' || this.isOwn(write.path, checksum(write.before)));
    for (const write of writes) {
      if (this.index.recordAt(write.path)?.kind !== 'article') this.takeText(write, command, isPure);
      if (state !== 'undone' && this.bracketed.has(write.path)) this.takeBrackets(write);
    }
  }

  private takeText(write: VaultPlan, command: string, isPure: boolean): void {
    const { path } = write;
    if (write.action === 'create') {
      if (ASKED.has(command)) this.asked.add(path);
      return void this.texts.set(path, new Map([[checksum(write.after), !ASKED.has(command)]]));
    }
    const known = this.texts.get(path);
    if (known === undefined) return;
    if (write.action === 'remove') return void this.texts.delete(path);
    const before = known.get(checksum(write.before));
    if (before === undefined) return;
    if (write.action === 'update') return void known.set(checksum(write.after), before && isPure && !SAID.has(command));
    this.texts.set(write.to, new Map(known));
    if (this.asked.has(path)) this.asked.add(write.to);
  }

  /** New brackets are Dateline's, and those that take the place of such; of a new note, those that go with its lists. */
  private takeBrackets(write: VaultPlan): void {
    const { path } = write;
    const known = this.brackets.get(path) ?? new Set();
    if (write.action === 'create') return void this.brackets.set(path, madePlaces(write.after, path));
    if (write.action === 'move') return void this.brackets.set(write.to, known);
    if (write.action === 'remove') return void this.brackets.delete(path);
    const had = bracketPlaces(write.before, path);
    const places = [...bracketPlaces(write.after, path)].filter((place) => known.has(place) || !had.has(place));
    this.brackets.set(path, new Set(places));
  }
}

/** Reads what Dateline wrote, run by run; what cannot be read of the journal is told, and not known. */
export async function readWritten(
  written: WrittenTexts,
  workspace: Journalled,
  tell: (problem: Problem) => void,
  control?: RunControl,
): Promise<void> {
  for await (const read of workspace.writer.batches(workspace)) {
    if (control?.signal.aborted === true) break;
    if (!read.ok) tell(read.problem);
    else written.take(read.value);
    await control?.breathe?.();
  }
}
