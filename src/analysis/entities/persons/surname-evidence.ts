import type { NameCounts } from '../../language';
import { FeatureBag, type Features } from '../../language/log-linear';
import type { OfficeHolder, OfficeTerm } from './office-holders';
import { isOfficeTitle, isTitleOf, rankOf } from './offices';

/** A surname that an article says without a first name, and what it says around it. */
export interface SurnameQuestion {
  /** Day of the article since 1970; null where it has none. */
  readonly day: number | null;
  /** Titles and roles that stand with it, as worded. */
  readonly roles: readonly string[];
  readonly sex: 'man' | 'woman' | null;
  /** Mentions, and whether the headline is one. */
  readonly count: number;
  readonly inHeadline: boolean;
  /** How often each country is meant in the article. */
  readonly countries: ReadonlyMap<string, number>;
  /** Others of the pack whom the article names in full. */
  readonly company: readonly OfficeHolder[];
  /** How often the word was counted as part of names, and in lower case. */
  readonly counts: NameCounts;
}

/** Of 10,000 articles: what was not counted is not impossible. */
const HALF = 0.5;
/** Days before and after a term in which one is still news as its bearer. */
const AROUND = 120;
const YEAR = 365.25;

/** How much oftener than all others of the surname somebody is in the news whom the surname alone means. */
const OFTENER = 4;

/** Whether a surname alone means one office-holder first of all: `Trump`, `Obama`; not `Clinton`, not `Scott`. */
export const isForemost = ({ named, others }: OfficeHolder): boolean => named >= OFTENER * (others + 1);

/** Words of a title that say its bearer had it before. */
const PAST = /\b(?:former|ex|late|then|onetime)\b/i;

/**
 * Those of one surname that a question can mean: of the right sex, and where an office is named, and not as a past one, those
 * who hold it then, if any do. Without a date of those in the news only one is left, or none.
 */
export function eligible(
  people: readonly OfficeHolder[],
  { day, roles, sex }: Pick<SurnameQuestion, 'day' | 'roles' | 'sex'>,
): readonly OfficeHolder[] {
  const open = people.filter((holder) => sex === null || holder.sex === sex);
  if (day === null) {
    const known = open.filter(({ named }) => named > 0);
    return known.length === 1 ? known : open.length === 1 ? open : [];
  }
  const current = roles.filter((role) => !PAST.test(role));
  const holding = open.filter(({ terms }) =>
    current.some((role) => terms.some((term) => isAt(term, day) && isTitleOf(role, term.office))),
  );
  return holding.length > 0 ? holding : open;
}

const isAt = ({ from, to }: OfficeTerm, day: number): boolean => day >= from - AROUND && day <= to + AROUND;

/** What speaks for one office-holder; an alternative without features is: somebody else, or nobody. */
export function surnameFeatures(holder: OfficeHolder, question: SurnameQuestion): Features {
  const bag = new FeatureBag();
  bag.add('holder', 1);
  bag.add('named', log(holder.named));
  bag.add('others', log(holder.others));
  bag.add('foremost', isForemost(holder));
  bag.add('mostly', Math.log((holder.named + HALF) / (holder.others + HALF)));
  addTime(bag, holder, question.day);
  addTitles(bag, holder, question);
  addArticle(bag, holder, question);
  const { family, given, organisation, place, lower } = question.counts;
  for (const [name, count] of Object.entries({ family, given, organisation, place, lower }))
    bag.add(`word ${name}`, log(count));
  return bag.features;
}

const log = (count: number): number => Math.log1p(Math.max(0, count));

function addTime(bag: FeatureBag, holder: OfficeHolder, day: number | null): void {
  const { terms } = holder;
  const most = (of: readonly OfficeTerm[]): number =>
    of.reduce((rank, { office }) => Math.max(rank, rankOf(office)), 0);
  bag.add(`ever ${String(most(terms))}`, 1);
  if (day === null) return bag.add('undated', 1);
  const now = terms.filter((term) => isAt(term, day));
  if (now.length > 0) {
    bag.add('foremost now', isForemost(holder));
    return bag.add(`now ${String(most(now))}`, 1);
  }
  const ended = Math.min(...terms.map(({ to }) => (day > to ? day - to : Infinity)));
  const begins = Math.min(...terms.map(({ from }) => (day < from ? from - day : Infinity)));
  if (Number.isFinite(ended)) bag.add('years since', log(ended / YEAR));
  else bag.add('years until', log(begins / YEAR));
}

function addTitles(bag: FeatureBag, { terms, sex }: OfficeHolder, { roles, day, sex: said }: SurnameQuestion): void {
  if (said !== null && said === sex) bag.add(`called ${sex}`, 1);
  const titles = roles.filter(isOfficeTitle);
  const of = (title: string): readonly OfficeTerm[] => terms.filter(({ office }) => isTitleOf(title, office));
  const held = titles.filter((title) => of(title).length > 0);
  const holds = held.some((title) => of(title).some((term) => day === null || isAt(term, day)));
  bag.add('title now', holds);
  bag.add('title once', !holds && held.length > 0);
  bag.add('title never', titles.length > 0 && held.length === 0);
  bag.add('other role', roles.length > 0 && titles.length === 0);
}

function addArticle(bag: FeatureBag, { terms }: OfficeHolder, question: SurnameQuestion): void {
  const countries = new Set(terms.map(({ country }) => country));
  let [own, all] = [0, 0];
  for (const [country, count] of question.countries) {
    all += count;
    if (countries.has(country)) own += count;
  }
  bag.add('country', all === 0 ? 0 : own / all);
  bag.add('country named', own > 0);
  bag.add('cabinet', log(question.company.filter((other) => other.terms.some((term) => isBeside(term, terms))).length));
  bag.add('count', log(question.count));
  bag.add('headline', question.inHeadline);
}

/** In office in the same country at the same time. */
const isBeside = (term: OfficeTerm, terms: readonly OfficeTerm[]): boolean =>
  terms.some(({ country, from, to }) => country === term.country && from <= term.to && term.from <= to);
