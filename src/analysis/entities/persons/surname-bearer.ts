import { candidate } from '../decision';
import type { Form } from './form';
import {
  type OfficeHolder,
  type OfficeTerm,
  isOfficeTitle,
  isForemost,
  isTitleOf,
  rankOf,
  type OfficeHolders,
} from './office-holders';
import type { NameCounts, NameStatistics } from '../../language';
import { type Weights, FeatureBag, type Features, chancesOf, logOdds } from '../../language/log-linear';
import { percent, type Candidate } from '../../../model';

/** Fitted by tools/persons/fit.mts on 8,366 articles of news whose first names were hidden (docs/decisions/persons.md). */
const SURNAME_WEIGHTS: Weights = new Map(
  Object.entries({
    cabinet: 0.858,
    'called man': 0.291,
    'called woman': 2.474,
    count: 0.15,
    country: -0.112,
    'country named': 1.737,
    'ever 1': -1.221,
    'ever 2': -0.441,
    'ever 3': -0.165,
    foremost: 0.889,
    'foremost now': -0.614,
    headline: 0.766,
    holder: -1.827,
    mostly: 1.157,
    named: -0.64,
    'now 1': 0.243,
    'now 2': 0.813,
    'now 3': 0.313,
    'other role': -1.176,
    others: 0.704,
    'title never': -1.287,
    'title now': 3.249,
    'title once': 2.423,
    undated: -0.171,
    'word family': 0.048,
    'word given': 0.102,
    'word lower': 0.022,
    'word organisation': -1.115,
    'word place': 0.095,
    'years since': -0.128,
    'years until': -0.277,
  }),
);

/** Fitted by tools/persons/fit-book.mts on the same articles. */
export const BOOK_WEIGHTS: Weights = new Map(
  Object.entries({
    bearer: -2.224,
    company: 1.178,
    countries: -0.339,
    far: 0.016,
    near: 0.373,
    'near share': 0.905,
    only: 1.338,
    'other title': -3.318,
    people: -0.532,
    share: 0.297,
    stories: 0.107,
    title: 3.022,
    undated: 0.406,
  }),
);

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

/** What an article says beside its persons, for those it names by surname only. */
interface SurnameScene {
  readonly holders: OfficeHolders;
  readonly names: NameStatistics;
  /** Days since 1970; null where the article has no date. */
  readonly day: number | null;
  readonly title: string;
  readonly countries: ReadonlyMap<string, number>;
}

/** Who of the pack a surname likely means: the likeliest first, with chances that sum to less than 1. */
export interface SurnameBearers {
  readonly best: OfficeHolder;
  readonly chance: number;
  readonly losers: readonly Candidate[];
}

/** As likely as this a surname is linked: as often it is right (tools/persons/fit.mts prints it). */
export const SURE = 0.95;

/** Whom of the pack the surnames of one article mean, asked once for each surname and form of address. */
export class Surnames {
  private readonly asked = new Map<string, SurnameBearers | null>();

  /** `forms`: all of the article that are no full names. `company`: those of the pack that it names in full. */
  constructor(
    readonly forms: readonly Form[],
    private readonly company: readonly OfficeHolder[],
    private readonly scene: SurnameScene,
  ) {}

  /** Null where the pack has nobody of that family name. */
  bearers(form: Form): SurnameBearers | null {
    const key = `${form.name.joined}|${form.name.suffix}|${form.sex ?? ''}`;
    const before = this.asked.get(key);
    if (before !== undefined) return before;
    const found = this.ask(form);
    this.asked.set(key, found);
    return found;
  }

  private ask(form: Form): SurnameBearers | null {
    const all = this.scene.holders.bySurname(form.name);
    if (all.length === 0) return null;
    const question = this.question(form, all);
    const people = eligible(all, question);
    const scores = people.map((holder) => logOdds(surnameFeatures(holder, question), SURNAME_WEIGHTS));
    const chances = chancesOf([...scores, 0]);
    const ranked = people
      .map((holder, at) => ({ holder, chance: chances[at] ?? 0 }))
      .sort((a, b) => b.chance - a.chance || (a.holder.entity.id < b.holder.entity.id ? -1 : 1));
    const [first, ...others] = ranked;
    if (first === undefined) return null;
    const losers = others
      .slice(0, 3)
      .map(({ holder, chance }) => candidate(holder.entity, chance, `bears the surname too (${percent(chance)})`));
    return { best: first.holder, chance: first.chance, losers };
  }

  private question(form: Form, people: readonly OfficeHolder[]): SurnameQuestion {
    const { day, title, countries, names } = this.scene;
    const same = this.forms.filter(
      ({ name, sex }) => name.joined === form.name.joined && (sex === form.sex || sex === null),
    );
    return {
      day,
      roles: same.flatMap(({ roles }) => roles.map(({ text }) => text)),
      sex: form.sex,
      count: same.length,
      inHeadline: title.toLowerCase().includes(form.name.written.toLowerCase()),
      countries,
      company: this.company.filter((other) => !people.includes(other)),
      counts: names.of(form.name.words.at(-1) ?? ''),
    };
  }
}
