import { failed, message, ok, type ImportReport, type Outcome, type VaultPlan, type Wording } from '../model';
import { reliabilitiesIn } from '../format/grades';
import type { VaultIndex } from '../index/vault-index';
import { distinctIds, mergeRules } from '../notes/merge/rules';
import { mergedNote, mergeRewriting, type Merging } from '../notes/merge/merged-note';
import { whyNotMerge } from '../notes/merge/may-merge';
import { mayLink } from '../notes/retarget/candidates';
import { Redirection } from '../notes/retarget/redirection';
import { retargetNote } from '../notes/retarget/note';
import { doAct, planAct, type ActDesign, type ActOptions, type OwnPlans, type PlannedAct } from './entity-act';
import { aboutEntity, findBoth, findOnly } from './find-entity';
import type { Workspace } from './workspace';

export interface MergeOptions extends ActOptions {
  /** Also where the user said that the two are not the same. */
  readonly anyway?: boolean;
}

/**
 * Merges one entity into another: links and properties of the whole vault follow, with the words shown unchanged; the
 * note that stays gets names, ids, facts and what the user wrote; the other is removed last. `from`, `into`: path of the
 * note, id or name. One entry of the journal. Problems: `unknown-entity`, `ambiguous-entity`, `same-note`, `other-kind`,
 * `no-link-name`, `stands-between`, `told-apart`, `duplicate-entity`, and what hinders a write.
 */
export const mergeEntities = (
  from: string,
  into: string,
  workspace: Workspace,
  options: MergeOptions = {},
): Promise<ImportReport> =>
  doAct('merge', (index) => decide(index, from, into, workspace, options), workspace, options);

/** What a merge would do; null where it was cancelled. */
export const planMerge = (
  from: string,
  into: string,
  workspace: Workspace,
  options: MergeOptions = {},
): Promise<Outcome<PlannedAct> | null> =>
  planAct((index) => decide(index, from, into, workspace, options), workspace, options);

function decide(
  index: VaultIndex,
  from: string,
  into: string,
  { settings }: Workspace,
  { anyway = false }: MergeOptions,
): Outcome<ActDesign> {
  const both = findBoth(index, from, into);
  if (!both.ok) return both;
  const { one, other } = both.value;
  // A copy of the note that goes would stay behind, and one of the note that stays would not hear of it.
  for (const { path } of one.id === other.id ? [] : [one, other]) {
    const only = findOnly(index, path);
    if (!only.ok) return only;
  }
  const refused = whyNotMerge(one, other, index, anyway);
  if (refused !== null) return failed(refused);
  const redirection = new Redirection(index, { removed: [one.path], added: [] });
  const merging: Merging = { from: one, into: other, index, redirection, settings };
  const links = mayLink([one.path]);
  const apart = new Set(
    index.entityRecords.filter(({ notSameAs }) => notSameAs.includes(one.id)).map(({ path }) => path),
  );
  return ok({
    concerns: (path, text) => apart.has(path) || links(text),
    ownPaths: [one.path, other.path],
    about: aboutEntity(other),
    touched: [one.id, other.id],
    retarget: (note) => {
      const kind = note.record?.kind === 'article' ? 'article' : 'entity';
      const rules = mergeRules(one, other, { path: note.path, kind }, settings);
      return retargetNote(note, mergeRewriting(merging, note.path), rules, settings, distinctIds(one, other));
    },
    fate: (path) => (path === one.path ? other.path : path),
    own: (texts) => ownPlans(merging, texts),
  });
}

/** Where both were graded, and not alike: that of the note that stays counts. Null where there is nothing to say. */
function gradeConflict({ from, into }: Merging): Wording | null {
  const [own, theirs] = [gradeOf(into), gradeOf(from)];
  if (own === null || theirs === null || own === theirs) return null;
  return message`${aboutEntity(from).name} was graded ${theirs}, and ${aboutEntity(into).name} stays ${own}`;
}

/** `none` where it was taken back; null where none was given. */
const gradeOf = ({ reliability, reliabilityHistory }: Merging['from']): string | null =>
  reliability ?? (reliabilitiesIn(reliabilityHistory).length > 0 ? 'none' : null);

function ownPlans(merging: Merging, texts: ReadonlyMap<string, string>): Outcome<OwnPlans> {
  const { from, into } = merging;
  const [gone, stays] = [texts.get(from.path), texts.get(into.path)];
  if (gone === undefined || stays === undefined)
    return failed({
      code: 'note-missing',
      message: 'The note was moved or deleted meanwhile.',
      subject: gone === undefined ? from.path : into.path,
    });
  const merged = mergedNote(merging, { from: gone, into: stays });
  if (!merged.ok) return merged;
  const about = { kind: 'entity' as const, ...aboutEntity(into) };
  const name = aboutEntity(from).name;
  const conflict = gradeConflict(merging);
  const plans: VaultPlan[] = [
    {
      action: 'update',
      path: into.path,
      before: stays,
      after: merged.value.text,
      subject: about,
      why: conflict === null ? message`${name} was merged into it` : message`${name} was merged into it; ${conflict}`,
    },
    {
      action: 'remove',
      path: from.path,
      before: gone,
      subject: { kind: 'entity', ...aboutEntity(from) },
      why: message`merged into ${about.name}`,
    },
  ];
  return ok({ plans, remarks: conflict === null ? [] : [conflict] });
}
