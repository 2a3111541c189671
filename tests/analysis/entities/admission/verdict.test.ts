import {
  comesAtOnce,
  verdictOf,
  type AdmissionModel,
  type StoryEvidence,
} from '../../../../src/analysis/entities/admission/verdict';
import type { Entity, Finding } from '../../../../src/model';

const BUREAU: Entity = {
  id: 'agency:bureau',
  kind: 'agency',
  name: 'Vale Harbour Office',
  aliases: [],
  origin: 'article',
};
const SURE = new Map([['how surely it was recognised', 0.9]]);
const evidence = (changes: Partial<StoryEvidence> = {}): StoryEvidence => ({
  entity: BUREAU,
  part: 'passing',
  features: SURE,
  count: 1,
  isSource: false,
  ...changes,
});
const model = (worth: number, noName = 0): AdmissionModel => ({
  worth: { chance: () => worth, reasons: (_, isFor) => [isFor ? 'a role before it' : 'not: a role before it'] },
  'no-name': { chance: () => noName, reasons: () => [] },
});
const at = (finding: Partial<Finding>, entity = BUREAU): boolean =>
  comesAtOnce({ entity: entity.id, count: 1, salience: 0, linked: true, part: 'passing', why: '', ...finding }, entity);

describe('what may be linked', () => {
  it.each([
    ['who is worth a note', {}, model(0.8), true, 'passing'],
    ['who is not, by this story alone', {}, model(0.2), true, 'passing'],
    ['who is named again and again', { count: 3 }, model(0.2), true, 'repeated'],
    ['what is no name', { part: 'acts' }, model(0.2, 0.8), false, 'acts'],
    ['what is worth a note, whatever its name', { part: 'acts' }, model(0.8, 0.8), true, 'acts'],
    ['a mention that is not sure', { features: new Map() }, model(0.8), false, 'passing'],
    ['who made the article', { features: new Map([...SURE, ['a credit names it', 1]]) }, model(0.8), false, 'passing'],
    ['the outlet', { isSource: true, part: 'headline' }, model(0.8), false, 'headline'],
  ] as const)('%s', (_, changes, asked, linked, part) => {
    expect(verdictOf(evidence(changes), asked)).toMatchObject({ linked, part });
  });

  it('is no last name alone, nor a government at large, nor an outlet that is only cited', () => {
    const person: Entity = { ...BUREAU, kind: 'person', name: 'Lind' };
    expect(verdictOf(evidence({ entity: person, part: 'acts' }), model(0.9)).linked).toBe(false);
    const korean = { entity: { ...person, name: '리철수' }, part: 'acts' } as const;
    expect(verdictOf(evidence({ ...korean, features: new Map() }), model(0)).linked).toBe(false);
    expect(verdictOf(evidence(korean), model(0)).linked).toBe(true);
    const government = { ...BUREAU, name: 'Government of Norland' };
    expect(verdictOf(evidence({ entity: government, part: 'acts' }), model(0.9)).linked).toBe(false);
    const outlet: Entity = { ...BUREAU, kind: 'source' };
    expect(verdictOf(evidence({ entity: outlet }), model(0.2)).linked).toBe(false);
  });

  it('says what decided', () => {
    expect(verdictOf(evidence({ part: 'acts' }), model(0.8)).why).toEqual({
      template: '{} ({})',
      parameters: [{ template: 'acts in the story', parameters: [] }, 'a role before it'],
    });
  });
});

describe('a note at once', () => {
  it('is for whoever is worth it; without that, for everybody but those named in passing', () => {
    expect(at({ worth: 0.5 })).toBe(true);
    expect(at({ worth: 0.4, part: 'acts' })).toBe(false);
    expect(at({ part: 'acts' })).toBe(true);
    expect(at({})).toBe(false);
  });

  it('is for whatever a user knows', () => {
    expect(at({ worth: 0.1 }, { ...BUREAU, origin: 'vault', byHand: ['Vale Harbour Office'] })).toBe(true);
    expect(at({ worth: 0.1 }, { ...BUREAU, origin: 'vault' })).toBe(false);
  });
});
