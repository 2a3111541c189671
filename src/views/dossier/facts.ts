import type { DossierSubject, NamedNote } from './model';
import type { DossierWords, FactName } from './words';

/** One thing that is known of an entity. */
export interface Fact {
  readonly name: FactName;
  /** In their order; of chains the nearest first. */
  readonly values: readonly NamedNote[];
}

const of = (...texts: readonly (string | null)[]): readonly NamedNote[] =>
  texts.flatMap((name) => (name === null ? [] : [{ name, path: null }]));

/** What is known of an entity, in the order in which it is shown; what is not known is left out. */
export function factsOf(subject: DossierSubject, words: Pick<DossierWords, 'kind'>): readonly Fact[] {
  const { kind, aliases, parents, location, broader, country, coordinates, url, id, formerIds } = subject;
  const place = coordinates === null ? null : `${coordinates.lat}, ${coordinates.lon}`;
  const facts: readonly Fact[] = [
    { name: 'kind', values: of(words.kind[kind]) },
    { name: 'aliases', values: of(...aliases) },
    { name: 'parents', values: parents },
    { name: 'location', values: location },
    { name: 'broader', values: broader },
    { name: 'country', values: of(country) },
    { name: 'coordinates', values: of(place) },
    { name: 'url', values: of(url) },
    { name: 'id', values: of(id) },
    { name: 'formerIds', values: of(...formerIds) },
  ];
  return facts.filter(({ values }) => values.length > 0);
}
