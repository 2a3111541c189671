import { message, problemOf, type Problem } from '../model';
import { linkTargets } from '../format/links';
import { isOriginal } from '../format/originals';
import { parseNote, salvagedNote } from '../format/note-record';
import { readFrontmatter } from '../format/frontmatter';
import { VaultIndex } from '../index/vault-index';
import { linksInBody, linksInValue } from '../notes/retarget/links-in';
import { Redirection } from '../notes/retarget/redirection';
import { startOfBody } from '../notes/retarget/note';
import { checkIdentity } from './check-identity';
import { readIfThere, readNotes } from '../index/load-index';
import { staleLists } from './relate';
import type { Journalled, Workspace } from './workspace';

export interface CheckReport {
  /** Markdown notes read. */
  readonly notes: number;
  /**
   * `unresolved-link`, `duplicate-entity`, `duplicate-article`, `invalid-yaml` and what else makes a note unreadable,
   * `stale-list`, `unfinished-batch`, and those of `check-identity.ts`.
   */
  readonly faults: readonly Problem[];
}

type CheckWorkspace = Journalled & Pick<Workspace, 'vault' | 'settings'>;

/** Looks a vault over; changes nothing. Links are checked in Dateline's own notes: elsewhere an open link is the user's. */
export async function check(workspace: CheckWorkspace): Promise<CheckReport> {
  const { vault, settings } = workspace;
  const index = new VaultIndex(settings);
  const faults: Problem[] = [];
  const links = new Map<string, readonly string[]>();
  let notes = 0;
  const unread = (problem: Problem): void => {
    faults.push(problem);
    index.add(problem.subject, null);
  };
  for await (const { path, text } of readNotes(vault, unread)) {
    notes += 1;
    const readable = readFrontmatter(text, path);
    if (!readable.ok) faults.push(readable.problem);
    const parsed = parseNote(path, text, settings);
    if (readable.ok && !parsed.ok) faults.push(parsed.problem);
    index.add(path, parsed.ok ? parsed.value : salvagedNote(path, text, settings));
    if (parsed.ok && parsed.value !== null) links.set(path, linkTargets(text));
  }
  faults.push(...(await unresolved(links, index, workspace)), ...duplicates(index), ...checkIdentity(index));
  faults.push(...(await staleLists(index, workspace)));
  return { notes, faults: [...faults, ...(await unfinished(workspace))] };
}

/** Links to other files than notes are not looked at: the vault port knows notes only. */
const isNoteTarget = (target: string): boolean =>
  target !== '' && !isOriginal(target) && !/\.(?!md$)[a-z0-9]{2,5}$/i.test(target);

/**
 * `links`: what looks like a link, in each note. A note with one that leads nowhere is read once more: as Obsidian reads it,
 * so that code, comments and paths from its folder are not taken for what they are not.
 */
async function unresolved(
  links: ReadonlyMap<string, readonly string[]>,
  index: VaultIndex,
  { vault }: CheckWorkspace,
): Promise<readonly Problem[]> {
  const asItIs = new Redirection(index, { removed: [], added: [] });
  const faults: Problem[] = [];
  for (const [subject, targets] of links) {
    if (!targets.some((target) => isNoteTarget(target) && index.resolve(target) === null)) continue;
    const written = targetsIn((await readIfThere(vault, subject)) ?? '', subject);
    const open = written.filter((target) => isNoteTarget(target) && asItIs.before(target, subject) === null);
    for (const target of new Set(open))
      faults.push(problemOf('unresolved-link', subject, message`There is no note for the link to “${target}”.`));
  }
  return faults;
}

function targetsIn(text: string, path: string): readonly string[] {
  const start = startOfBody(text, path);
  const links = [...linksInValue(text.slice(0, start)), ...linksInBody(text.slice(start))];
  return links.map(({ target }) => target);
}

const duplicates = (index: VaultIndex): readonly Problem[] =>
  (['entity', 'article'] as const).flatMap((kind) =>
    [...index.duplicates(kind)].map(([id, paths]) =>
      problemOf(
        `duplicate-${kind}`,
        paths[0] ?? id,
        message`${paths.length} notes are the same ${kind} (${id}): ${paths.join(', ')}`,
      ),
    ),
  );

/** A run that is going on counts too: it cannot be told from one that was cut off. */
const unfinished = async (workspace: CheckWorkspace): Promise<readonly Problem[]> =>
  (await workspace.writer.unfinished(workspace)).map(({ id, command }) =>
    problemOf(
      'unfinished-batch',
      id,
      message`This run (${command}) has not come to its end; where none is going on, the next one brings it there.`,
    ),
  );
