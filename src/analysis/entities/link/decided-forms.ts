import { matchesNotAfter } from '../../language/matches';
import { foldForm, type Analysis, type Body, type Entity, type ResolvedMention } from '../../../model';
import type { FormLine } from '../../../index/form-lines';
import { reassign, relisted, type Reassigned } from './reassign';
import { whyUnlinkable } from './unlinkable';
import type { VaultIndex } from '../../../index/vault-index';

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
  const whyNot = whyUnlinkable(index);
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
