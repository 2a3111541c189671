import type { NameStatistics, TextDocument } from '../language';
import { type Entity, type Finding, foldForm, message, type ResolvedMention, strongerPart } from '../../model';
import { isGiven } from './admission/at-once';
import { partOfAll } from './admission/part';
import { type LinkVerdict, verdictOf } from './admission/verdict';
import { whyNoName } from './admission/well-formed';

/** What findings are asked of, beside the mentions. */
export interface FindingContext {
  readonly document: TextDocument;
  /** The entity of the outlet. */
  readonly source: string | null;
  readonly names: NameStatistics;
  /** Whether a pack or a user knows a form. */
  readonly isKnown: (form: string) => boolean;
}

/** What an article holds of one entity. */
interface Appearance {
  readonly entity: Entity;
  readonly mentions: readonly ResolvedMention[];
  /** Sentence of the first mention, over all sentences. */
  readonly depth: number;
  readonly inTitle: boolean;
}

/** Entities of the wanted kinds with count, salience and whether a note links them, most salient first. */
export function findings(
  mentions: readonly ResolvedMention[],
  entities: ReadonlyMap<string, Entity>,
  context: FindingContext,
): Finding[] {
  const appearances = appearancesOf(mentions, entities, context.document);
  const isFamilyName = familyNames(appearances);
  let most = 1;
  for (const one of appearances) most = Math.max(most, one.mentions.length);
  return appearances.map((one) => toFinding(one, most, { ...context, isFamilyName })).sort(bySalience);
}

function appearancesOf(
  mentions: readonly ResolvedMention[],
  entities: ReadonlyMap<string, Entity>,
  document: TextDocument,
): Appearance[] {
  const byEntity = new Map<string, ResolvedMention[]>();
  for (const mention of mentions) {
    if (mention.entity === null) continue;
    const list = byEntity.get(mention.entity);
    if (list) list.push(mention);
    else byEntity.set(mention.entity, [mention]);
  }
  const title = titleText(document.title ?? '');
  return [...byEntity].flatMap(([id, list]) => {
    const entity = entities.get(id);
    if (!entity) return [];
    let first = Infinity;
    for (const { start } of list) first = Math.min(first, start);
    const before = sentencesBefore(document, first);
    const inTitle =
      title.text !== '' && [...new Set(list.map(({ text }) => text))].some((form) => standsAt(form, title) >= 0);
    return [{ entity, mentions: list, depth: before / Math.max(1, document.sentences.length), inTitle }];
  });
}

/** How many sentences end before an offset. */
function sentencesBefore({ sentences }: TextDocument, offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Asked extends FindingContext {
  readonly isFamilyName: (fold: string) => boolean;
}

function toFinding(one: Appearance, most: number, asked: Asked): Finding {
  const count = one.mentions.length;
  const salience = salienceOf(count / most, one.depth, one.inTitle);
  const { linked, part, why } = one.entity.kind === 'place' ? linkPlace(one) : linkActor(one, asked);
  const roles = rolesOf(one.mentions);
  const found = { entity: one.entity.id, count, salience, linked, part, why };
  return roles.length === 0 ? found : { ...found, roles };
}

/** Last names of those whom the article names in full. */
function familyNames(appearances: readonly Appearance[]): (fold: string) => boolean {
  const last = appearances.flatMap(({ entity: { kind, name } }) =>
    kind === 'person' && name.includes(' ') ? [foldForm(name.slice(name.lastIndexOf(' ') + 1))] : [],
  );
  const all = new Set(last);
  return (fold) => all.has(fold);
}

/** What a person is said to be, each role once, as it is worded first. */
function rolesOf(mentions: readonly ResolvedMention[]): string[] {
  const found = new Map<string, string>();
  for (const { roles } of mentions)
    for (const { text } of roles ?? []) {
      const fold = foldForm(text);
      if (!found.has(fold)) found.set(fold, text);
    }
  return [...found.values()];
}

/**
 * Few strong links: only the article decides, not which notes the vault has already, so that the same articles make the
 * same vault in any order.
 */
function linkActor(one: Appearance, asked: Asked): LinkVerdict {
  const { entity, mentions, inTitle } = one;
  const part = inTitle ? 'headline' : partOfAll(mentions, asked.document);
  const forms = [...entity.aliases, ...mentions.map(({ text }) => text)];
  const whyNot = isGiven(entity) ? null : whyNoName(entity.name, entity.kind, { ...asked, forms });
  const score = Math.max(...mentions.map((mention) => mention.score));
  return verdictOf({ entity, part, count: mentions.length, score, whyNot, isSource: entity.id === asked.source });
}

function linkPlace({ mentions, depth, inTitle }: Appearance): LinkVerdict {
  const count = mentions.length;
  if (inTitle) return { linked: true, part: 'headline', why: 'named in the headline' };
  if (count >= 2) return { linked: true, part: 'repeated', why: message`mentioned ${count} times` };
  const isEarly = depth < EARLY;
  return { linked: isEarly, part: 'passing', why: isEarly ? 'named early' : 'mentioned once, in passing' };
}

/** Links the places the story happens in, however seldom they are named. `around`: its place and what that lies in. */
export const linkAround = (places: readonly Finding[], around: ReadonlySet<string>): Finding[] =>
  places.map((place) => {
    if (!around.has(place.entity)) return place;
    const part = strongerPart(place.part, 'scene');
    return place.linked ? { ...place, part } : { ...place, part, linked: true, why: 'the story happens in it' };
  });

/** A headline prepared for asking what it names. */
export interface TitleText {
  readonly text: string;
  readonly lower: string;
}

export const titleText = (title: string): TitleText => ({ text: title, lower: title.toLowerCase() });

/**
 * Where a form stands in a headline as words of its own, -1 where it does not; capitals throughout must be so there too
 * (`WHO`, not `Who`). In Hangul a particle may follow.
 */
export function standsAt(form: string, { text, lower }: TitleText): number {
  if (text === '' || form === '') return -1;
  const capitals = form === form.toUpperCase();
  const [inner, outer] = capitals ? [form, text] : [form.toLowerCase(), lower];
  for (let at = outer.indexOf(inner); at >= 0; at = outer.indexOf(inner, at + 1)) {
    if (/[가-힣]/.test(form)) return at;
    if (!isLetter(outer, at - 1) && !isLetter(outer, at + inner.length)) return at;
  }
  return -1;
}

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));

/**
 * How much an article is about an entity, 0 to 1: by how often it is named (`share` of the most there is), how early
 * (`depth`, 0 at the beginning and 1 at the end), and whether the headline names it.
 */
export const salienceOf = (share: number, depth: number, inTitle: boolean): number =>
  Number(Math.min(1, 0.5 * share + 0.3 * (1 - depth) + (inTitle ? 0.2 : 0)).toFixed(4));

export const bySalience = (a: Finding, b: Finding): number => b.salience - a.salience || (a.entity < b.entity ? -1 : 1);

/** Named before this much of an article it is named early. */
export const EARLY = 0.34;

/** Mentions that count as the most there are, where the other entities are not at hand. */
const MANY = 4;

/** A finding as of anybody who acts: linked where named twice, or among the first third of all that is named. */
export function findingOf(entity: string, mentions: readonly ResolvedMention[]): Finding {
  const own = mentions.filter((mention) => mention.entity === entity);
  const first = mentions.findIndex((mention) => mention.entity === entity) / Math.max(1, mentions.length);
  const count = own.length;
  const roles = [...new Set(own.flatMap((mention) => (mention.roles ?? []).map(({ text }) => text)))];
  const isEarly = first < EARLY;
  return {
    entity,
    count,
    salience: salienceOf(Math.min(1, count / MANY), first, false),
    linked: count >= 2 || isEarly,
    part: count >= 2 ? 'repeated' : 'passing',
    why: count >= 2 ? message`mentioned ${count} times` : isEarly ? 'named early' : 'mentioned once, in passing',
    ...(roles.length > 0 ? { roles } : {}),
  };
}
