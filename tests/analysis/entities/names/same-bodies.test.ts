import { clustersOf } from '../../../../src/analysis/entities/names/clusters';
import { NameTable } from '../../../../src/analysis/entities/names/groups';
import { NAME_RULES } from '../../../../src/analysis/entities/names/rules';
import { entityId, type EntityKind } from '../../../../src/model';
import { analysisOf, articleNaming } from './stories';

/** What an organisation is called in the end, by stories that name it and others so many times. */
function called(
  name: string,
  told: Readonly<Record<string, number>>,
  places: readonly string[] = [],
): string | undefined {
  const names = new NameTable();
  let at = 0;
  const add = (kind: EntityKind, one: string): void => {
    names.add(articleNaming([one], at), analysisOf([one], kind, at));
    at += 1;
  };
  for (const [one, times] of Object.entries(told)) for (let time = 0; time < times; time += 1) add('organization', one);
  for (const place of places) add('place', place);
  return clustersOf(names, NAME_RULES).get(entityId('organization', name))?.entity.name;
}

describe('an organisation is one with another', () => {
  it('run together or apart', () => {
    expect(called('CodeZorb', { 'Code Zorb': 2, CodeZorb: 1 })).toBe('Code Zorb');
  });

  it('in another order of its words', () => {
    expect(called('London Zorb College', { 'Zorb College London': 2, 'London Zorb College': 1 })).toBe('Zorb College London'); // prettier-ignore
  });

  it('where it is a university said the other way, but for those of which there are two', () => {
    expect(called('Zorbia University', { 'University of Zorbia': 2, 'Zorbia University': 1 })).toBe('University of Zorbia'); // prettier-ignore
    expect(called('Miami University', { 'University of Miami': 2, 'Miami University': 1 })).toBe('Miami University');
  });

  it('without what it says it is', () => {
    expect(called('Zorblat', { 'Zorblat Technologies': 2, Zorblat: 1 })).toBe('Zorblat Technologies');
    expect(called('Ollk Zorbia', { 'Ollk Zorbia High School': 2, 'Ollk Zorbia': 1 })).toBe('Ollk Zorbia High School');
    expect(called('Ollk Zorbia', { 'Ollk Zorbia High School': 2, 'Ollk Zorbia': 1 }, ['Ollk Zorbia'])).not.toBe(
      'Ollk Zorbia High School',
    );
    expect(called('Zorb', { 'Zorb University': 2, Zorb: 1 })).toBe('Zorb University');
  });

  it('cut before the town it is in', () => {
    const told = { 'Zorbs for Responsibility and Ethics': 5, 'Zorbs for Responsibility and Ethics in Ollk': 6 };
    expect(called('Zorbs for Responsibility and Ethics', told)).toBe('Zorbs for Responsibility and Ethics in Ollk');
  });
});
