import { statementLine, statementLinesIn, statementOf, statementWords } from '../../src/index/statement-lines';
import { VaultIndex } from '../../src/index/vault-index';
import { DEFAULT_SETTINGS, type Span } from '../../src/model';

const index = new VaultIndex(DEFAULT_SETTINGS);
const linesOf = (...stated: readonly unknown[]) => statementLinesIn({ stated }, 'stated', index);

function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

describe('the words by which a statement is found again', () => {
  it('are those of its source and the first of what is said', () => {
    const text = 'A source in Hyesan said the price of rice\nrose by half and has not come down since then.';
    const content = [at(text, text.slice(text.indexOf('the price'), -1))];
    const words = statementWords({ source: at(text, 'A source in Hyesan'), content }, text);
    expect(words).toBe('A source in Hyesan · the price of rice rose by half and');
  });

  it('hold no arrow, no second point and nothing that links', () => {
    const text = 'He -> her · [[Kim]] says: a → b ~~c~~';
    const words = statementWords({ source: at(text, 'He -> her · [[Kim]]'), content: [at(text, 'a → b ~~c~~')] }, text);
    expect(words.split('·')).toHaveLength(2);
    expect(words).not.toMatch(/→|->|\[\[|~~/);
    expect(linesOf(`${words} → nobody`)).toEqual([{ words, isNone: false, speaker: null }]);
  });

  it('stay short, however long what is said is', () => {
    const text = `${'x'.repeat(5000)} ${'y'.repeat(5000)}`;
    const words = statementWords({ source: { start: 0, end: 5000 }, content: [{ start: 5001, end: 10_001 }] }, text);
    expect(words.length).toBeLessThan(210);
  });
});

describe('a line of a note', () => {
  it.each([
    [{ words: 'he · rice is dear', isNone: true }, 'he · rice is dear → no statement'],
    [{ words: 'he · rice is dear', isNone: false, speaker: 'person:mun-song' }, 'he · rice is dear → person:mun-song'],
    [{ words: '· rice is dear', isNone: false, speaker: null }, '· rice is dear → nobody'],
    [{ words: 'he · rice is dear', isNone: false, kind: 'anonymous' as const }, 'he · rice is dear → anonymous'],
    [
      { words: 'he · rice is dear', isNone: false, speaker: 'person:mun-song', kind: 'named person' as const },
      'he · rice is dear → person:mun-song as named person',
    ],
  ])('keeps %j', (correction, line) => {
    expect(statementLine(correction)).toBe(line);
    expect(linesOf(line)).toEqual([correction]);
  });

  it('may be written by hand', () => {
    expect(linesOf('He · Rice is dear -> Nobody as Anonymous')).toEqual([
      { words: 'He · Rice is dear', isNone: false, speaker: null, kind: 'anonymous' },
    ]);
  });

  it('that says nothing is passed over', () => {
    expect(linesOf('he · rice', 'he · rice → ', '→ nobody', 'a → b → c', 3, null)).toEqual([]);
    expect(statementLine({ words: 'he · rice', isNone: false })).toBeNull();
  });

  it('is about the same statement as another that is written alike', () => {
    expect(statementOf('He · “Rice is dear → nobody')).toBe(statementOf('he · rice is dear → no statement'));
    expect(statementOf('he · rice is dear → nobody')).not.toBe(statementOf('she · rice is dear → nobody'));
  });
});
