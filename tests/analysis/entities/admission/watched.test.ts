import { understand } from '../support';
import type { Finding } from '../../../../src/model';

/** How the one actor of a name stands in a story. */
function standing(text: string, name: string): Pick<Finding, 'part' | 'linked'> | null {
  const { actors, entities } = understand(text);
  const found = actors.find(({ entity }) => entities[entity]?.name === name);
  return found ? { part: found.part, linked: found.linked } : null;
}

describe('a local body of where the story happens', () => {
  it('is what a reader came for, also where it is named once and does nothing', () => {
    const text =
      'HYESAN, North Korea — Residents of Hyesan say that phones were taken. Her family paid 15,000 yuan to the Hyesan Police Department to have the case kept in the city.';
    expect(standing(text, 'Hyesan Police Department')).toEqual({ part: 'scene', linked: true });
  });

  it('is named in passing where the story happens elsewhere', () => {
    const text =
      'LYON, France — Shops in Lyon, in southeastern France, were closed on Monday. Lyon, the third city of France, is quiet. One visitor had once lived near the Chicago Police Department.';
    expect(standing(text, 'Chicago Police Department')?.part).toBe('passing');
  });
});
