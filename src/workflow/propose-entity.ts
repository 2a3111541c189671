import {
  ENTITY_KINDS,
  entityId,
  foldForm,
  type Analysis,
  type Entity,
  type EntityKind,
  type ResolvedMention,
  type Span,
} from '../model';
import type { VaultIndex } from '../index/vault-index';
import { link } from '../entities/link/link';
import { readIfThere } from '../index/load-index';
import type { EntityRecord } from '../format/note-record';
import { knownVault } from '../index/known-vault';
import { aboutEntity } from './find-entity';
import { unmarked } from './readable';
import { runEngine } from './reading';
import { vaultKnowledge } from './vocabulary/knowledge';
import { makeEntityNote, type NoteMade } from './vocabulary/make-note';
import type { RunOptions, Workspace } from './workspace';

/** Words that were selected, and the paragraph they stand in. */
export interface SelectedWords {
  readonly paragraph: string;
  /** In the paragraph. */
  readonly span: Span;
}

/** An entity that has a note. */
export interface EntityWithNote {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly path: string;
}

/** What the words may be a name of. */
export interface EntityProposal {
  readonly name: string;
  readonly kind: EntityKind;
  /** What packs or gazetteers know by that name, of that kind; null where they know nothing. */
  readonly known: Entity | null;
  /** Entities whose notes have that name already. */
  readonly present: readonly EntityWithNote[];
  /** Bodies that the paragraph names, those closest to the words first. */
  readonly parents: readonly EntityWithNote[];
  /** Places that it names, likewise. */
  readonly places: readonly EntityWithNote[];
}

/**
 * Says what selected words may be a name of, as their paragraph has it. Nothing is written. Null where the words hold nothing.
 * Once the signal is aborted it rejects with `Cancelled`.
 */
export async function proposeEntity(
  { paragraph, span }: SelectedWords,
  workspace: Workspace,
  signal?: AbortSignal,
): Promise<EntityProposal | null> {
  const name = unmarked(paragraph.slice(span.start, span.end));
  if (foldForm(name) === '') return null;
  const { index } = await knownVault(workspace);
  const engine = runEngine(workspace.engine, signal);
  await engine.know((await vaultKnowledge(index, workspace)).knowledge);
  const present = index.entitiesNamed(name).map(withNote);
  const known = (await engine.find(name, ENTITY_KINDS)).filter((entity) => isNamed(entity, name));
  // The title of a note is none of what is read here.
  for await (const read of engine.read({ name: 'selection', text: paragraph, format: 'markdown', inPlace: true })) {
    if (!read.ok) break;
    const { text } = read.value.body;
    const { vault, settings } = workspace;
    const textAt = (path: string): Promise<string | null> => readIfThere(vault, path);
    const surroundings = { index, settings, engine, read: textAt };
    const analysis = await link(read.value, await engine.analyze(read.value), surroundings);
    const at = placeOf(name, text, span.start);
    const own =
      at === null ? undefined : analysis.mentions.find((mention) => mention.start < at.end && at.start < mention.end);
    const kind = own === undefined ? null : kindOf(own, name, analysis);
    const near = nearest(analysis, at?.start ?? 0, index).filter(
      ({ name: other }) => foldForm(other) !== foldForm(name),
    );
    return proposal(name, kind, { present, known, near });
  }
  return proposal(name, null, { present, known, near: [] });
}

interface Gathered {
  readonly present: readonly EntityWithNote[];
  readonly known: readonly Entity[];
  readonly near: readonly EntityWithNote[];
}

function proposal(name: string, seen: EntityKind | null, { present, known, near }: Gathered): EntityProposal {
  const kind = seen ?? known[0]?.kind ?? kindByShape(name);
  return {
    name,
    kind,
    known: known.find((entity) => entity.kind === kind) ?? null,
    present,
    parents: near.filter((entity) => entity.kind === 'agency' || entity.kind === 'organization'),
    places: near.filter((entity) => entity.kind === 'place'),
  };
}

/** What recognition took it for: the whole name, not a place within one. */
function kindOf(mention: ResolvedMention, name: string, { entities }: Analysis): EntityKind | null {
  if (foldForm(mention.text).length * 2 < foldForm(name).length) return null;
  return (mention.entity === null ? undefined : entities[mention.entity]?.kind) ?? mention.type;
}

/** Where nothing tells: two to four words that all begin with a capital are most often a person. */
const kindByShape = (name: string): EntityKind =>
  /^\p{Lu}[\p{Ll}.'’-]*(?: \p{Lu}[\p{Ll}.'’-]*){1,3}$/u.test(name) ? 'person' : 'organization';

/** Where the words stand in the text that was read: of several places the one closest to where they stood. */
function placeOf(name: string, text: string, near: number): Span | null {
  let best: number | null = null;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
  return best === null ? null : { start: best, end: best + name.length };
}

/** The entities with notes that a text names, each once, those closest to a place in it first. */
function nearest({ mentions, entities }: Analysis, place: number, index: VaultIndex): readonly EntityWithNote[] {
  const away = ({ start }: Span): number => Math.abs(start - place);
  const records = [...mentions]
    .sort((a, b) => away(a) - away(b))
    .flatMap(({ entity: id, text, type }) => {
      const entity = id === null ? undefined : entities[id];
      const record = entity === undefined ? null : index.entity(entity.id);
      return record ?? onlyNamed([entity?.name ?? text, text], entity?.kind ?? type, index) ?? [];
    });
  return [...new Set(records)].map(withNote);
}

/** The note of what has another id there, or could not be told: the only one of its names and kind. */
function onlyNamed(names: readonly string[], kind: EntityKind, index: VaultIndex): EntityRecord | null {
  const found = new Set(names.flatMap((name) => index.entitiesNamed(name)).filter(({ type }) => type === kind));
  const [only, ...others] = found;
  return others.length === 0 ? (only ?? null) : null;
}

const withNote = (record: EntityRecord): EntityWithNote => ({
  ...aboutEntity(record),
  kind: record.type,
  path: record.path,
});

/** What the user decided of a proposal. */
export interface DecidedEntity {
  readonly name: string;
  readonly kind: EntityKind;
  /** Ids; null for none, absent where nobody was asked. */
  readonly parent?: string | null;
  readonly location?: string | null;
}

/**
 * Makes the note of what was decided, as one entry of the journal: as packs know it where that is what was meant. Words that
 * were selected and are not its name are an alias.
 */
export async function makeProposed(
  decided: DecidedEntity,
  proposal: Pick<EntityProposal, 'known' | 'name'>,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<NoteMade> {
  const { index } = await knownVault(workspace);
  return makeEntityNote(entityOf(decided, proposal, index), workspace, { ...options, from: 'selection' });
}

/** With an id that no entity of the vault has. */
function entityOf(
  { name: typed, kind, parent, location }: DecidedEntity,
  { known, name: selected }: Pick<EntityProposal, 'known' | 'name'>,
  index: Pick<VaultIndex, 'entity'>,
): Entity {
  const name = typed.replace(/\s+/g, ' ').trim();
  const aliases = foldForm(selected) === foldForm(name) ? [] : [selected];
  const above = { ...stated('parent', parent), ...stated('location', location) };
  const isMeant = known !== null && known.kind === kind && isNamed(known, name) && index.entity(known.id) === null;
  if (isMeant) {
    const { parent: itsParent, location: itsLocation, ...rest } = known;
    const own = { ...stated('parent', itsParent), ...stated('location', itsLocation) };
    // What was asked and answered with none is none.
    const kept = Object.entries(own).filter(([key]) => (key === 'parent' ? parent : location) === undefined);
    const added = aliases.filter((alias) => !isNamed(known, alias));
    return { ...rest, aliases: [...rest.aliases, ...added], ...Object.fromEntries(kept), ...above };
  }
  let id = entityId(kind, name);
  for (let n = 2; index.entity(id) !== null; n += 1) id = entityId(kind, name, String(n));
  return { id, kind, name, aliases, origin: 'article', ...above };
}

const stated = (key: 'parent' | 'location', id: string | null | undefined): Partial<Entity> =>
  id === null || id === undefined ? {} : { [key]: id };

const isNamed = ({ name, aliases }: Entity, form: string): boolean =>
  [name, ...aliases].some((each) => foldForm(each) === foldForm(form));
