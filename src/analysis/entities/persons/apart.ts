import { groupBy } from '../../../model';
import { areApart, fieldsOf } from './roles';
import { isListedGiven, personName } from '../../language/person-names/person-name';
import { plainName } from '../../language/person-names/key';

/** What a story says of somebody whom it names in full. */
export interface PersonStory {
  /** Id of the story. */
  readonly id: string;
  /** Full forms the story uses: `George H. W. Bush`. */
  readonly forms: readonly string[];
  /** As worded: `Mayor`, `professor of history`. */
  readonly roles: readonly string[];
  /** Days since 1970 of the story; null where it has no date. */
  readonly day: number | null;
  /** Ids of persons, agencies and organisations it names beside. */
  readonly company: readonly string[];
}

/** A lifetime in public, in days: longer apart are two. */
const LIFETIME = 365 * 60;

/** What stories say of one person together. */
interface Profile {
  /** Initials of middle names, of those forms that have any: `hw` of `George H. W. Bush`. */
  readonly middles: Set<string>;
  readonly fields: Set<string>;
  readonly company: Set<string>;
  first: number;
  last: number;
}

/**
 * Why people of one key in two groups of stories are two; null where nothing says so. Middle initials that clash tell them
 * apart, and so do years further apart than a life; fields of roles only where no company is shared.
 */
export const whyTwoPersons = (one: readonly PersonStory[], other: readonly PersonStory[]): string | null =>
  whyTwo(profileOf(one), profileOf(other));

export const hasMiddleName = (form: string): boolean => middleOf(form).length > 0;

/** Whether two ways to write a full name have middle names that clash: `George W. Bush` and `George H. W. Bush`. */
export const haveOtherMiddles = (one: readonly string[], other: readonly string[]): boolean =>
  haveOther(new Set(one.flatMap(middleOf)), new Set(other.flatMap(middleOf)));

function whyTwo(one: Profile, other: Profile): string | null {
  if (haveOther(one.middles, other.middles)) return 'other middle names';
  if (Math.max(one.first - other.last, other.first - one.last) > LIFETIME) return 'other times';
  const [few, many] = one.company.size < other.company.size ? [one, other] : [other, one];
  if ([...few.company].some((id) => many.company.has(id))) return null;
  return areApart(one.fields, other.fields) ? 'other fields, and nobody beside them in both' : null;
}

/** One may leave out what the other says: `h` and `hw`, but not `h` and `w`. */
const haveOther = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((a) => [...other].some((b) => a.startsWith(b) || b.startsWith(a)));

function profileOf(stories: readonly PersonStory[]): Profile {
  const days = stories.flatMap(({ day }) => day ?? []);
  return {
    middles: new Set([...new Set(stories.flatMap(({ forms }) => forms))].flatMap(middleOf)),
    fields: new Set(fieldsOf(stories.flatMap(({ roles }) => roles))),
    company: new Set(stories.flatMap(({ company }) => company)),
    first: days.reduce((a, b) => Math.min(a, b), Infinity),
    last: days.reduce((a, b) => Math.max(a, b), -Infinity),
  };
}

/** Initials of middle names; half of a double family name (`Andrés López Obrador`) is none. */
function middleOf(form: string): string[] {
  const { core, style } = personName(plainName(form));
  const middle =
    style === 'western' ? core.slice(1, -1).filter((word) => word.length === 1 || isListedGiven(word)) : [];
  return middle.length === 0 ? [] : [middle.map((word) => word.charAt(0)).join('')];
}

function take(into: Profile, from: Profile): void {
  for (const middle of from.middles) into.middles.add(middle);
  for (const field of from.fields) into.fields.add(field);
  for (const id of from.company) into.company.add(id);
  into.first = Math.min(into.first, from.first);
  into.last = Math.max(into.last, from.last);
}

/**
 * People of one key told apart over all stories that name them in full: groups of indexes into `stories`, the largest
 * first. Stories that share company are of one person; groups of them join the largest that nothing keeps them from. The
 * order of the stories decides nothing. `isTelling`: whether company says something, as what every other story names does not.
 */
export function tellApart(
  stories: readonly PersonStory[],
  isTelling: (id: string) => boolean = () => true,
): readonly (readonly number[])[] {
  const told = stories.map((story) => ({ ...story, company: story.company.filter(isTelling) }));
  const people: { readonly profile: Profile; readonly at: number[] }[] = [];
  for (const group of bySize(connected(told), told)) {
    const profile = profileOf(group.flatMap((at) => told[at] ?? []));
    const fitting = people.find((person) => whyTwo(person.profile, profile) === null);
    if (fitting) {
      take(fitting.profile, profile);
      fitting.at.push(...group);
    } else people.push({ profile, at: [...group] });
  }
  return bySize(
    people.map(({ at }) => at.sort((a, b) => a - b)),
    told,
  );
}

/** The largest first, of equal ones that with the first story by id. */
function bySize(groups: readonly number[][], stories: readonly PersonStory[]): readonly number[][] {
  const first = new Map(
    groups.map((group) => [group, group.map((at) => stories[at]?.id ?? '').reduce((a, b) => (a < b ? a : b))]),
  );
  return [...groups].sort((a, b) => b.length - a.length || ((first.get(a) ?? '') < (first.get(b) ?? '') ? -1 : 1));
}

/** Stories that share company, directly or by others between; only among those that say the same middle name or none. */
function connected(stories: readonly PersonStory[]): number[][] {
  const parent = stories.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] = parent[parent[top] ?? 0] ?? 0;
    return top;
  };
  const first = new Map<string, number>();
  stories.forEach(({ forms, company }, at) => {
    const middle = [...new Set(forms.flatMap(middleOf))].sort().join(',');
    for (const id of company) {
      const other = first.get(`${middle}\n${id}`);
      if (other === undefined) first.set(`${middle}\n${id}`, at);
      else parent[root(at)] = root(other);
    }
  });
  return [...groupBy(stories.keys(), root).values()];
}
