import { toTextDocument } from '../../../src/analysis/language/document-build';
import { Shape, shapeOf } from '../../../src/analysis/language/word-types';

type ShapeName = keyof typeof Shape;

const namesOf = (shape: number): ShapeName[] =>
  (Object.keys(Shape) as ShapeName[]).filter((name) => (shape & Shape[name]) !== 0);

describe('the shape of a token', () => {
  it.each<[string, ShapeName[]]>([
    ['Hoeryong', ['capitalised', 'upper', 'lower', 'letter']],
    ['MSS', ['capitalised', 'upper', 'capitals', 'acronym', 'letter', 'shout']],
    ['U.N.', ['capitalised', 'upper', 'acronym', 'period', 'letter', 'shout']],
    ['J.', ['capitalised', 'upper', 'initial', 'period', 'letter', 'shout']],
    ['iPhone', ['small', 'upper', 'lower', 'letter', 'innerCapital']],
    ['Élysée', ['capitalised', 'upper', 'lower', 'letter']],
    ['25th', ['number', 'digit', 'lower']],
    ['G7', ['capitalised', 'upper', 'digit', 'letter']],
    ['혜산시', ['hangul', 'letter']],
    ['”', ['closer']],
    ['"', ['closer', 'quote']],
    ['?', ['stop']],
    ['’s', ['lower', 'possessive']],
    ['-', []],
  ])('%s', (text, expected) => {
    expect(namesOf(shapeOf(text)).sort()).toEqual([...expected].sort());
  });

  it('marks the first token of every sentence and abbreviations before a name', () => {
    const { tokens } = toTextDocument('He met Gen. J. Lee. Nobody else came.\nNext', {
      title: null,
      language: 'en',
      excluded: [],
    });
    const having = (name: ShapeName): string[] =>
      tokens.filter(({ shape }) => (shape & Shape[name]) !== 0).map(({ text }) => text);
    expect(having('first')).toEqual(['He', 'Nobody', 'Next']);
    expect(having('leadsName')).toEqual(['Gen.', 'J.']);
  });
});
