import { comesAtOnce } from '../../../../src/analysis/entities/admission/at-once';
import { verdictOf, type StoryEvidence } from '../../../../src/analysis/entities/admission/verdict';
import type { Entity, Finding } from '../../../../src/model';

const BUREAU: Entity = {
  id: 'agency:bureau',
  kind: 'agency',
  name: 'Vale Harbour Office',
  aliases: [],
  origin: 'article',
};
const evidence = (changes: Partial<StoryEvidence> = {}): StoryEvidence => ({
  entity: BUREAU,
  part: 'passing',
  count: 1,
  score: 0.9,
  whyNot: null,
  isSource: false,
  ...changes,
});
const at = (part: Finding['part'], entity = BUREAU): boolean =>
  comesAtOnce({ entity: entity.id, count: 1, salience: 0, linked: true, part, why: '' }, entity);

describe('what may be linked', () => {
  it.each([
    ['who acts', { part: 'acts' }, true, 'acts'],
    ['who is named in passing', {}, true, 'passing'],
    ['who is named twice in passing', { count: 2 }, true, 'passing'],
    ['who is named again and again', { count: 3 }, true, 'repeated'],
    ['who acts, named again and again', { part: 'acts', count: 9 }, true, 'acts'],
    ['the outlet', { isSource: true, part: 'headline' }, false, 'headline'],
    ['what is no name', { whyNot: 'a law', part: 'headline' }, false, 'headline'],
    ['a weak mention', { score: 0.5, part: 'acts' }, false, 'acts'],
  ] as const)('%s', (_, changes, linked, part) => {
    expect(verdictOf(evidence(changes))).toMatchObject({ linked, part });
  });

  it('is no last name alone, nor a government at large', () => {
    const person: Entity = { ...BUREAU, kind: 'person', name: 'Lind' };
    expect(verdictOf(evidence({ entity: person, part: 'acts' })).linked).toBe(false);
    expect(verdictOf(evidence({ entity: { ...person, name: '리철수' }, part: 'acts' })).linked).toBe(true);
    const government = { ...BUREAU, name: 'Government of Norland' };
    expect(verdictOf(evidence({ entity: government, part: 'acts' })).linked).toBe(false);
  });
});

describe('a note at once', () => {
  it('is for everybody but those named in passing', () => {
    expect(at('acts')).toBe(true);
    expect(at('repeated')).toBe(true);
    expect(at('passing')).toBe(false);
  });

  it('is for whatever a pack or a user knows', () => {
    expect(at('passing', { ...BUREAU, origin: 'pack' })).toBe(true);
    expect(at('passing', { ...BUREAU, origin: 'vault', byHand: ['Vale Harbour Office'] })).toBe(true);
    expect(at('passing', { ...BUREAU, origin: 'vault' })).toBe(false);
  });
});
