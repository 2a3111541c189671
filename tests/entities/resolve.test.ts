import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entity } from '../../src/model';
import { meaning, namesOf, understand, knowledge } from './support';

const shared = process.env['DATELINE_SHARED'] ?? '../shared';
const sample = join(shared, 'data/sample-article.txt');
const withShared = existsSync(sample) ? it : it.skip;
if (!existsSync(sample)) console.warn(`Skipped the sample article: there is none at ${sample} (set DATELINE_SHARED).`);

describe('resolve', () => {
  withShared('finds the two agencies and five places of the sample article (needs DATELINE_SHARED)', () => {
    const resolution = understand(readFileSync(sample, 'utf8'), { source: { value: 'Daily NK', from: 'footer' } });
    const linked = resolution.actors
      .filter((finding) => finding.linked)
      .map(({ entity }) => resolution.entities[entity]);
    expect(linked.map((entity) => entity?.name)).toEqual([
      'North Hamgyong Province State Security Bureau',
      'Hoeryong Police Department',
    ]);
    const above = linked.map((entity) => [
      resolution.entities[entity?.parent ?? '']?.name,
      resolution.entities[entity?.location ?? '']?.name,
    ]);
    expect(above).toEqual([
      ['Ministry of State Security', 'North Hamgyong'],
      ['Ministry of Social Security', 'Hoeryong'],
    ]);
    expect(namesOf(resolution, 'places').sort()).toEqual([
      'China',
      'Hoeryong',
      'North Hamgyong',
      'North Korea',
      'South Korea',
    ]);
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
