// Fits whom a surname means by the other stories of a vault: node tools/run.mjs tools/persons/fit-book.mts STORIES [--all]
// STORIES: what tools/persons/stories.mts printed. First names are hidden where an article gives them, and the article is left
// out of what is known; fitted on fit, printed on tune. --all: fitted on both, printed as surname-weights.ts has them.
import type { Features } from '../../src/analysis/language/log-linear';
import { canonicalPerson } from '../../src/analysis/entities/persons/canonical';
import { personKey } from '../../src/analysis/language/person-names/key';
import { isFull, personName } from '../../src/analysis/language/person-names/person-name';
import { SurnameBook, type BareSurname, type NamedPerson } from '../../src/analysis/entities/persons/surname-book';
import { fit, type Choice, type Sparse } from '../fit/logit.mts';
import { printReliability, weightLines } from './reliability.mts';
import { dayOfStory, readStories, surnamesOf, type Story, type Surname } from './surnames.mts';

const [path, all] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: fit-book.ts STORIES [--all]');
/** Chosen on tune. */
const RIDGE = 1;

const stories = readStories(path);
const fullNames = ({ persons }: Story): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const { text } of persons)
    if (isFull(personName(text))) found.set(personKey(text), [...(found.get(personKey(text)) ?? []), text]);
  return found;
};

function bookOf(): SurnameBook {
  const people = new Map<string, { forms: Map<string, number>; stories: NamedPerson['stories'][number][] }>();
  for (const story of stories)
    for (const [key, forms] of fullNames(story)) {
      const person = people.get(key) ?? { forms: new Map<string, number>(), stories: [] };
      people.set(key, person);
      for (const form of new Set(forms)) person.forms.set(form, (person.forms.get(form) ?? 0) + 1);
      const roles = story.persons.filter(({ text }) => forms.includes(text)).flatMap((named) => named.roles);
      const countries = Object.keys(story.countries);
      person.stories.push({
        id: story.id,
        forms,
        roles,
        day: dayOfStory(story),
        countries,
        company: companyOf(story, key),
      });
    }
  return new SurnameBook(
    [...people].map(([id, person]) => ({
      id,
      name: canonicalPerson(person.forms),
      sex: null,
      stories: person.stories,
    })),
  );
}

const companyOf = (story: Story, key: string): string[] => [
  ...[...fullNames(story).keys()].filter((other) => other !== key),
  ...Object.keys(story.bodies),
];

interface Example {
  readonly story: Story;
  readonly surname: Surname;
  readonly ids: readonly string[];
  readonly features: readonly Features[];
  readonly truth: number;
}

const book = bookOf();
function* examplesOf(story: Story): Generator<Example> {
  for (const surname of surnamesOf(story)) {
    if (surname.full.length !== 1) continue;
    const [right] = surname.full;
    const key = personKey(`${right?.written ?? ''}${right?.suffix ? ` ${right.suffix}` : ''}`);
    const asked: BareSurname = {
      story: story.id,
      form: surname.short.written,
      roles: surname.roles,
      sex: null,
      day: dayOfStory(story),
      countries: Object.keys(story.countries),
      company: companyOf(story, key),
    };
    const { ids, features } = book.alternatives(asked);
    if (ids.length > 0) yield { story, surname, ids, features, truth: ids.indexOf(key) };
  }
}

const examples = stories.flatMap((story) => [...examplesOf(story)]);
const indexOf = new Map<string, number>();
for (const { features } of examples)
  for (const each of features) for (const name of each.keys()) if (!indexOf.has(name)) indexOf.set(name, indexOf.size);
const sparse = (features: Features): Sparse => [...features].map(([name, value]) => [indexOf.get(name) ?? 0, value]);
const choiceOf = ({ features, truth }: Example): Choice => ({
  alternatives: [...features.map(sparse), []],
  shares: [...features.map((_, at) => (at === truth ? 1 : 0)), truth === -1 ? 1 : 0],
  weight: 1,
});
const fitted = examples.filter(({ story }) => all !== undefined || story.part === 'fit');
const weights = fit(fitted.map(choiceOf), { ridge: new Float64Array(indexOf.size).fill(RIDGE) });
const byName = new Map([...indexOf].map(([name, at]) => [name, weights[at] ?? 0]));
console.log(weightLines(byName));
printReliability(
  { title: 'other stories', whose: 'book' },
  examples.filter(({ story }) => story.part === 'tune'),
  byName,
  ({ story, surname, ids }, best, likely) =>
    `${story.id} ${ids[best] ?? ''} for ${surname.full[0]?.written ?? ''} ${likely.toFixed(3)} ${surname.roles.join('/')}`,
);
