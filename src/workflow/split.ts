import {
  failed,
  message,
  ok,
  problemOf,
  type ImportReport,
  type Message,
  type Outcome,
  type Problem,
  type Settings,
} from '../model';
import type { EntityRecord } from '../format/note-record';
import type { VaultIndex } from '../index/vault-index';
import { mayLink } from '../notes/retarget/candidates';
import { Redirection } from '../notes/retarget/redirection';
import { retargetNote } from '../notes/retarget/note';
import { newEntity } from '../notes/split/new-entity';
import { planSplitNotes } from '../notes/split/own-notes';
import { splitNote } from '../notes/split/rules';
import type { Other, SplitChoice, SplitTarget } from '../notes/split/choice';
import { doAct, planAct, type ActDesign, type PlannedAct } from './entity-act';
import { aboutEntity, findEntity, findOnly } from './find-entity';
import type { RunOptions, Workspace } from './workspace';

export type { SplitChoice, SplitTarget } from '../notes/split/choice';

/**
 * Splits off what an entity was wrongly taken for: links and properties of the chosen notes, or those that show the chosen
 * forms, follow, with the words shown unchanged; aliases move; both remember that they are not the same. `from`: path of
 * the note, id or name. One entry of the journal. Problems: `unknown-entity`, `ambiguous-entity`, `duplicate-entity`, `same-note`,
 * `nothing-chosen`, `no-name`, `no-link-name`, and what hinders a write.
 */
export const splitEntity = (
  from: string,
  choice: SplitChoice,
  target: SplitTarget,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<ImportReport> =>
  doAct('split', (index) => decide(index, from, choice, target, workspace), workspace, options);

/** What a split would do; null where it was cancelled. */
export const planSplit = (
  from: string,
  choice: SplitChoice,
  target: SplitTarget,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<Outcome<PlannedAct> | null> =>
  planAct((index) => decide(index, from, choice, target, workspace), workspace, options);

function decide(
  index: VaultIndex,
  named: string,
  choice: SplitChoice,
  target: SplitTarget,
  { settings }: Workspace,
): Outcome<ActDesign> {
  const found = findOnly(index, named);
  if (!found.ok) return found;
  const from = found.value;
  const other = otherOf(target, from, index, settings);
  if (!other.ok) return other;
  const refused = whyNotSplit(from, other.value, choice, index);
  if (refused !== null) return failed(refused);
  const added = other.value.record === null ? [other.value.path] : [];
  const redirection = new Redirection(index, { removed: [], added });
  const splitting = { from, other: other.value, choice, redirection, settings };
  return ok({
    concerns: concerned(from, other.value, choice),
    ownPaths: [from.path, ...(other.value.record === null ? [] : [other.value.path])],
    about: { id: other.value.id, name: other.value.name },
    touched: [from.id, other.value.id],
    retarget: (note) => {
      const { rewriting, rules } = splitNote(splitting, note);
      return retargetNote(note, rewriting, rules, settings);
    },
    fate: (path) => path,
    own: (texts) => {
      const plans = planSplitNotes(splitting, texts);
      return plans.ok ? ok({ plans: plans.value, remarks: [] }) : plans;
    },
  });
}

function otherOf(target: SplitTarget, from: EntityRecord, index: VaultIndex, settings: Settings): Outcome<Other> {
  if ('entity' in target) {
    const found = findEntity(index, target.entity);
    if (!found.ok) return found;
    const record = found.value;
    return ok({ ...aboutEntity(record), path: record.path, kind: record.type, record });
  }
  const made = newEntity(target.name, target.kind ?? from.type, from, index, settings);
  if (made !== null) return ok(made);
  return failed({ code: 'no-name', message: 'Say what the new note is to be called.', subject: target.name });
}

function whyNotSplit(from: EntityRecord, other: Other, choice: SplitChoice, index: VaultIndex): Problem | null {
  const refuse = (code: string, says: Message): Problem => problemOf(code, from.path, says);
  if (other.record?.path === from.path) return refuse('same-note', 'What is split off must go to another entity.');
  const { articles = [], forms = [] } = choice;
  if (articles.length === 0 && forms.length === 0)
    return refuse('nothing-chosen', 'Choose the articles, or the names used in them, that mean the other.');
  if (other.record !== null && index.linkTarget(other.path) === null)
    return refuse(
      'no-link-name',
      message`The name of “${other.path}” cannot stand in a link. Rename the note, then try again.`,
    );
  return null;
}

/** A note that comes changes what its name means, too: then notes that link a namesake are looked at as well. */
function concerned(from: EntityRecord, other: Other, choice: SplitChoice): ActDesign['concerns'] {
  const links = mayLink(other.record === null ? [from.path, other.path] : [from.path]);
  const articles = new Set(choice.articles);
  return (path, text) => articles.has(path) || links(text);
}
