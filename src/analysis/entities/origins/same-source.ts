import { pattern } from '../../../data/lexicon';
import { wordsInCommon } from './one-story';
import { isOneOutlet, type StoryOutlet } from './outlet-citations';
import { meets, type ArticleSource, shownName } from './sources';
import { daysApart, happeningsApart, sharedFacts, type ComparedArticle } from './story-article';
import { romanisedWords } from '../../language';
import { foldForm, onceFor, type OriginLink, type SourceKind } from '../../../model';

/** Chosen on the stories to fit and tune on (docs/decisions/origins.md). */
const LIMITS = {
  /** Days between publications in which one who speaks speaks of the same. */
  days: 5,
  /** The same for a person who speaks for nobody, where facts are shared. */
  personDays: 21,
  /** Days between two happenings, each told to the day. */
  happenings: 2,
  /** Share of telling words, or of facts, that two articles of one story have in common: geometric mean of both shares. */
  telling: 0.16,
  facts: 0.28,
} as const;

/** Whether two articles may tell of one happening: a like one of another day is apart. */
export function mayBeOneHappening(one: ComparedArticle, other: ComparedArticle): boolean {
  const [days, happenings] = [daysApart(one, other), happeningsApart(one, other)];
  if (happenings !== null && happenings > LIMITS.happenings && days > 1) return false;
  return days <= LIMITS.days || (happenings === 0 && days <= LIMITS.personDays);
}

/** Whether two articles of a story have so much in common that a source of both is one; in two scripts, that is not asked. */
export const haveCommon = (one: ComparedArticle, other: ComparedArticle): boolean => commonOf(one)(other);

/** Found once of two articles: it is asked again for each of their sources. */
const commonOf = onceFor((one: ComparedArticle) =>
  onceFor(
    (other: ComparedArticle): boolean =>
    one.story.characterwise !== other.story.characterwise || shareFacts(one, other) || shareWords(one, other), // prettier-ignore
  ),
);

const shareFacts = (one: ComparedArticle, other: ComparedArticle): boolean =>
  sharedFacts(one, other) >= LIMITS.facts * Math.sqrt(one.facts.size * other.facts.size || 1);

const shareWords = (one: ComparedArticle, other: ComparedArticle): boolean =>
  wordsInCommon(one.story, other.story) >= LIMITS.telling;

/** Outlets of two sources' articles; null where they are not known. */
interface OutletPair {
  readonly one: StoryOutlet | null;
  readonly other: StoryOutlet | null;
}

/** Whether sources of two articles are surely one: `named`, or `anonymous` where both have no name; null where not. */
export function sameSource(
  one: ArticleSource,
  other: ArticleSource,
  outlets: OutletPair,
): 'named' | 'anonymous' | null {
  if (one.isAnother || other.isAnother) return null;
  if (one.persons.size > 0 && other.persons.size > 0) return samePerson(one, other) ? 'named' : null;
  if (!mayBeOneHappening(one.article, other.article)) return null;
  if (transliterated(one, other) || transliterated(other, one)) return 'named';
  if (one.bodies.size > 0 && other.bodies.size > 0) return meets(one.bodies, other.bodies) && haveCommon(one.article, other.article) ? 'named' : null; // prettier-ignore
  if (isDescribed(one) && isDescribed(other) && sameDescription(one, other)) return 'named';
  if (isTheForce(one, other) || isTheForce(other, one)) return haveCommon(one.article, other.article) ? 'named' : null;
  if (one.persons.size + other.persons.size + one.bodies.size + other.bodies.size > 0) return null;
  return sameUnnamed(one, other, outlets) ? 'anonymous' : null;
}

function samePerson(one: ArticleSource, other: ArticleSource): boolean {
  const isSame = meets(one.persons, other.persons) || surnameOnly(one.persons, other.persons);
  if (!isSame) return false;
  if (mayBeOneHappening(one.article, other.article)) return haveCommon(one.article, other.article);
  const speaksForNobody = one.bodies.size + other.bodies.size === 0;
  return speaksForNobody && daysApart(one.article, other.article) <= LIMITS.personDays && haveCommon(one.article, other.article); // prettier-ignore
}

/** `Cisternas` and `Raul Cisternas`. */
const surnameOnly = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((name) => [...other].some((second) => isSurname(name, second) || isSurname(second, name)));

const isSurname = (short: string, long: string): boolean => !short.includes(' ') && short.length > 3 && long.endsWith(` ${short}`); // prettier-ignore

/** Documents, experts, monitors: many have the same one, whom its words tell. */
const isDescribed = ({ kind, words }: ArticleSource): boolean =>
  kind === 'document' || kind === 'crowd' || [...words].some((word) => PAPERS.test(word));

const PAPERS = pattern('^(?:{papers-of-courts-and-offices})s?$');

/** Forces that a text names by their kind alone. */
const FORCE = pattern(String.raw`^(?:the\s+)?({forces-by-kind}|경찰|검찰|해경|군)$`, 'iu');

/** Whether one is a force, named by its kind, and the other a body of that kind. */
function isTheForce({ said, persons }: ArticleSource, { bodies }: ArticleSource): boolean {
  const kind = persons.size > 0 ? undefined : FORCE.exec(said)?.[1]?.toLowerCase();
  return kind !== undefined && [...bodies].some((name) => name.includes(kind));
}

function sameDescription(one: ArticleSource, other: ArticleSource): boolean {
  const shared = [...one.words].filter((word) => other.words.has(word));
  return shared.length >= 2 || shared.some((word) => PAPERS.test(word));
}

/** Unnamed sources are one where they told one outlet of one happening and nothing tells them apart. */
function sameUnnamed(one: ArticleSource, other: ArticleSource, outlets: OutletPair): boolean {
  if (isDescribed(one) || isDescribed(other)) return false;
  const [first, second] = [one.via ?? outlets.one, other.via ?? outlets.other];
  if (first === null || second === null || !isOneOutlet(first, second)) return false;
  return !unnamedApart(one, other) && haveCommon(one.article, other.article);
}

/** Whether roles or places tell two unnamed sources apart. */
export function unnamedApart(one: ArticleSource, other: ArticleSource): boolean {
  if (one.isAnother || other.isAnother) return true;
  if (one.places.size > 0 && other.places.size > 0 && !meets(one.places, other.places)) return !isWithin(one, other) && !isWithin(other, one); // prettier-ignore
  return one.words.size > 0 && other.words.size > 0 && !meets(one.words, other.words);
}

/** Whether a place of one lies in a place of the other: Hyesan in Ryanggang. */
function isWithin({ places, article }: ArticleSource, { places: wider }: ArticleSource): boolean {
  for (const place of places)
    for (let at: string | undefined = place, steps = 0; at !== undefined && steps < 6; steps += 1) {
      if (wider.has(at)) return true;
      at = article.analysis.entities[at]?.location;
    }
  return false;
}

const CONSONANTS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ch|ts|[cjzs]/g, 's'],
  [/ng/g, 'n'],
  [/[kgqx]/g, 'k'],
  [/[bpfvw]/g, 'p'],
  [/[td]/g, 't'],
  [/[rl]/g, 'l'],
  [/[^sknptlm]/g, ''],
  [/(.)\1+/g, '$1'],
];
/** What is left of a name’s consonants in any transliteration. */
const skeleton = (name: string): string =>
  CONSONANTS.reduce((rest, [from, to]) => rest.replace(from, to), foldForm(name));

/** Consonants from which a likeness of foreign names is no chance. */
const LONG = 5;

/** Whether the words of a Korean source end with the foreign name of another’s. */
function transliterated(korean: ArticleSource, { persons }: ArticleSource): boolean {
  const words = korean.said.split(/\s+/).slice(-2);
  if (persons.size === 0 || korean.persons.size > 0 || words.length < 2 || !/^[가-힣 ]+$/u.test(words.join(' ')))
    return false;
  const own = skeleton(words.map((word) => romanisedWords(word).join('')).join(' '));
  return own.length >= LONG && [...persons].some((name) => name.includes(' ') && skeleton(name) === own);
}

export type RootLink = Omit<OriginLink, 'article'>;

/** What articles lead back to, while it is looked for. */
export class StoryRoot {
  /** The source in each article that has it from that source itself. */
  readonly members: ArticleSource[] = [];
  /** Id of an article whose source may be the same: then nothing is established. */
  like: string | null = null;
  /** Whether the story of an article comes from it; else articles have it beside what theirs comes from. */
  isLeading = false;
  /** Whether it is a report that the story has no article of. */
  isMissing = false;

  constructor(
    public kind: SourceKind,
    /** As it is shown; null where nobody is said. */
    public said: string | null,
    readonly outlet: StoryOutlet | null,
    /** See `isWeak`. */
    readonly isWeak = false,
  ) {}

  /** Has what a named source told its outlet. A report that is missing is shown by that, where it is one alone. */
  tellsFrom(source: ArticleSource): void {
    const [first] = this.members;
    this.members.push(source);
    if (!this.isMissing) return;
    const isOne = first === undefined || meets(first.persons, source.persons) || meets(first.bodies, source.bodies);
    this.kind = isOne ? (first ?? source).kind : 'outlet';
    this.said = isOne ? shownName(first ?? source) : (this.outlet?.name ?? null);
  }

  /** Whether a source is somebody else than those who are named already. */
  contradicts({ persons }: ArticleSource): boolean {
    if (persons.size === 0) return false;
    const named = this.members.filter((member) => member.persons.size > 0);
    return (
      named.length > 0 && !named.some((member) => meets(member.persons, persons) || endAlike(member.persons, persons))
    );
  }
}

const endAlike = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((name) => [...other].some((second) => name.split(' ').at(-1) === second.split(' ').at(-1)));

interface LinkedRoot {
  readonly root: StoryRoot;
  readonly articles: readonly OriginLink[];
}

/**
 * Of all that articles lead back to, what is an origin: what the story of one of them comes from, and what several have beside
 * that, where nothing else makes them one.
 */
export function countedRoots(all: readonly LinkedRoot[]): readonly LinkedRoot[] {
  const sure = all.filter(
    ({ root, articles }) => root.like === null && articles.length > (root.isWeak || !root.isLeading ? 1 : 0),
  );
  const leading = sure.filter(({ root }) => root.isLeading);
  const joined = (one: string, other: string): boolean =>
    leading.some(({ articles }) => [one, other].every((id) => articles.some(({ article }) => article === id)));
  return sure.filter(({ root, articles: [first, ...others] }) => root.isLeading || others.some(({ article }) => !joined(first?.article ?? '', article))); // prettier-ignore
}
