// Fits whom a surname of the pack means where an article gives no first name: node tools/run.mjs tools/persons/fit.mts STORIES [--all]
// STORIES: what tools/persons/stories.mts printed. First names are hidden where an article gives them; fitted on fit, printed on
// tune. --all: fitted on both, and printed as src/analysis/entities/persons/surname-bearer.ts has them.
import { readFileSync } from 'node:fs';
import { parseNames } from '../../src/analysis/language';
import type { Features } from '../../src/analysis/language/log-linear';
import { officeHolders, type OfficeHolder, isTitleOf } from '../../src/analysis/entities/persons/office-holders';
import { personName as personNameOf, type PersonName } from '../../src/analysis/language/person-names/person-name';
import { eligible, surnameFeatures, type SurnameQuestion } from '../../src/analysis/entities/persons/surname-bearer';
import { likeness } from '../../src/analysis/entities/persons/gather';
import { fit, type Choice, type Sparse } from '../fit/logit.mts';
import { chancesOfCandidates, printReliability, weightLines } from './reliability.mts';
import { countNamed, dayOfStory, readStories, surnamesOf, type Story, type Surname } from './surnames.mts';

const [path, all] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: fit.ts STORIES [--all]');
/** Chosen on tune: .3 and 4 were no better. */
const RIDGE = 1;
const holders = officeHolders(readFileSync('src/data/office-holders.tsv', 'utf8'));
const names = parseNames(readFileSync('src/data/names.tsv', 'utf8'));

export interface Example {
  readonly story: Story;
  readonly surname: Surname;
  readonly candidates: readonly OfficeHolder[];
  readonly features: readonly Features[];
  /** Index of the right candidate; -1 where it is somebody else. */
  readonly truth: number;
}

function* examplesOf(story: Story, undated: boolean, isSilent = false): Generator<Example> {
  for (const surname of surnamesOf(story)) {
    const all = holders.bySurname(surname.short).map((holder) => counted(holder, story.part));
    if (all.length === 0 || surname.full.length !== (isSilent ? 0 : 1)) continue;
    const [right] = surname.full;
    const holder = right === undefined ? null : holders.byName(right);
    const company = story.persons.flatMap(({ name }) => (name === null ? [] : (named(name) ?? [])));
    const question: SurnameQuestion = {
      day: undated ? null : dayOfStory(story),
      roles: surname.roles,
      sex: surname.sex,
      count: surname.count,
      inHeadline: surname.inHeadline,
      countries: new Map(Object.entries(story.countries)),
      company: [...new Set(company)].filter((other) => all.every(({ entity }) => entity !== other.entity)),
      counts: names.of(surname.family),
    };
    const candidates = eligible(all, question);
    if (candidates.length === 0) continue;
    const features = candidates.map((candidate) => surnameFeatures(candidate, question));
    const truth =
      holder === null || right === undefined
        ? alike(right, candidates)
        : candidates.findIndex(({ entity }) => entity === holder.entity);
    if (
      !isSilent &&
      truth === -1 &&
      (!isName(right, surname) || candidates.some((candidate) => isCalledSo(candidate, surname)))
    )
      continue;
    yield {
      story,
      surname,
      candidates,
      features,
      truth,
    };
  }
}

/** `Team Trump` is no person; a word that is never a given name begins one only with a role beside it. */
const isName = (right: PersonName | undefined, { fullRoles }: Surname): boolean =>
  right !== undefined && (fullRoles.length > 0 || names.of(right.words[0] ?? '').given > 0);

/** `President Obama` in an article that names only Michelle Obama in full: he is meant, and no truth of the other. */
const isCalledSo = ({ terms, named: own, others }: OfficeHolder, { roles, fullRoles }: Surname): boolean => {
  const has = (some: readonly string[]): boolean =>
    some.some((role) => terms.some(({ office }) => isTitleOf(role, office)));
  return own > others && has(roles.filter((role) => !fullRoles.includes(role))) && !has(fullRoles);
};

/** A spelling the pack does not have. */
const alike = (right: PersonName | undefined, candidates: readonly OfficeHolder[]): number =>
  right === undefined
    ? -1
    : candidates.findIndex(({ names: forms }) => forms.some((form) => likeness(form, right) !== null));

const lookedUp = new Map<string, OfficeHolder | null>();
function named(name: string): OfficeHolder | null {
  const known = lookedUp.get(name);
  if (known !== undefined) return known;
  const found = name.includes(' ') ? holders.byName(personNameOf(name)) : null;
  lookedUp.set(name, found);
  return found;
}

const stories = readStories(path);
/** What the other part names: an article must not be counted towards its own answer. */
const counts = {
  fit: countNamed(stories.filter(({ part }) => part === 'tune')),
  tune: countNamed(stories.filter(({ part }) => part === 'fit')),
};
const countedOnce = { fit: new Map<OfficeHolder, OfficeHolder>(), tune: new Map<OfficeHolder, OfficeHolder>() };
function counted(holder: OfficeHolder, part: Story['part']): OfficeHolder {
  const known = countedOnce[part].get(holder);
  if (known !== undefined) return known;
  const [own = 0, others = 0] = counts[part].countsOf(holder.entity.name, holder.entity.aliases);
  const made = { ...holder, named: own, others };
  countedOnce[part].set(holder, made);
  return made;
}
const examples = stories.flatMap((story) => [...examplesOf(story, false)]);
const undated = stories.filter((_, at) => at % 5 === 0).flatMap((story) => [...examplesOf(story, true)]);
const indexOf = new Map<string, number>();
for (const { features } of [...examples, ...undated])
  for (const each of features) for (const name of each.keys()) if (!indexOf.has(name)) indexOf.set(name, indexOf.size);
const sparse = (features: Features): Sparse => [...features].map(([name, value]) => [indexOf.get(name) ?? 0, value]);

function choiceOf({ features, truth }: Example): Choice {
  const shares = [...features.map((_, at) => (at === truth ? 1 : 0)), truth === -1 ? 1 : 0];
  return { alternatives: [...features.map(sparse), []], shares, weight: 1 };
}

const isFitted = ({ story }: Example): boolean => all !== undefined || story.part === 'fit';
const weights = fit([...examples, ...undated].filter(isFitted).map(choiceOf), {
  ridge: new Float64Array(indexOf.size).fill(RIDGE),
});
const byName = new Map([...indexOf].map(([name, at]) => [name, weights[at] ?? 0]));
console.log(weightLines(byName));

const print = (title: string, of: readonly Example[]): void =>
  printReliability({ title, whose: 'pack' }, of, byName, ({ story, surname, candidates }, best, likely) => {
    const said = `${candidates[best]?.entity.name ?? ''} for ${surname.full[0]?.written ?? ''}`;
    return `${story.id} ${said} ${likely.toFixed(3)} ${surname.roles.join('/')}`;
  });

const OFTEN = new Set(['trump', 'obama']);
const silent = stories
  .filter(({ part }) => part === 'tune')
  .flatMap((story) => [...examplesOf(story, false, true)])
  .filter(({ surname }) => surname.count >= 2);
const answered = silent.filter(({ features }) => Math.max(...chancesOfCandidates(features, byName)) >= 0.95);
console.log(`named nowhere in full, twice and more: ${silent.length}, answered ${answered.length}`);
const tune = (of: readonly Example[]): Example[] => of.filter(({ story }) => story.part === 'tune');
print('dated', tune(examples));
print(
  'dated, without Trump and Obama',
  tune(examples).filter(({ surname }) => !OFTEN.has(surname.family)),
);
print(
  'undated',
  tune(undated).filter(({ surname }) => !OFTEN.has(surname.family)),
);
