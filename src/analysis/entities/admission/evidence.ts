import { isDemonym, isOrganizationHead, type NameStatistics, type TextDocument } from '../../language';
import { isAgencyHead, isCompanyEnding, isOrganizationWord, mayHeadAgency } from '../../language/agency-words';
import { FeatureBag, type Features } from '../../language/log-linear';
import { isRole, isTitle } from '../../language/titles';
import { englishWords } from '../../../data/lexicon';
import { foldForm, strongerPart, type Entity, type ResolvedMention, type StoryPart } from '../../../model';
import { salienceOf } from '../salience';
import { SurroundingsReader } from './surroundings';

/** What an article holds of one entity. */
export interface Appearance {
  readonly entity: Entity;
  readonly mentions: readonly ResolvedMention[];
  /** Sentence of the first mention, over all sentences. */
  readonly depth: number;
  readonly inTitle: boolean;
}

/** What evidence is read from, beside the mentions. */
export interface EvidenceContext {
  readonly document: TextDocument;
  readonly names: NameStatistics;
  /** Whether a pack or a user knows a form. */
  readonly isKnown: (form: string) => boolean;
}

/** What a person or body does in one story, and named features by which it is told whether it is worth a note. */
export interface Evidence {
  readonly part: StoryPart;
  readonly features: Features;
}

/** Mentions of one whose surroundings are read: who is named more often is told by that. */
const LOOKED_AT = 4;

/** Evidence for each person and body of an article, by id. */
export function evidenceOf(actors: readonly Appearance[], context: EvidenceContext): ReadonlyMap<string, Evidence> {
  const reader = new SurroundingsReader(context.document);
  const read = actors.map((one) => {
    const bag = new FeatureBag();
    const around = one.mentions.slice(0, LOOKED_AT).map((mention) => reader.around(mention, bag));
    return { one, bag, around };
  });
  const crowd = new Map<number, number>();
  for (const { around } of read)
    for (const sentence of new Set(around.map((each) => each.sentence)))
      crowd.set(sentence, (crowd.get(sentence) ?? 0) + 1);
  const ranks = ranksOf(actors);
  const isFamilyName = familyNames(actors);
  return new Map(
    read.map(({ one, bag, around }) => {
      bag.add('rank', Math.log2(1 + (ranks.get(one.entity.id) ?? 0)));
      bag.add('people and bodies of the story', Math.log2(1 + actors.length));
      bag.add('length of the story', Math.log2(1 + context.document.sentences.length));
      bag.add('others in its sentence', Math.min(...around.map(({ sentence }) => crowd.get(sentence) ?? 1)) - 1);
      bag.add('sentences it stands in', new Set(around.map(({ sentence }) => sentence)).size);
      addName(bag, one.entity, one.mentions, { ...context, isFamilyName });
      addMentions(bag, one);
      let part: StoryPart = one.inTitle ? 'headline' : 'passing';
      for (const { deed } of around) part = strongerPart(part, deed ?? 'passing');
      return [one.entity.id, { part, features: bag.features }];
    }),
  );
}

/** Place of each by salience. */
function ranksOf(actors: readonly Appearance[]): ReadonlyMap<string, number> {
  let most = 1;
  for (const { mentions } of actors) most = Math.max(most, mentions.length);
  const salience = ({ mentions, depth, inTitle }: Appearance): number => salienceOf(mentions.length / most, depth, inTitle); // prettier-ignore
  const ranked = actors.map((one) => [one.entity.id, salience(one)] as const).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)); // prettier-ignore
  return new Map(ranked.map(([id], at) => [id, at]));
}

/** Last names of those whom the article names in full. */
function familyNames(actors: readonly Appearance[]): (fold: string) => boolean {
  const all = new Set<string>();
  for (const { entity } of actors)
    if (entity.kind === 'person' && entity.name.includes(' '))
      all.add(foldForm(entity.name.slice(entity.name.lastIndexOf(' ') + 1)));
  return (fold) => all.has(fold);
}

interface NameContext extends EvidenceContext {
  readonly isFamilyName: (fold: string) => boolean;
}

const PREPOSITIONS = englishWords('prepositions-in-names-of-bodies');
/** Heads of names of laws, plans, figures, diseases, honours, events, papers. */
const OTHER_THINGS = englishWords('heads-of-other-things');
const NO_BODIES = englishWords('names-of-no-body');
const MEMBERS = englishWords('words-for-members');
const ACRONYM = /^[\p{Lu}\d.&-]{2,6}$/u;

function addName(
  bag: FeatureBag,
  { name, kind }: Entity,
  mentions: readonly ResolvedMention[],
  story: NameContext,
): void {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const folds = words.map(foldForm);
  const [first = '', last = ''] = [folds[0], folds[folds.length - 1]];
  const counts = folds.map((fold) => story.names.of(fold));
  const isAcronym = ACRONYM.test(name);
  bag.add(KIND[kind] ?? kind, true);
  bag.add('known to a pack', story.isKnown(name));
  bag.add('words of its name', words.length);
  bag.add('a name of one word', words.length === 1);
  bag.add('an acronym', isAcronym);
  bag.add('an acronym that is expanded', isAcronym && mentions.some(({ text }) => text.includes(' ')));
  bag.add('a line in capitals', words.length > 1 && /\p{Lu}{3}/u.test(name) && name === name.toUpperCase());
  bag.add('a digit or a mark in its name', /[\d“”"„«»:;!?/]|--|\s[-–—]\s/.test(name));
  bag.add(
    'a capital inside a word',
    words.some((word) => /\p{Ll}\p{Lu}\p{Ll}/u.test(word)),
  );
  bag.add('“and” in its name', folds.includes('and') || name.includes('&'));
  bag.add('a title before its name', isTitle(first) || isRole(first));
  bag.add('a role at the end of its name', isRole(last) || isTitle(last));
  bag.add('common words', folds.filter((fold) => story.names.isCommon(fold)).length / words.length);
  bag.add('words that are mostly written small', counts.reduce((sum, { lower, ...rest }) => sum + lower / (1 + lower + rest.upper + rest.family + rest.given + rest.organisation + rest.place), 0) / words.length); // prettier-ignore
  bag.add('times its last word is a surname', Math.log2(1 + (counts[counts.length - 1]?.family ?? 0)));
  bag.add('times its first word is a given name', Math.log2(1 + (counts[0]?.given ?? 0)));
  if (kind !== 'person') addBodyName(bag, words, folds, story);
}

const KIND: Readonly<Partial<Record<Entity['kind'], string>>> = {
  person: 'a person',
  agency: 'a body of the state or a party',
  organization: 'an organisation',
  source: 'an outlet',
};

function addBodyName(bag: FeatureBag, words: readonly string[], folds: readonly string[], story: NameContext): void {
  const end = folds.findIndex((fold, at) => at > 0 && PREPOSITIONS.has(fold));
  const [head = '', last = ''] = [folds[(end < 0 ? folds.length : end) - 1], folds[folds.length - 1]];
  const part = (from: number, to?: number): boolean =>
    words.length > 1 && story.isKnown(words.slice(from, to).join(' '));
  bag.add('a preposition in its name', end > 0);
  bag.add('the head of a body of the state', isAgencyHead(head) || mayHeadAgency(head));
  bag.add('the head of a body', isOrganizationHead(head) || isCompanyEnding(last));
  bag.add(
    'words of bodies',
    folds.filter((fold) => isOrganizationWord(fold) || isAgencyHead(fold)).length / folds.length,
  );
  bag.add(
    'a surname of the story in it',
    folds.some((fold) => story.isFamilyName(fold)),
  );
  bag.add('a plural head', /[^s]s$/.test(head));
  bag.add(
    'people in its name',
    folds.some((fold) => isDemonym(fold)),
  );
  bag.add('a known name in it', part(1) || part(0, -1));
  bag.add(
    'the head of another thing',
    OTHER_THINGS.has(head) || OTHER_THINGS.has(last) || /(?:ism|phobia)$/.test(last),
  );
  bag.add('a name that is no body’s', NO_BODIES.has(folds.join(' ')));
  bag.add('a word for many people', MEMBERS.has(last));
}

export const CERTAINTY = 'how surely it was recognised';

function addMentions(bag: FeatureBag, { entity, mentions, depth, inTitle }: Appearance): void {
  const roles = mentions.flatMap(({ roles: own }) => (own ?? []).map(({ text }) => text));
  bag.add('mentions', mentions.length);
  bag.add('in the headline', inTitle);
  bag.add('how late it is named first', depth);
  bag.add(CERTAINTY, Math.max(...mentions.map(({ score }) => score)));
  bag.add('roles it is given', new Set(roles).size);
  bag.add('mentions with a role', mentions.filter(({ roles: own }) => own !== undefined).length / mentions.length);
  bag.add('mentions by a shorter form', mentions.filter(({ text }) => text.length < entity.name.length && entity.name.includes(text)).length); // prettier-ignore
}
