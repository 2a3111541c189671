import { toTextDocument } from '../../../src/analysis/language';
import { gluedWords } from '../../../src/analysis/language/glued-words';
import { tokenize } from '../../../src/analysis/language/tokens';

const glued = (text: string): readonly number[] => gluedWords(text, tokenize(text));
const cut = (text: string): string[] => glued(text).map((at) => text.slice(at).split(' ')[0] ?? '');

describe('words glued together', () => {
  it('are cut where both stand by themselves in the text', () => {
    expect(cut("Beto O'RourkeBeto wins, and O'Rourke thanks Beto.")).toEqual(['Beto']);
    expect(cut('The MarshalKim Jong Un came. Kim waved, and the Marshal left.')).toEqual(['Kim']);
  });

  it('are cut around the names of leaders, which KCNA sets apart by bold print alone', () => {
    expect(cut('It says thatKim Jong Un came.')).toEqual(['Kim']);
    expect(cut('Comrade Kim Jong Unreceived gifts; statues of PresidentKim Il Sungand others.')).toEqual([
      'received',
      'Kim',
      'and',
    ]);
    expect(cut('Kim Jong Un and Kim Il Sung’s heir.')).toEqual([]);
  });

  it.each([
    'You know YouTube. The tube is long.',
    'John McCain met Cain.',
    'Leonardo DiCaprio met Caprio and Di.',
    'The DeVos family; Vos and De.',
    'Douglas MacArthur met Arthur and Mac.',
    'An iPhone is a Phone.',
    'He wrote to @RandPaul. Rand and Paul agreed.',
    'See FoxNews.com. Fox sells News.',
    'BlackRock and BlackRock again; Black and Rock.',
    'Bashar al-Assad left. Assad and al.',
  ])('are not in: %s', (text) => {
    expect(glued(text)).toEqual([]);
  });

  it('become tokens of their own, at the offsets of the text', () => {
    const text = "Beto O'RourkeBeto wins, and O'Rourke thanks Beto.";
    const { tokens } = toTextDocument(text, { title: null, language: 'en', excluded: [] });
    expect(tokens.slice(0, 4).map((token) => token.text)).toEqual(['Beto', "O'Rourke", 'Beto', 'wins']);
    for (const { start, end, text: word } of tokens) expect(text.slice(start, end)).toBe(word);
  });

  it('take time in proportion to the text where words are long', () => {
    expect(glued('aB'.repeat(100_000))).toEqual([]);
  });
});
