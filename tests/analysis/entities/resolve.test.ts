import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entity } from '../../../src/model';
import { needsShared } from '../../support/shared';
import { meaning, namesOf, understand, knowledge } from './support';

/** Linked actors with what is above them and where they are, and the places, of an article of Daily NK. */
function found(path: string): { readonly actors: readonly unknown[]; readonly places: readonly string[] } {
  const resolution = understand(readFileSync(path, 'utf8'), { source: { value: 'Daily NK', from: 'footer' } });
  const nameOf = (id: string | undefined): string | undefined => resolution.entities[id ?? '']?.name;
  const actors = resolution.actors
    .filter((finding) => finding.linked)
    .map(({ entity }) => resolution.entities[entity])
    .map((entity) => [entity?.name, nameOf(entity?.parent), nameOf(entity?.location)]);
  return { actors, places: namesOf(resolution, 'places').sort() };
}

describe('resolve', () => {
  describe('the sample article (needs the shared data)', () => {
    const sample = needsShared('data/sample-article.txt');
    it('has two agencies and five places', () => {
      expect(found(sample)).toEqual({
        actors: [
          ['North Hamgyong Province State Security Bureau', 'Ministry of State Security', 'North Hamgyong'],
          ['Hoeryong Police Department', 'Ministry of Social Security', 'Hoeryong'],
        ],
        places: ['China', 'Hoeryong', 'North Hamgyong', 'North Korea', 'South Korea'],
      });
    });
  });
  it('finds the two agencies and six places of an article of our own of that kind', () => {
    expect(found(join(__dirname, '../../fixtures/acceptance/ryanggang-phone-teams.txt'))).toEqual({
      actors: [
        ['Ryanggang Province State Security Bureau', 'Ministry of State Security', 'Ryanggang'],
        ['Hyesan Police Department', 'Ministry of Social Security', 'Hyesan'],
      ],
      places: ['China', 'Hyesan', 'North Korea', 'Ryanggang', 'South Korea', 'Yalu River'],
    });
  });
  it('describes every entity it refers to, parents and locations too', () => {
    const { entities, mentions, actors, places } = understand(
      "The Hoeryong police department and Russia's Foreign Ministry met.",
    );
    const referred = [...mentions.map(({ entity }) => entity), ...[...actors, ...places].map(({ entity }) => entity)];
    const above = Object.values(entities).flatMap(({ parent, location }) => [parent, location]);
    for (const id of [...referred, ...above]) if (id) expect(entities[id]?.id).toBe(id);
  });
  it('gives every mention a rule and a reason', () => {
    const { mentions } = understand(
      'Gen. Kim Yong-chol of the KPA met the FBI in Hanoi. Zorblat Corp. paid the Russian army.',
    );
    expect(mentions.length).toBeGreaterThanOrEqual(6);
    for (const { reason, resolution } of mentions) {
      expect([reason.rule, reason.detail, resolution.rule, resolution.detail]).not.toContain('');
    }
  });
  it('nests a place only inside a description', () => {
    const { mentions } = understand("The Bank of Hoeryong paid North Hamgyong province's state security bureau.");
    expect(mentions.map(({ text }) => text)).toEqual([
      'Bank of Hoeryong',
      "North Hamgyong province's state security bureau",
      'North Hamgyong',
    ]);
  });
  it('finds what the vault knows under its id, and what it ignores not at all', () => {
    const mine: Entity = {
      id: 'organization:k7',
      kind: 'organization',
      name: 'Old Mill Circle',
      aliases: ['the millers'],
      origin: 'vault',
    };
    const known = knowledge.know({ entities: [mine], ignored: ['FBI'] });
    const resolution = understand('The FBI watched the Old Mill Circle.', {}, known);
    expect(meaning(resolution, 'Old Mill Circle')?.id).toBe('organization:k7');
    expect(resolution.rejected.map(({ mention, reason }) => [mention.text, reason.rule])).toContainEqual([
      'FBI',
      'ignored',
    ]);
  });
  it('answers the same twice', () => {
    const text = 'Gen. Kim Yong-chol met the Russian army near Hoeryong, North Korea, and Kim left.';
    expect(understand(text)).toEqual(understand(text));
  });
});
