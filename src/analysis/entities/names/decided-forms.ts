import { bySalience, findingOf } from '../salience';
import { withFollowingSpeakers } from '../statements/mention-index';
import { matchesNotAfter } from '../../language/characters';
import { deletionOf } from './deleted';
import type { FormLine } from '../../../index/form-lines';
import type { VaultIndex } from '../../../index/vault-index';
import {
  type Analysis,
  type Entity,
  type Finding,
  type Reason,
  type ResolvedMention,
  type ThemeFinding,
  foldForm,
  type Body,
} from '../../../model';

/** Why the user wants an entity not to be linked, by its id; null where nothing says so. `entities`: those of the article. */
export function whyUnlinkable(index: VaultIndex, entities: Entities): (id: string) => string | null {
  const deletion = deletionOf(index);
  return (id) => {
    const deleted = deletion(entities[id] ?? { id });
    if (deleted === id) return 'you deleted its note; take its id out of the deleted ones to allow it again';
    if (deleted !== null)
      return `you deleted the note of ${deleted}; take that out of the deleted ones to allow it again`;
    return index.entity(id)?.match === 'off' ? 'its note says `match: off`' : null;
  };
}

/** What a mention stands for instead. */
interface Reassigned {
  /** Null: for nothing. */
  readonly entity: string | null;
  readonly resolution: Reason;
}

type Entities = Readonly<Record<string, Entity>>;

/**
 * An analysis in which some mentions stand for something else, or for nothing: an entity that nothing names any more is
 * not found, and one that is named now is. `entities`: those that the analysis may not know.
 */
export function reassign(
  analysis: Analysis,
  standing: (mention: ResolvedMention) => Reassigned | null,
  entities: Entities = {},
): Analysis {
  const touched = new Set<string>();
  const mentions = analysis.mentions.map((mention) => {
    const other = standing(mention);
    if (other === null || other.entity === mention.entity) return mention;
    for (const id of [mention.entity, other.entity]) if (id !== null) touched.add(id);
    return { ...mention, ...other, losers: mention.losers.filter(({ entity }) => entity !== other.entity) };
  });
  if (touched.size === 0) return analysis;
  return withFollowingSpeakers(relisted({ ...analysis, mentions }, touched, entities), analysis.mentions);
}

/** The lists of an analysis in which some entities are named otherwise than they were. */
export function relisted(analysis: Analysis, touched: ReadonlySet<string>, entities: Entities = {}): Analysis {
  const { mentions, location } = analysis;
  const all = Object.assign(Object.create(null) as Record<string, Entity>, entities, analysis.entities);
  const left = new Set(mentions.map(({ entity }) => entity));
  const before = new Map([...analysis.actors, ...analysis.places].map((finding) => [finding.entity, finding]));
  const isNamed = (id: string): boolean => left.has(id) && all[id] !== undefined;
  const stays = ({ entity }: { readonly entity: string }): boolean => !touched.has(entity) || isNamed(entity);
  const rest = [...before.values()].filter(({ entity }) => !touched.has(entity));
  const named = [...touched].filter((id) => isNamed(id) && all[id]?.kind !== 'theme');
  const found = named.map((id) => counted(before.get(id), findingOf(id, mentions)));
  const findings = [...rest, ...found].sort(bySalience);
  const isPlace = ({ entity }: Finding): boolean => all[entity]?.kind === 'place';
  const themes = analysis.themes.filter((theme) => stays(theme) || theme.phrases.length === 0);
  return {
    ...analysis,
    entities: all,
    actors: findings.filter((finding) => !isPlace(finding)),
    places: findings.filter(isPlace),
    themes: [...themes, ...newThemes([...touched].filter(isNamed), themes, { ...analysis, entities: all })],
    location: location !== null && stays(location) ? location : null,
  };
}

/** What was found before keeps what decided, also whether it is linked. */
const counted = (before: Finding | undefined, now: Finding): Finding =>
  before === undefined ? now : { ...before, count: now.count };

/** Themes that words of the text were said to name. */
function newThemes(
  ids: readonly string[],
  themes: readonly ThemeFinding[],
  { entities, mentions }: Analysis,
): readonly ThemeFinding[] {
  const known = new Set(themes.map(({ entity }) => entity));
  return ids
    .filter((id) => entities[id]?.kind === 'theme' && !known.has(id))
    .map((entity) => themeOf(entity, mentions));
}

function themeOf(entity: string, mentions: readonly ResolvedMention[]): ThemeFinding {
  const phrases = mentions.filter((mention) => mention.entity === entity).map(({ start, end }) => ({ start, end }));
  const [, slug = entity] = entity.split(':');
  return { entity, id: slug, score: 1, phrases };
}

/**
 * An analysis in which surface forms mean what a person said of them: in the vault's decisions, or in the note of the
 * article. What is said of an entity that nothing knows, or that is not to be linked, is passed over. `body`: of the
 * article, whose words are looked for where recognition did not propose a form.
 */
export function linkAsDecided(
  analysis: Analysis,
  lines: readonly FormLine[],
  index: VaultIndex,
  body: Pick<Body, 'text' | 'excluded'> | null = null,
): Analysis {
  if (lines.length === 0) return analysis;
  const whyNot = whyUnlinkable(index, analysis.entities);
  const entities: Record<string, Entity> = {};
  const meant = new Map<string, FormLine>();
  for (const line of lines) {
    const entity = entityKnown(line.entity, analysis, index);
    if (entity === null || whyNot(entity.id) !== null || line.form === '') continue;
    entities[entity.id] = entity;
    meant.set(line.form, line);
  }
  const said = reassign(analysis, (mention) => standingOf(mention, meant, entities), entities);
  return body === null ? said : withMentions(said, marked([...meant.values()], said, body, entities), entities);
}

/** As the vault has it, else the article; null where neither knows it. */
export function entityKnown(id: string, analysis: Analysis, index: VaultIndex): Entity | null {
  const record = index.entity(id);
  return record === null ? (analysis.entities[id] ?? null) : index.entityOf(record);
}

function standingOf(
  { text }: ResolvedMention,
  meant: ReadonlyMap<string, FormLine>,
  entities: Readonly<Record<string, Entity>>,
): Reassigned | null {
  const line = meant.get(foldForm(text));
  const entity = line && entities[line.entity];
  return entity === undefined ? null : { entity: entity.id, resolution: saidOf(text, entity) };
}

const saidOf = (form: string, { name }: Entity): ResolvedMention['resolution'] => ({
  rule: 'meant',
  detail: `you said that “${form}” means “${name}”`,
});

/** Words of one form that are looked for in one article, at most. */
const MOST = 1000;

/** Mentions of the forms that recognition proposed nowhere. */
function marked(
  lines: readonly FormLine[],
  analysis: Analysis,
  body: Pick<Body, 'text' | 'excluded'>,
  entities: Readonly<Record<string, Entity>>,
): readonly ResolvedMention[] {
  const forms = new Set(analysis.mentions.map(({ text }) => foldForm(text)));
  return lines
    .filter(({ form }) => !forms.has(form))
    .flatMap(({ written, entity: id }) => {
      const entity = entities[id];
      return entity === undefined ? [] : mentionsOf(written, entity, body);
    });
}

/** Every stretch of the text that holds just these words, as mentions of an entity. */
export function mentionsOf(
  words: string,
  entity: Entity,
  { text, excluded }: Pick<Body, 'text' | 'excluded'>,
): readonly ResolvedMention[] {
  const found: ResolvedMention[] = [];
  for (const { 0: form, index: start } of matchesNotAfter(text, wordsOf(words), WORD)) {
    if (found.length === MOST) break;
    const span = { start, end: start + form.length };
    if (excluded.some((part) => part.start < span.end && span.start < part.end)) continue;
    found.push(mentionAt(span, form, entity));
  }
  return found;
}

const mentionAt = (
  span: { readonly start: number; readonly end: number },
  text: string,
  entity: Entity,
): ResolvedMention => ({
  ...span,
  text,
  type: entity.kind === 'source' || entity.kind === 'theme' ? 'organization' : entity.kind,
  form: 'name',
  score: 1,
  reason: { rule: 'meant', detail: 'you marked it' },
  entity: entity.id,
  resolution: saidOf(text, entity),
  losers: [],
});

const WORD = /[\p{L}\p{N}]$/u;

/** Scripts in which a name may have an ending of any kind right behind it. */
const UNSPACED = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;

function wordsOf(words: string): RegExp {
  const spaced = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');
  const end = UNSPACED.test(words.trim()) ? '' : '(?![\\p{L}\\p{N}])';
  return new RegExp(`${spaced}${end}`, 'gu');
}

/** An analysis with mentions that a person marked: they count before what they overlap. */
export function withMentions(
  analysis: Analysis,
  more: readonly ResolvedMention[],
  entities: Readonly<Record<string, Entity>>,
): Analysis {
  if (more.length === 0) return analysis;
  const touched = new Set(more.flatMap(({ entity }) => entity ?? []));
  const rest = analysis.mentions.filter((mention) => {
    const isUnder = more.some((other) => other.start < mention.end && mention.start < other.end);
    if (isUnder && mention.entity !== null) touched.add(mention.entity);
    return !isUnder;
  });
  const mentions = [...rest, ...more].sort((a, b) => a.start - b.start || b.end - a.end);
  return relisted({ ...analysis, mentions }, touched, entities);
}
