import { readNotes } from '../../index/load-index';
import { VaultIndex } from '../../index/vault-index';
import { parseNote, salvagedNote } from '../../format/note-record';
import { mayQuote } from '../../format/quotation';
import type { Problem, RunControl } from '../../model';
import type { Journalled, Workspace } from '../workspace';
import { LinkedOriginals, verifyOriginals } from './originals';
import { gradesLost } from './grades';
import { quotationsOf, verifyQuotations, type NoteQuotation } from './quotations';

export interface VerifyReport {
  /** Originals whose bytes were hashed. */
  readonly originals: number;
  /** Article notes that link one, or are said to. */
  readonly articles: number;
  readonly quotations: number;
  /**
   * `original-changed`, `original-missing`, `original-unreadable`, `original-renamed`, `original-record`, `original-link`,
   * `quotation-changed`, `quotation-unreadable`, `quotation-source`, `quotation-link`, `grade-source`; and those of notes that cannot be read
   * at all (`not-text`, `disk-error` …), in which nothing is verified.
   */
  readonly faults: readonly Problem[];
}

type VerifyWorkspace = Journalled & Pick<Workspace, 'vault' | 'settings'>;

/**
 * Recomputes the hash of every original and looks every quotation up that Dateline wrote; changes nothing. What a user may do
 * (rename and move notes, write around quotations, delete notes, quotations and what nothing links) is no fault. Given up, it
 * tells nothing of what it has not looked at.
 */
export async function verify(workspace: VerifyWorkspace, control?: Partial<RunControl>): Promise<VerifyReport> {
  const { vault, settings } = workspace;
  const index = new VaultIndex(settings);
  const linked = new LinkedOriginals(settings);
  const quotations: NoteQuotation[] = [];
  const unread: Problem[] = [];
  const graded: Problem[] = [];
  for await (const { path, text } of readNotes(vault, (problem) => unread.push(problem))) {
    const parsed = parseNote(path, text, settings);
    const record = parsed.ok ? parsed.value : null;
    index.add(path, parsed.ok ? record : salvagedNote(path, text, settings));
    if (!parsed.ok) linked.unreadable(path, text, parsed.problem);
    if (record?.kind === 'article') linked.add(record.id, path, text);
    if (record?.kind === 'article') graded.push(...gradesLost(path, text));
    if (mayQuote(text)) quotations.push(...quotationsOf(path, text));
    if (control?.signal?.aborted === true) break;
  }
  const originals = await verifyOriginals(linked, workspace, control);
  const quoted = await verifyQuotations(quotations, index, workspace, control);
  const faults = [...unread, ...linked.faults, ...originals.faults, ...quoted, ...graded];
  return { originals: originals.count, articles: linked.count, quotations: quotations.length, faults };
}
