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

  it('where it is a school of a university, however it is said', () => {
    const told = { 'Zorb University Law School': 2, 'Zorb School of Law': 1, 'Zorb School of Medicine': 1 };
    expect(called('Zorb School of Law', told)).toBe('Zorb University Law School');
    expect(called('Zorb School of Medicine', told)).toBe('Zorb School of Medicine');
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

  it('by the end of its name, behind its town, a given name or its owner', () => {
    expect(called('Press Herald', { 'Ollk Press Herald': 2, 'Press Herald': 1 }, ['Ollk'])).toBe('Ollk Press Herald');
    expect(called('Zorbers', { 'Ollk Zorbers': 2, Zorbers: 1 }, ['Ollk'])).toBe('Ollk Zorbers');
    const center = 'Center for Zorb Studies';
    expect(called(center, { [`Ollk Manafort ${center}`]: 2, [center]: 1 })).toBe(`Ollk Manafort ${center}`);
  });

  it('by their end are the longer one, also where that has two spellings', () => {
    const tail = 'Center for Ollk Zorb Studies';
    const told = { [`James Holt ${tail}`]: 2, [`JamesHolt ${tail}`]: 1, [tail]: 1 };
    expect(called(tail, told)).toBe(`James Holt ${tail}`);
  });

  it('but not with a chapter of it, one of many, or a namesake', () => {
    expect(called('Zorb Voters', { 'Ollk Zorb Voters': 2, 'Zorb Voters': 1 }, ['Ollk'])).toBe('Zorb Voters');
    expect(called('Zorb University', { 'George Zorb University': 2, 'Zorb University': 1 })).toBe('Zorb University');
    expect(called('Food Network', { 'Fair Food Network': 2, 'Food Network': 1 })).toBe('Food Network');
    const told = { 'Ollk Press Herald': 2, 'Holt Press Herald': 2, 'Press Herald': 1 };
    expect(called('Press Herald', told, ['Ollk', 'Holt'])).toBe('Press Herald');
  });
});
