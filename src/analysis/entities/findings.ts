import type { NameStatistics, TextDocument } from '../language';
import { groupBy, type Entity, type Finding, foldForm, message, type ResolvedMention, strongerPart } from '../../model';
import { evidenceOf, type Appearance, type Evidence } from './admission/evidence';
import { verdictOf, type AdmissionModel, type LinkVerdict } from './admission/verdict';
import { bySalience, EARLY, salienceOf, standsAt, titleText } from './salience';

/** What findings are asked of, beside the mentions. */
export interface FindingContext {
  readonly document: TextDocument;
  /** The entity of the outlet. */
  readonly source: string | null;
  readonly names: NameStatistics;
  /** Whether a pack or a user knows a form. */
  readonly isKnown: (form: string) => boolean;
  readonly admission: AdmissionModel;
}

/** Entities of the wanted kinds with count, salience and whether a note links them, most salient first. */
export function findings(
  mentions: readonly ResolvedMention[],
  entities: ReadonlyMap<string, Entity>,
  context: FindingContext,
): Finding[] {
  const appearances = appearancesOf(mentions, entities, context.document);
  const evidence = evidenceOf(appearances.filter(isActor), context);
  let most = 1;
  for (const one of appearances) most = Math.max(most, one.mentions.length);
  return appearances.map((one) => toFinding(one, most, evidence.get(one.entity.id), context)).sort(bySalience);
}

const isActor = ({ entity }: Appearance): boolean => entity.kind !== 'place';

/** Evidence for each person and body of an article, as it is judged by. */
export const actorEvidence = (
  mentions: readonly ResolvedMention[],
  entities: ReadonlyMap<string, Entity>,
  context: Omit<FindingContext, 'admission'>,
): ReadonlyMap<string, Evidence> =>
  evidenceOf(appearancesOf(mentions, entities, context.document).filter(isActor), context);

function appearancesOf(
  mentions: readonly ResolvedMention[],
  entities: ReadonlyMap<string, Entity>,
  document: TextDocument,
): Appearance[] {
  const title = titleText(document.title ?? '');
  return [...groupBy(mentions, ({ entity }) => entity)].flatMap(([id, list]) => {
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

function toFinding(one: Appearance, most: number, evidence: Evidence | undefined, context: FindingContext): Finding {
  const count = one.mentions.length;
  const salience = salienceOf(count / most, one.depth, one.inTitle);
  const verdict = evidence === undefined ? linkPlace(one) : linkActor(one, evidence, context);
  const roles = rolesOf(one.mentions);
  const found = { entity: one.entity.id, count, salience, ...verdict };
  return roles.length === 0 ? found : { ...found, roles };
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
function linkActor({ entity, mentions }: Appearance, evidence: Evidence, context: FindingContext): LinkVerdict {
  const isSource = entity.id === context.source;
  return verdictOf({ ...evidence, entity, count: mentions.length, isSource }, context.admission);
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
