import { calledCapitals } from '../../../../src/analysis/entities/places/called-capital';
import { toTextDocument } from '../../../../src/analysis/language';
import { knowledge } from '../support';

const called = (text: string): [string, string][] =>
  calledCapitals(toTextDocument(text, { title: null, language: 'en', excluded: [] }), knowledge.gazetteer).map(
    ({ capital, mention }) => [mention.text, capital.name],
  );

describe('capitals told without their name', () => {
  it.each([
    ['A bomb went off in the Yemeni capital.', 'Yemeni capital', 'Sanaa'],
    ['Crowds filled South Korea’s capital at night.', 'South Korea’s capital', 'Seoul'],
    ['They drove to the capital of Chad.', 'capital', 'N’Djamena'],
  ])('%s', (text, words, name) => {
    const [first] = called(text);
    expect(first?.[0]).toBe(words);
    expect(first?.[1].replace("'", '’')).toBe(name);
  });

  it.each(['Russian capital markets fell.', 'French capital punishment ended.', 'The capital was quiet.'])(
    'none in: %s',
    (text) => {
      expect(called(text)).toEqual([]);
    },
  );
});
