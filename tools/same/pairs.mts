import type { Entity, EntityKind } from '../../src/model';

/** A row of `pairs.tsv`; its head says what the columns hold. */
export interface LabelledPair {
  readonly part: 'tune' | 'held-out';
  readonly same: boolean;
  readonly company: string;
  readonly a: Entity;
  readonly b: Entity;
}

/** Reads the table. A name that stands in two rows with the same `{…}` is one entity. */
export function readPairs(table: string): readonly LabelledPair[] {
  const places = new Map<string, Entity>();
  const rows = table.split('\n').filter((line) => /^(?:tune|held-out)\t/.test(line));
  return rows.map((line) => {
    const [part, label, company = '', kinds = '', a = '', b = ''] = line.split('\t');
    const [kind = '', other = kind] = kinds.split('/');
    return {
      part: part === 'tune' ? 'tune' : 'held-out',
      same: label === 'same',
      company,
      a: toEntity(a, kind as EntityKind, places),
      b: toEntity(b, other as EntityKind, places),
    };
  });
}

/** `Name {KP in=Place at=1,2 up=Body url=… aka=x/y}`. */
function toEntity(text: string, kind: EntityKind, places: Map<string, Entity>): Entity {
  const [, name = text, facts = ''] = /^(.*?) \{(.*)\}$/.exec(text) ?? [];
  const country = /(?:^| )([A-Z]{2})(?: |$)/.exec(facts)?.[1];
  const fact = (key: string): string | undefined => new RegExp(`(?:^| )${key}=(.*?)(?= [a-z]+=|$)`).exec(facts)?.[1];
  const [lat, lon] = (fact('at') ?? '').split(',').map(Number);
  const [location, parent, url] = [fact('in'), fact('up'), fact('url')];
  return {
    id: `${kind}:${text}`,
    kind,
    name,
    aliases: (fact('aka') ?? '').split('/').filter((alias) => alias !== ''),
    origin: 'vault',
    ...(country === undefined ? {} : { country }),
    ...(location === undefined ? {} : { location: placeId(location, country ?? '', places) }),
    ...(parent === undefined ? {} : { parent }),
    ...(url === undefined ? {} : { url }),
    ...(lat === undefined || lon === undefined ? {} : { coordinates: { lat, lon } }),
  };
}

/** A place that only others lie in: one of that name in each country, not itself up for judgement. */
function placeId(name: string, country: string, places: Map<string, Entity>): string {
  const id = `place:in ${name} ${country}`;
  places.set(id, { id, kind: 'place', name, aliases: [], origin: 'vault' });
  return id;
}
