import type { Problem, RunControl, VaultPlan } from '../../model';
import { checksum } from '../../index/cache/checksum';
import type { Journalled } from '../workspace';

/** What the journal says of notes' texts. */
export class WrittenTexts {
  /** Path → check sums of the texts that a note had while nobody but Dateline wrote it; of notes whose making is told. */
  private readonly texts = new Map<string, Set<string>>();

  /** Whether somebody else changed a note since Dateline made it; false where the journal does not go back so far. */
  isChanged(path: string, sum: string): boolean {
    const known = this.texts.get(path);
    return known !== undefined && !known.has(sum);
  }

  take(write: VaultPlan): void {
    const { path } = write;
    if (write.action === 'create') return void this.texts.set(path, new Set([checksum(write.after)]));
    const known = this.texts.get(path);
    if (known === undefined) return;
    if (write.action === 'remove') return void this.texts.delete(path);
    if (!known.has(checksum(write.before))) return;
    if (write.action === 'update') known.add(checksum(write.after));
    else this.texts.set(write.to, new Set(known));
  }
}

/** Reads what Dateline wrote to some notes, run by run; what cannot be read of the journal is told, and not known. */
export async function readWritten(
  paths: ReadonlySet<string>,
  workspace: Journalled,
  tell: (problem: Problem) => void,
  control?: RunControl,
): Promise<WrittenTexts> {
  const written = new WrittenTexts();
  for await (const read of workspace.writer.batches(workspace)) {
    if (control?.signal.aborted === true) break;
    if (!read.ok) tell(read.problem);
    else for (const write of read.value.writes) if (paths.has(write.path)) written.take(write);
    await control?.breathe?.();
  }
  return written;
}
