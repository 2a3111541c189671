import { englishWords, pattern } from '../../../data/lexicon';
import { isDemonym, isGenericBody } from '../../language';
import { foldForm, type Entity, type Mention } from '../../../model';
import type { AgencyEvidence } from './evidence';
import { isSharedName } from './names';
import type { ArticleContext } from '../article-context';

/** The country whose bodies English-language news names without saying whose they are. */
const HOME = 'US';

/**
 * Least share of the evidence for countries at which the leading one owns a body of which nothing else is said: of known
 * bodies with an owner of their own, `HOME` was right for .99 of 2,660, and any other country only where little else is
 * told (13 of 16, where half of them would have been wrong at .7).
 */
const HOME_SHARE = 0.6;
const SHARE = 0.9;
const LEAST = 3;

/** Why a body has the country of its story: such a body says nothing of where the story happens. */
export const OF_STORY = 'of the story’s country';

/** Words of bodies that are of no country, or of many, and of a country that is said by a word of the name. */
const OF_MANY = englishWords('words-of-bodies-of-no-country');

/**
 * The country whose a body is, where its name and its neighbours do not say: the one the story plainly tells of. Null
 * where two are told of, where the sentence names another, and for names that may be of any country, or of none.
 */
export function storyCountry(mention: Mention, context: ArticleContext, evidence: AgencyEvidence): string | null {
  const words = mention.text.split(/[\s-]+/);
  if (words.some((word) => OF_MANY.has(foldForm(word)) || isDemonym(word))) return null;
  const counts = evidence.weights();
  const all = sumOf(counts);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first || first[1] < LEAST) return null;
  const [country, count] = first;
  const isHome = country === HOME && context.article.language === 'en';
  if (count < (isHome ? HOME_SHARE : SHARE) * all) return null;
  return others(mention, country, context) ? null : country;
}

const sumOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, one) => sum + one, 0);

/** Whether the sentence so far names another country, and not this one. */
function others(
  mention: Mention,
  country: string,
  { document, named, demonyms, countryWords }: ArticleContext,
): boolean {
  const sentence = document.sentences.find(({ start, end }) => start <= mention.start && mention.start < end);
  if (!sentence) return false;
  const isHere = (at: number): boolean => at >= sentence.start && at < mention.start;
  const told = new Set<string>();
  for (const { mention: at, entity } of named) if (entity.country && isHere(at.start)) told.add(entity.country);
  for (const [code, offsets] of demonyms) if (offsets.some(isHere)) told.add(code);
  const words = document.tokens.slice(sentence.firstToken, sentence.lastToken).filter(({ start }) => isHere(start));
  for (const word of countryWords.find(words)) told.add(word.country);
  return told.size > 0 && !told.has(country);
}

/** Least share of the divisions that an article names places of for one to be what `the state` means. */
const MAIN = 0.6;

/**
 * The first-level division that `the state` means at a mention: the only one its sentence names before it, else the one
 * most places of the article lie in, or more than in any other where it was named last, too. `least`: share of the places that it must have.
 */
export function divisionTold(mention: Mention, context: ArticleContext, least = 0): Entity | null {
  const { told, main } = divisionsIn(context);
  const here = least > 0 ? [] : inSentence(told, mention, context);
  if (here.length > 0 && here.every(({ division }) => division.id === here[0]?.division.id))
    return here[0]?.division ?? null;
  if (main && main[1] >= Math.max(MAIN, least) * told.length && (least === 0 || main[1] > 1)) return main[0];
  if (least > 0) return null;
  const last = told.filter(({ at }) => at < mention.start).pop()?.division;
  return last !== undefined && last.id === main?.[0].id ? last : null;
}

interface DivisionTold {
  readonly at: number;
  readonly division: Entity;
}

/** Divisions that an article names places of, in its order, and the one of most with their number. */
interface Divisions {
  readonly told: readonly DivisionTold[];
  readonly main: readonly [Entity, number] | undefined;
}

/** Found once for an article, not for each of its bodies. */
const divisionsByArticle = new WeakMap<ArticleContext, Divisions>();

function divisionsIn(context: ArticleContext): Divisions {
  const known = divisionsByArticle.get(context);
  if (known !== undefined) return known;
  const counts = new Map<Entity, number>();
  const told = context.named.flatMap(({ mention: at, entity }) => {
    // A capital stands for its country, not for the division it lies in.
    const division = context.gazetteer.get(entity.id)?.seat === 'country' ? null : divisionOf(entity, context);
    if (division !== null) counts.set(division, (counts.get(division) ?? 0) + 1);
    return division === null ? [] : [{ at: at.start, division }];
  });
  const [main] = [...counts].sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1));
  const found = { told, main };
  divisionsByArticle.set(context, found);
  return found;
}

function inSentence(
  told: readonly DivisionTold[],
  { start }: Mention,
  { document }: ArticleContext,
): readonly DivisionTold[] {
  const sentence = document.sentences.find((one) => one.start <= start && start < one.end);
  return sentence ? told.filter(({ at }) => at >= sentence.start && at < start) : [];
}

function divisionOf(place: Entity, { gazetteer }: ArticleContext): Entity | null {
  if (place.placeKind === 'admin1') return place;
  return gazetteer.ancestors(place.id).find(({ kind }) => kind === 'admin1')?.entity ?? null;
}

/** Share of an article's places that lie in a division before a department is taken to be of it without a word. */
export const MOSTLY_ONE = 0.8;

/** Whether a name is one that states have bodies of, and neither a town's, county's or school's nor a chamber's. */
export const isOfDivision = (name: string): boolean =>
  OF_STATES.test(name) || (OF_DIVISIONS.test(name) && !OF_OTHERS.test(name));
const OF_STATES = pattern('^State (?:{bodies-of-states-too}|Patrol|(?:Capitol )?Police)$');
const OF_DIVISIONS = pattern(String.raw`\b(?:{bodies-of-divisions})\b`, 'i');
const OF_OTHERS = pattern(String.raw`\b(?:{words-of-local-bodies})\b`, 'i');

const SHARED_OF_STATE = pattern('^State (?=(?:{bodies-of-states-too})$)');

/** The name of a body that many places have, with its place: `Florida Department of Health`, `Ohio Supreme Court`. */
export function nameAt(place: Entity, name: string): string {
  const fold = foldForm(name);
  const isOfMany =
    isSharedName(name) ||
    isGenericBody(fold.split(' ')) ||
    /^(?:state )?(?:department|board|bureau|division|office) (?:of|for|on) |^state |^national guard$/.test(fold);
  if (!isOfMany || fold.includes(foldForm(place.name))) return name;
  return `${place.name} ${name.replace(SHARED_OF_STATE, '')}`;
}
