import {
  failed,
  message,
  ok,
  problemOf,
  type EntityKind,
  type ImportReport,
  type Outcome,
  type Problem,
  type VaultPlan,
} from '../model';
import { planDecisions } from '../notes';
import { type VaultIndex } from '../index/vault-index';
import { namesakesIn, type Namesake } from '../notes/adoption/namesakes';
import { readdressed, replaced, type NoteReplacement, type Replacing } from '../notes/adoption/replaced';
import { mayLink } from '../notes/retarget/candidates';
import { Redirection } from '../notes/retarget/redirection';
import { changeDecisions } from './decide';
import { decisionNotes } from './deletions';
import { carryOutAct, planAct, type ActDesign, type OwnPlans, type PlannedAct } from './entity-act';
import { aboutEntity } from './find-entity';
import { knownVault } from '../index/known-vault';
import type { RunOptions, Workspace } from './workspace';

/** A note of the user's own that has the name of an entity, whose note got another name because of it. */
export interface AdoptionCandidate {
  /** Path of the user's note. */
  readonly path: string;
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** Path of Dateline's note. */
  readonly note: string;
  /** Stories that link it. */
  readonly stories: number;
}

/** What is to be adopted: a note, and where several entities have its name, the id of the one that is meant. */
export interface Adoption {
  readonly path: string;
  readonly id?: string;
}

/** The notes a user may want to be those of entities, those not told apart yet, by entity. */
export async function adoptable(workspace: Workspace): Promise<readonly AdoptionCandidate[]> {
  const { index } = await knownVault(workspace);
  return namesakesIn(index).flatMap((namesake) => candidatesOf(namesake, index));
}

const candidatesOf = ({ entity, paths }: Namesake, index: VaultIndex): readonly AdoptionCandidate[] =>
  paths.map((path) => ({
    path,
    ...aboutEntity(entity),
    kind: entity.type,
    note: entity.path,
    stories: index.countOf(entity.id),
  }));

/**
 * Makes notes of the user's own those of entities: they get the managed keys that they lack, every link to the notes that
 * Dateline made instead follows, and these go. All of it or nothing, as one entry of the journal. Problems:
 * `no-namesake`, `ambiguous-entity`, `other-kind`, `not-your-own`, and what hinders a write.
 */
export const adoptNotes = (
  adoptions: readonly Adoption[],
  workspace: Workspace,
  options: AdoptOptions = {},
): Promise<ImportReport> =>
  carryOutAct('adopt', (held) => planWithThoseApart(adoptions, held, options), workspace, options);

/** `apart`: ids of entities that are at the same time remembered as not what notes of their names are about. */
interface AdoptOptions extends RunOptions {
  readonly apart?: readonly string[];
}

async function planWithThoseApart(
  adoptions: readonly Adoption[],
  held: Workspace,
  { apart = [], ...options }: AdoptOptions,
): Promise<Outcome<PlannedAct> | null> {
  const planned = await planAdoptions(adoptions, held, options);
  if (apart.length === 0 || planned?.ok !== true) return planned;
  const { index } = await knownVault(held);
  const kept = planDecisions({ add: { keptApart: apart } }, await decisionNotes(held, index), held.settings);
  return kept.ok ? ok({ ...planned.value, plans: [...planned.value.plans, ...kept.value] }) : kept;
}

/** What that would do; null where it was cancelled. */
export const planAdoptions = (
  adoptions: readonly Adoption[],
  workspace: Workspace,
  options: RunOptions = {},
): Promise<Outcome<PlannedAct> | null> => planAct((index) => decide(index, adoptions, workspace), workspace, options);

/** Remembers that entities are not what the user's own notes of their names are about. `ids`: of the entities. */
export const keepApart = (
  ids: readonly string[],
  workspace: Workspace,
  options: RunOptions = {},
): Promise<ImportReport> => changeDecisions('keep-apart', { add: { keptApart: ids } }, workspace, options);

function decide(index: VaultIndex, adoptions: readonly Adoption[], { settings }: Workspace): Outcome<ActDesign> {
  const namesakes = namesakesIn(index);
  const all: Replacing[] = [];
  for (const adoption of adoptions) {
    const found = replacingOf(adoption, namesakes);
    if (!found.ok) return found;
    if (all.some(({ record }) => record.id === found.value.record.id)) return failed(twice(found.value));
    all.push(found.value);
  }
  const removed = all.map(({ record }) => record.path);
  const replacement = { all, index, redirection: new Redirection(index, { removed, added: [] }), settings };
  const links = mayLink(removed);
  const [first] = all;
  return ok({
    concerns: (_path, text) => links(text),
    ownPaths: all.flatMap(({ path, record }) => [path, record.path]),
    about: first === undefined ? { id: '', name: '' } : aboutEntity(first.record),
    touched: all.map(({ record }) => record.id),
    retarget: (note) => readdressed(note, replacement),
    fate: (path) => all.find(({ record }) => record.path === path)?.path ?? path,
    own: (texts) => ownPlans(replacement, texts),
  });
}

function replacingOf({ path, id }: Adoption, namesakes: readonly Namesake[]): Outcome<Replacing> {
  const meant = namesakes.filter(({ entity, paths }) => paths.includes(path) && (id === undefined || entity.id === id));
  const [only, ...others] = meant;
  if (only === undefined)
    return failed({
      code: 'no-namesake',
      message: 'No entity waits for this note: none has its name and a note of Dateline’s under another.',
      subject: path,
    });
  if (others.length === 0) return ok({ record: only.entity, path });
  const names = meant.map(({ entity }) => `${entity.id} (${entity.path})`).join(', ');
  return failed(
    problemOf(
      'ambiguous-entity',
      path,
      message`Several entities have this note’s name; say which by its id: ${names}.`,
    ),
  );
}

const twice = ({ record, path }: Replacing): Problem =>
  problemOf('ambiguous-entity', path, message`Only one note can be that of ${aboutEntity(record).name}.`);

function ownPlans(replacement: NoteReplacement, texts: ReadonlyMap<string, string>): Outcome<OwnPlans> {
  const plans: VaultPlan[] = [];
  for (const replacing of replacement.all) {
    const { record, path } = replacing;
    const [own, other] = [texts.get(path), texts.get(record.path)];
    if (own === undefined || other === undefined)
      return failed({
        code: 'note-missing',
        message: 'The note was moved or deleted meanwhile.',
        subject: own === undefined ? path : record.path,
      });
    const after = replaced(replacing, { own, other }, replacement);
    if (!after.ok) return after;
    const subject = { kind: 'entity' as const, ...aboutEntity(record) };
    plans.push(
      { action: 'update', path, before: own, after: after.value, subject, why: 'your own note, adopted' },
      { action: 'remove', path: record.path, before: other, subject, why: message`“${path}” took its place` },
    );
  }
  return ok({ plans, remarks: [] });
}
