import type { TextDocument } from '../language';
import { foldForm, strongerPart, type Entity, type Finding, type StoryPart, type ResolvedMention } from '../model';
import { standsAt, titleText } from './standing';

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
  document: TextDocument,
  source: string | null,
): Finding[] {
  const appearances = appearancesOf(mentions, entities, document);
  let most = 1;
  for (const one of appearances) most = Math.max(most, one.mentions.length);
  return appearances
    .map((one) => toFinding(one, most, source))
    .sort((a, b) => b.salience - a.salience || (a.entity < b.entity ? -1 : 1));
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

function toFinding(one: Appearance, most: number, source: string | null): Finding {
  const count = one.mentions.length;
  const salience = Math.min(1, 0.5 * (count / most) + 0.3 * (1 - one.depth) + (one.inTitle ? 0.2 : 0));
  const [linked, why] = one.entity.kind === 'place' ? linkPlace(one) : linkActor(one, source);
  const roles = rolesOf(one.mentions);
  const found = { entity: one.entity.id, count, salience: Number(salience.toFixed(4)), linked, part: partOf(one), why };
  return roles.length === 0 ? found : { ...found, roles };
}

const partOf = ({ inTitle, mentions }: Appearance): StoryPart =>
  inTitle ? 'headline' : mentions.length >= 2 ? 'repeated' : 'passing';

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

type Verdict = readonly [linked: boolean, why: string];
const EARLY = 0.34;

/**
 * Few strong links: who acts in the article, not who is quoted in passing. Only the article decides, not which notes the
 * vault has already: the same articles make the same vault in any order.
 */
function linkActor(one: Appearance, source: string | null): Verdict {
  const { entity, mentions, depth, inTitle } = one;
  const count = mentions.length;
  if (entity.id === source) return [false, 'it published the article'];
  const isKnown = entity.origin === 'vault' && entity.byHand !== undefined;
  if (entity.kind === 'person' && !isKnown && !entity.name.includes(' ') && !/[가-힣]/.test(entity.name))
    return [false, 'named by one name only'];
  if (entity.name.startsWith('Government of ')) return [false, 'a government at large is too wide'];
  if (inTitle) return [true, 'named in the headline'];
  if (entity.kind === 'source')
    return count >= 3 ? [true, `mentioned ${count} times`] : [false, 'an outlet cited in passing'];
  if (count >= 2) return [true, `mentioned ${count} times`];
  if (entity.kind === 'agency')
    return mentions.some((mention) => mention.score >= 0.6)
      ? [true, 'an agency named once']
      : [false, 'a weak mention'];
  return depth < EARLY && mentions.some((mention) => mention.score >= 0.7)
    ? [true, 'named early']
    : [false, 'mentioned once, in passing'];
}

function linkPlace({ mentions, depth, inTitle }: Appearance): Verdict {
  const count = mentions.length;
  if (inTitle) return [true, 'named in the headline'];
  if (count >= 2) return [true, `mentioned ${count} times`];
  if (depth < EARLY) return [true, 'named early'];
  return [false, 'mentioned once, in passing'];
}

/** Links the places the story happens in, however seldom they are named. `around`: its place and what that lies in. */
export const linkAround = (places: readonly Finding[], around: ReadonlySet<string>): Finding[] =>
  places.map((place) => {
    if (!around.has(place.entity)) return place;
    const part = strongerPart(place.part, 'scene');
    return place.linked ? { ...place, part } : { ...place, part, linked: true, why: 'the story happens in it' };
  });
