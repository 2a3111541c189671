import { message, ok, type NotePlan, type Outcome, type Settings } from '../model';
import { editFrontmatter, readFrontmatter, ownValue } from '../format/frontmatter';
import { legalFolder, notePath } from '../format/file-names';
import { basename } from '../format/links';
import { ARTICLE_KEYS, DECISION_KEYS, DECISIONS } from '../format/managed';
import { texts } from '../format/note-record';
import type { CurrentNote } from '../format/current-note';
import { refuseUnwritable } from '../format/unwritable';

type DecisionList = keyof typeof DECISION_KEYS;

/** What comes into the lists of the vault's decisions, and what goes out of them. */
export interface DecisionChange {
  readonly add?: Readonly<Partial<Record<DecisionList, readonly string[]>>>;
  readonly remove?: Readonly<Partial<Record<DecisionList, readonly string[]>>>;
}

/**
 * Plans for the notes of vault-wide decisions, one where there is none yet: what comes goes into the first, what goes is
 * taken out of all, since a copy that Sync made counts as well. `notes`: those there are (`index.decisionNotes`), with
 * their texts. Problems: `invalid-yaml`, `unusual-yaml`.
 */
export function planDecisions(
  { add = {}, remove = {} }: DecisionChange,
  notes: readonly CurrentNote[],
  settings: Settings,
): Outcome<readonly NotePlan[]> {
  const plans: NotePlan[] = [];
  const all: readonly MaybeNote[] = notes.length > 0 ? notes : [{ path: decisionsPath(settings), text: null }];
  for (const [at, note] of all.entries()) {
    const plan = planNote(note, at === 0 ? add : {}, remove);
    if (!plan.ok) return plan;
    if (plan.value !== null) plans.push(plan.value);
  }
  return ok(plans);
}

const decisionsPath = ({ folders }: Settings): string => notePath(legalFolder(folders.dateline), 'Decisions');

interface MaybeNote {
  readonly path: string;
  /** Null: to be made. */
  readonly text: string | null;
}

function planNote(
  { path, text }: MaybeNote,
  add: NonNullable<DecisionChange['add']>,
  remove: NonNullable<DecisionChange['remove']>,
): Outcome<NotePlan | null> {
  const read = readFrontmatter(text ?? '', path);
  if (!read.ok) return read;
  const changes: Record<string, string | readonly string[] | undefined> = {};
  if (text === null) changes[ARTICLE_KEYS.format] = DECISIONS;
  for (const list of Object.keys(DECISION_KEYS) as DecisionList[]) {
    const key = DECISION_KEYS[list];
    const present = texts(ownValue(read.value.data, key));
    const gone = new Set(remove[list]);
    const wanted = [...new Set([...present.filter((item) => !gone.has(item)), ...(add[list] ?? [])])];
    const isSame = wanted.length === present.length && wanted.every((item) => present.includes(item));
    if (!isSame) changes[key] = wanted.length > 0 ? wanted : undefined;
  }
  const refused = refuseUnwritable(read.value.data, changes, Object.values(DECISION_KEYS), path);
  if (refused !== null) return refused;
  const edited = editFrontmatter(text ?? '', changes, path);
  if (!edited.ok || edited.value === text) return edited.ok ? ok(null) : edited;
  const subject = { kind: 'decisions', id: 'decisions', name: basename(path) } as const;
  const why = message`changed: ${Object.keys(changes).join(', ')}`;
  return ok(
    text === null
      ? { action: 'create', path, after: edited.value + ABOUT, subject, why }
      : { action: 'update', path, before: text, after: edited.value, subject, why },
  );
}

const ABOUT = `Decisions of yours that Dateline keeps for the whole vault, one per line.

- \`ignored\`: names that are never recognised.
- \`deleted\`: entities whose notes you deleted. They get no note again; take the line of an id out to allow it.
- \`kept-apart\`: entities that a note of your own has the name of, without being theirs.
- \`meant\`: what a name means in every article, \`name → entity-id\`.
`;
