import {
  ENTITY_KINDS,
  foldForm,
  type Analysis,
  type Entity,
  type EntityKind,
  type ResolvedMention,
  type Span,
} from '../model';
import type { VaultIndex } from '../index/vault-index';
import { link } from '../analysis/entities/names/link';
import { readIfThere } from '../index/load-index';
import type { EntityRecord } from '../format/note-record';
import { knownVault } from '../index/known-vault';
import { isKoreanName, statedContainers } from '../analysis/language';
import { isNameTail } from '../analysis/language/ko/spelling';
import { COURTESY } from '../analysis/language/ko/words';
import { aboutEntity } from './find-entity';
import type { Lookup } from './ports';
import { unmarked } from './readable';
import { runEngine } from './reading';
import { vaultKnowledge } from './vocabulary/knowledge';
import type { Workspace } from './workspace';

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

/** What something belongs to; absent where nothing tells, null where it is known to have no note. */
export interface EntityContainers {
  readonly parent?: EntityWithNote | null;
  readonly location?: EntityWithNote | null;
}

/** What the words may be a name of. */
export interface EntityProposal {
  readonly name: string;
  /** Characters of a particle or possessive at the end of the words, which are none of the name. */
  readonly tail: number;
  readonly kind: EntityKind;
  /** What packs or gazetteers know by that name, of that kind; null where they know nothing. */
  readonly known: Entity | null;
  /** Entities whose notes have that name already. */
  readonly present: readonly EntityWithNote[];
  /** What the known one belongs to. */
  readonly knownIn: EntityContainers;
  /** What its sentence says that it belongs to, where it is nothing known. */
  readonly statedIn: EntityContainers;
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
  const words = unmarked(paragraph.slice(span.start, span.end));
  if (foldForm(words) === '') return null;
  const { index } = await knownVault(workspace);
  const engine = runEngine(workspace.engine, signal);
  await engine.know((await vaultKnowledge(index, workspace)).knowledge);
  // The title of a note is none of what is read here.
  for await (const read of engine.read({ name: 'selection', text: paragraph, format: 'markdown', inPlace: true })) {
    if (!read.ok) break;
    const { text } = read.value.body;
    const { vault, settings } = workspace;
    const textAt = (path: string): Promise<string | null> => readIfThere(vault, path);
    const surroundings = { index, settings, read: textAt };
    const analysis = await link(read.value, await engine.analyze(read.value), surroundings);
    return new Proposer(index, engine, { text, ...analysis }).propose(words, placeOf(words, text, span.start));
  }
  return new Proposer(index, engine, { text: '', mentions: [], entities: {} }).propose(words, null);
}

/** A paragraph and what recognition reads in it. */
interface ReadParagraph extends Pick<Analysis, 'mentions' | 'entities'> {
  readonly text: string;
}

/** A mention, and the note of what it names. */
interface NotedMention extends Span {
  readonly kind: EntityKind;
  readonly note: EntityWithNote | null;
}

class Proposer {
  constructor(
    private readonly index: VaultIndex,
    private readonly engine: Lookup,
    private readonly read: ReadParagraph,
  ) {}

  /** `at`: where the words stand in the paragraph; null where that is not known. */
  async propose(words: string, at: Span | null): Promise<EntityProposal> {
    const { read, index } = this;
    const own = (at && read.mentions.find(({ start, end }) => start < at.end && at.start < end)) ?? null;
    const name = await this.nameOf(words, own?.start === at?.start ? own : null);
    const known = await this.knownAs(name);
    const kind = this.kindOf(name, own, known);
    const others = this.notedMentions().filter(({ note }) => note === null || foldForm(note.name) !== foldForm(name));
    const start = at?.start ?? 0;
    const stated = statedContainers(read.text, { start, end: start + name.length, kind }, at === null ? [] : others);
    const statedIn = {
      ...(stated.parent?.note && { parent: stated.parent.note }),
      ...(stated.location?.note && { location: stated.location.note }),
    };
    const ofKind = known.filter((entity) => entity.kind === kind);
    const meant = this.meant(ofKind, own?.entity ?? null);
    const near = nearest(others, start);
    return {
      name,
      tail: words.length - name.length,
      kind,
      known: meant,
      knownIn: meant === null ? {} : await this.containers(meant),
      statedIn,
      present: index.entitiesNamed(name).map(withNote),
      parents: near.filter((entity) => entity.kind === 'agency' || entity.kind === 'organization'),
      places: near.filter((entity) => entity.kind === 'place'),
    };
  }

  /** What packs and gazetteers know by a name. */
  private async knownAs(name: string): Promise<readonly Entity[]> {
    return (await this.engine.find(name, ENTITY_KINDS)).filter((entity) => isNamed(entity, name));
  }

  /** The name that words begin with, without a particle or possessive written onto it. `own`: what is recognised there. */
  private async nameOf(words: string, own: ResolvedMention | null): Promise<string> {
    const isKnown = async (name: string): Promise<boolean> =>
      this.index.entitiesNamed(name).length > 0 || (await this.knownAs(name)).length > 0;
    if (await isKnown(words)) return words;
    if (own !== null && words.startsWith(own.text)) return isTail(words.slice(own.text.length)) ? own.text : words;
    let plain = words;
    for (let end = words.length - 1; end > Math.max(1, words.length - LONGEST_TAIL); end -= 1) {
      const tail = words.slice(end);
      if (!isTail(tail)) continue;
      const name = words.slice(0, end);
      if (await isKnown(name)) return name;
      if (tail.length > 1 || SURE_TAIL.test(tail)) plain = name;
    }
    return plain;
  }

  /** What recognition took it for; of one word that nothing bears out packs and gazetteers know more. */
  private kindOf(name: string, own: ResolvedMention | null, [known]: readonly Entity[]): EntityKind {
    const entity = own?.entity == null ? undefined : this.read.entities[own.entity];
    // The whole name, not a place within one.
    const isWhole = own !== null && foldForm(own.text).length * 2 >= foldForm(name).length;
    const seen = isWhole ? (entity?.kind ?? own.type) : null;
    const isGuess = (entity?.origin ?? 'article') === 'article' && !name.includes(' ');
    return (isGuess ? known?.kind : null) ?? seen ?? known?.kind ?? kindByShape(name);
  }

  /** Which of several that have the name is meant: that of a place the paragraph names, or by far the largest; else null. */
  private meant(known: readonly Entity[], recognised: string | null): Entity | null {
    const mentioned = new Set(this.read.mentions.map(({ entity }) => entity));
    const named = known.find(({ location }) => location !== undefined && mentioned.has(location));
    if (named !== undefined || known.length < 2) return named ?? known[0] ?? null;
    const likely = known.find(({ id }) => id === recognised) ?? null;
    const { population = 0 } = likely ?? {};
    const isFarLarger = known.every((other) => other === likely || population > 5 * (other.population ?? 0));
    return likely?.kind === 'place' && !isFarLarger ? null : likely;
  }

  /** The notes of what an entity is known to belong to. */
  private async containers({ parent, location }: Entity): Promise<EntityContainers> {
    const about = await this.engine.about([parent, location].filter((id) => id !== undefined));
    const noteOf = (id: string): EntityWithNote | null => {
      const entity = about.find((each) => each.id === id);
      const record = this.index.entity(id) ?? (entity ? onlyNamed([entity.name], entity.kind, this.index) : null);
      return record && withNote(record);
    };
    return {
      ...(parent !== undefined && { parent: noteOf(parent) }),
      ...(location !== undefined && { location: noteOf(location) }),
    };
  }

  private notedMentions(): readonly NotedMention[] {
    const { entities, mentions } = this.read;
    return mentions.map(({ start, end, text, type, entity: id }) => {
      const entity = id === null ? undefined : entities[id];
      const kind = entity?.kind ?? type;
      const record =
        (entity && this.index.entity(entity.id)) ?? onlyNamed([entity?.name ?? text, text], kind, this.index);
      return { start, end, kind: record?.type ?? kind, note: record && withNote(record) };
    });
  }
}

/** Characters of what is written onto a name. */
const LONGEST_TAIL = 9;
const isTail = (tail: string): boolean => /^['’ʼ]s?$/.test(tail) || (tail !== '' && isNameTail(tail, COURTESY));
/** What no name ends in; other particles are longer than a syllable. */
const SURE_TAIL = /^[는를에와'’ʼ]$/;

/** Where nothing tells: a Korean name, or two to four words that all begin with a capital, are most often a person. */
const kindByShape = (name: string): EntityKind =>
  isKoreanName(name) || /^\p{Lu}[\p{Ll}.'’-]*(?: \p{Lu}[\p{Ll}.'’-]*){1,3}$/u.test(name) ? 'person' : 'organization';

/** Where the words stand in the text that was read: of several places the one closest to where they stood. */
function placeOf(name: string, text: string, near: number): Span | null {
  let best: number | null = null;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
  return best === null ? null : { start: best, end: best + name.length };
}

/** What has a note, each once, those closest to a place first. */
function nearest(mentions: readonly NotedMention[], place: number): readonly EntityWithNote[] {
  const away = ({ start }: Span): number => Math.abs(start - place);
  const notes = [...mentions].sort((a, b) => away(a) - away(b)).flatMap(({ note }) => note ?? []);
  return [...new Map(notes.map((note) => [note.path, note])).values()];
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

/** Whether a form is a name or alias of an entity. */
export const isNamed = ({ name, aliases }: Entity, form: string): boolean =>
  [name, ...aliases].some((each) => foldForm(each) === foldForm(form));
