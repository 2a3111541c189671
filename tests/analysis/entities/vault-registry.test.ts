import type { Entity, EntityKind } from '../../../src/model';
import { knowledge } from './support';

const find = (words: string, ...kinds: EntityKind[]): readonly Entity[] => knowledge.find(words, kinds);
const names = (words: string, ...kinds: EntityKind[]): string[] => find(words, ...kinds).map(({ name }) => name);

describe('looking entities up by what is typed', () => {
  it('finds places by the beginning of a name or an alias, the best known first', () => {
    expect(names('hoery', 'place')).toContain('Hoeryong');
    expect(names('회령', 'place')).toEqual(expect.arrayContaining(['Hoeryong']));
    const [first, ...others] = find('paris', 'place');
    expect(first).toMatchObject({ name: 'Paris', country: 'FR' });
    expect(others.map(({ country }) => country)).toContain('US');
  });

  it('finds agencies by any word of their name, and keeps to the kinds asked for', () => {
    expect(names('state security', 'agency')).toContain('Ministry of State Security');
    expect(find('state security', 'place', 'source').every(({ kind }) => kind === 'place')).toBe(true);
    expect(names('Daily NK', 'source')[0]).toBe('Daily NK');
  });

  it('puts the name itself before names that begin with it', () => {
    const korea = names('korea', 'place', 'agency', 'organization', 'source');
    expect(names('seoul', 'place')[0]).toBe('Seoul');
    expect(korea.length).toBeLessThanOrEqual(50);
  });

  it('finds nothing for nothing', () => {
    expect(find('', 'place')).toEqual([]);
    expect(find(' .', 'place', 'agency')).toEqual([]);
    expect(find('zzqx', 'place', 'agency')).toEqual([]);
  });
});
