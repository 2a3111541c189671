import { cuesIn, storyKinds } from '../../../../src/analysis/entities/story-location/cues';
import { toTextDocument } from '../../../../src/analysis/language';

function kinds(text: string, title = ''): ReadonlyMap<string, number> {
  const document = toTextDocument(text, { title, language: 'en', excluded: [] });
  return storyKinds(document, title, cuesIn(document.tokens));
}

describe('kinds of story', () => {
  it('are told by the words of headline and beginning', () => {
    const told = kinds('Police shot a gunman. Two officers were wounded.', 'Gunman killed');
    expect(told.get('violence')).toBeGreaterThan(1);
    expect(told.get('sport')).toBe(0);
  });

  it('count no more than twice what they can, and nothing in a text without words', () => {
    expect(Math.max(...kinds('Killed killed killed killed.', 'Killed').values())).toBeLessThanOrEqual(2);
    expect([...kinds('').values()].every((value) => value === 0)).toBe(true);
  });
});
