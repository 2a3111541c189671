import { isRoleHead, fullTitle } from '../../language';
import { BoundedCache } from '../../language/caches';
import { chancesOf, FeatureBag, logOdds, type Features } from '../../language/log-linear';
import type { PersonStory } from './apart';
import { familiesOf, personName } from '../../language/person-names/person-name';
import { BOOK_WEIGHTS } from './surname-bearer';
import { addTo } from '../../../model';

/** Somebody whom stories name in full. */
export interface NamedPerson {
  /** Id of the entity. */
  readonly id: string;
  readonly name: string;
  /** As forms of address and the pack of office-holders tell; null where neither does. */
  readonly sex: 'man' | 'woman' | null;
  /** Each once; asked for when the surname is, and forgotten again. */
  readonly stories: readonly PersonTold[];
}

/** What a story says of somebody; `roles` is null where it is not known what it says he is. */
export interface PersonTold extends Omit<PersonStory, 'roles'> {
  readonly roles: readonly string[] | null;
  readonly countries: readonly string[];
}

/** People of stories beside those the book is made of: of a vault. */
export interface OtherPeople {
  /** Those who may bear a family name, as `familiesOf` writes it. */
  ofFamily(family: string): readonly NamedPerson[];
  /** How many stories name an entity. */
  countOf(id: string): number;
  /** Stories in all. */
  readonly stories: number;
}

/** How often the stories at hand name whom. */
export interface StoryCounts {
  /** Stories that name somebody in full. */
  readonly stories: number;
  /** By id, how many of them name one beside somebody else: what many name says little. */
  readonly named: ReadonlyMap<string, number>;
}

const NOBODY: OtherPeople = { ofFamily: () => [], countOf: () => 0, stories: 0 };

/** A surname that a story says without a first name: `Mr. Trump`, `Senator Warren`, `Assad`. */
export interface BareSurname {
  /** Id of the story that says it: what it tells of people itself is not asked. */
  readonly story: string;
  /** As the story writes it, without titles. */
  readonly form: string;
  readonly roles: readonly string[];
  readonly sex: 'man' | 'woman' | null;
  readonly day: number | null;
  readonly countries: readonly string[];
  readonly company: readonly string[];
}

/** Who is meant, with the chance that it is so; `losers` are the others, the likeliest first, by id. */
export interface Bearer {
  readonly id: string;
  readonly chance: number;
  readonly losers: readonly { readonly id: string; readonly chance: number }[];
}

interface Entry {
  readonly person: NamedPerson;
  readonly days: readonly number[];
  readonly company: ReadonlyMap<string, number>;
  readonly countries: ReadonlyMap<string, number>;
  readonly titles: ReadonlySet<string>;
  /** Whether every story tells what he is. */
  readonly isTitleKnown: boolean;
  readonly byId: ReadonlyMap<string, Pick<PersonTold, 'day' | 'company' | 'countries'>>;
}

/** Days in which stories tell of one affair. */
const NEAR = 60;
/** People whose stories are kept counted: most stories ask for the same few. */
const MOST_KEPT = 200;

/** Who bears which surname over all stories of a vault. The order of persons and stories decides nothing. */
export class SurnameBook {
  private readonly byFamily = new Map<string, NamedPerson[]>();
  private readonly entries = new BoundedCache<Entry>(MOST_KEPT);
  private readonly counts: StoryCounts;
  private readonly stories: number;

  /** `counts`: of the persons' stories, where they are known already. */
  constructor(
    persons: Iterable<NamedPerson>,
    private readonly others: OtherPeople = NOBODY,
    counts: StoryCounts | null = null,
  ) {
    const all = [...persons].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const person of all)
      for (const family of familiesOf(personName(person.name))) addTo(this.byFamily, family, person);
    this.counts = counts ?? countsOfAll(all);
    this.stories = this.counts.stories + others.stories;
  }

  /** Who bears a family name, each once: what the stories at hand and the others say of one id is of one person. */
  private bearing(family: string): readonly Entry[] {
    const byId = new Map<string, [NamedPerson, ...NamedPerson[]]>();
    for (const person of [...(this.byFamily.get(family) ?? []), ...this.others.ofFamily(family)]) {
      addTo(byId, person.id, person);
    }
    return [...byId].map(([id, persons]) => {
      const key = `${family}\n${id}`;
      const known = this.entries.get(key) ?? entryOf(persons);
      this.entries.set(key, known);
      return known;
    });
  }

  /** The likeliest bearer; null where nobody of the family name is named in full. Whether it is sure enough is for the caller. */
  bearersOf(asked: BareSurname): Bearer | null {
    const { ids, features } = this.alternatives(asked);
    if (ids.length === 0) return null;
    const chances = chancesOf([...features.map((each) => logOdds(each, BOOK_WEIGHTS)), 0]);
    const ranked = ids.map((id, at) => ({ id, chance: chances[at] ?? 0 }));
    ranked.sort((a, b) => b.chance - a.chance || (a.id < b.id ? -1 : 1));
    const [first, ...losers] = ranked;
    return first === undefined ? null : { ...first, losers: losers.slice(0, 5) };
  }

  /** Everybody whom a surname can mean, with what speaks for each; an alternative without features is: nobody of them. */
  alternatives(asked: BareSurname): { readonly ids: readonly string[]; readonly features: readonly Features[] } {
    const [family = ''] = familiesOf(personName(asked.form));
    const entries = this.bearing(family).filter(
      ({ person: { sex }, byId }) =>
        (asked.sex === null || sex === null || asked.sex === sex) && byId.size > (byId.has(asked.story) ? 1 : 0),
    );
    const counts = entries.map((entry) => countsOf(entry, asked));
    const all = { stories: sum(counts.map(({ stories }) => stories)), near: sum(counts.map(({ near }) => near)) };
    const people = counts.filter(({ stories }) => stories > 1).length;
    return {
      ids: entries.map(({ person }) => person.id),
      features: entries.map((entry, at) => this.featuresOf(entry, asked, counts[at] ?? NONE, { ...all, people })),
    };
  }

  private featuresOf(
    entry: Entry,
    asked: BareSurname,
    { stories, near }: Counts,
    all: Counts & { readonly people: number },
  ): Features {
    const bag = new FeatureBag();
    bag.add('bearer', 1);
    bag.add('stories', Math.log(stories));
    bag.add('share', Math.log((stories + 0.5) / (all.stories + 1)));
    bag.add('only', stories === all.stories);
    bag.add('people', Math.log1p(all.people));
    if (asked.day !== null) {
      bag.add('near', Math.log1p(near));
      bag.add('near share', all.near === 0 ? 0 : (near + 0.5) / (all.near + 1));
      bag.add('far', near === 0);
    } else bag.add('undated', 1);
    bag.add('company', Math.log1p(this.companyOf(entry, asked)));
    bag.add('countries', sharedCountries(entry, asked, stories));
    addTitles(bag, entry, asked);
    return bag.features;
  }

  /** Bits of those who stand beside him in other stories and here. */
  private companyOf({ company, byId }: Entry, { company: here, story }: BareSurname): number {
    const own = new Set(byId.get(story)?.company ?? []);
    let bits = 0;
    for (const id of new Set(here)) {
      const together = (company.get(id) ?? 0) - (own.has(id) ? 1 : 0);
      const named = (this.counts.named.get(id) ?? 0) + this.others.countOf(id);
      if (together > 0) bits += Math.max(0, Math.log2(this.stories / Math.max(1, named)));
    }
    return bits;
  }
}

function countsOfAll(persons: readonly NamedPerson[]): StoryCounts {
  const stories = new Set<string>();
  const seen = new Map<string, Set<string>>();
  for (const person of persons)
    for (const { id, company } of person.stories) {
      stories.add(id);
      for (const other of company) seen.set(other, (seen.get(other) ?? new Set()).add(id));
    }
  return { stories: stories.size, named: new Map([...seen].map(([id, own]) => [id, own.size])) };
}

interface Counts {
  readonly stories: number;
  readonly near: number;
}
const NONE: Counts = { stories: 0, near: 0 };
const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

function entryOf(persons: readonly [NamedPerson, ...NamedPerson[]]): Entry {
  const [person] = persons;
  const stories = persons.flatMap((each) => each.stories);
  const count = (pick: (story: PersonTold) => readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const story of stories) for (const id of new Set(pick(story))) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  return {
    person,
    days: stories.flatMap(({ day }) => day ?? []).sort((a, b) => a - b),
    company: count(({ company }) => company),
    countries: count(({ countries }) => countries),
    titles: new Set(stories.flatMap(({ roles }) => (roles ?? []).flatMap(titlesIn))),
    isTitleKnown: stories.every(({ roles }) => roles !== null),
    byId: new Map(stories.map((story) => [story.id, story])),
  };
}

/** Heads of a role, spelled out: `Sen.` and `senator` are one. */
const titlesIn = (role: string): string[] =>
  role
    .toLowerCase()
    .split(/[\s.-]+/)
    .filter((word) => isRoleHead(word))
    .map(fullTitle);

function countsOf({ days, byId }: Entry, { day, story }: BareSurname): Counts {
  const own = byId.get(story);
  const stories = byId.size - (own === undefined ? 0 : 1);
  if (day === null) return { stories, near: 0 };
  const near = lower(days, day + NEAR + 1) - lower(days, day - NEAR);
  return { stories, near: near - (own !== undefined && own.day === day ? 1 : 0) };
}

/** Index of the first day that is not before. */
function lower(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of his stories that tells of a country told of here, at best. */
function sharedCountries({ countries, byId }: Entry, asked: BareSurname, stories: number): number {
  const own = new Set(byId.get(asked.story)?.countries ?? []);
  const shares = asked.countries.map(
    (code) => ((countries.get(code) ?? 0) - (own.has(code) ? 1 : 0)) / Math.max(1, stories),
  );
  return Math.max(0, ...shares);
}

function addTitles(bag: FeatureBag, { titles, isTitleKnown }: Entry, { roles }: BareSurname): void {
  const here = roles.flatMap(titlesIn);
  const shared = here.filter((title) => titles.has(title));
  bag.add('title', shared.length > 0);
  bag.add('other title', here.length > 0 && shared.length === 0 && isTitleKnown);
}
