import type { NameStatistics, TextDocument } from '../language';
import { foldForm, message, strongerPart, type Entity, type Finding, type ResolvedMention } from '../../model';
import { isGiven } from './admission/at-once';
import { partOfAll } from './admission/part';
import { verdictOf, type LinkVerdict } from './admission/verdict';
import { whyNoName } from './admission/well-formed';
import { bySalience, EARLY, salienceOf } from './salience';
import { standsAt, titleText } from './standing';

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
