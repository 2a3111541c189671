import type * as originals from '../../src/format/originals';
import { escaped } from '../../src/intake/markdown/pieces';
import {
  hasSentence,
  isQuotedAsWritten,
  markedQuotation,
  printOf,
  quotationsIn,
  sentenceAt,
  shownText,
} from '../../src/format/quotation';

const hashed = vi.hoisted(() => ({ characters: 0 }));
vi.mock('../../src/format/originals', async (actual) => {
  const module = await actual<typeof originals>();
  const shortHashOf: typeof module.shortHashOf = (text, digits) => {
    hashed.characters += text.length;
    return module.shortHashOf(text, digits);
  };
  return { ...module, shortHashOf };
});

const SENTENCE = 'The police searched 23 homes.';
const QUOTED = markedQuotation(SENTENCE, SENTENCE, 'a1b2');

describe('a quotation', () => {
  it.each([
    ['as it was written', `> ${QUOTED}`],
    ['with words before and behind it', `- They say: “${QUOTED}” (my emphasis)`],
    ['in a callout', `> > ${QUOTED}`],
  ])('is found again %s', (_, line) => {
    const [found] = quotationsIn(line);
    expect(found?.words).toBe(SENTENCE);
    expect(found && isQuotedAsWritten(found)).toBe(true);
  });

  it('is not seen in what an article says, nor in a comment of the user’s own', () => {
    expect(quotationsIn(escaped(QUOTED, true))).toEqual([]);
    expect(quotationsIn('The key is 0123456789ab 88:0123456789ab.')).toEqual([]);
    expect(quotationsIn('%%dateline: ask her%%')).toEqual([]);
  });

  it('is not what was written where a character of it is another, or its mark is damaged', () => {
    const changed = [
      QUOTED.replace('23', '24'),
      QUOTED.replace('police', 'pol\u0456ce'),
      QUOTED.replace(' 23', '  23'),
      QUOTED.slice(0, -1),
    ];
    for (const line of changed) expect(quotationsIn(line).map(isQuotedAsWritten)).toEqual([false]);
    const damaged = [
      QUOTED.replace('dateline-quote', 'datelime-quote'),
      QUOTED.replace('%% ', '% '),
      QUOTED.replace(/:[0-9a-f]/, ':'),
    ];
    for (const line of damaged) expect(quotationsIn(line).map(({ mark }) => mark)).toEqual([null]);
  });

  it('is nothing that a user writes', () => {
    for (const line of ['> The police came.', 'dateline-quote', '%%a comment%%', 'a1b2c3d4e5f6 10:30 meeting', '']) {
      expect(quotationsIn(line)).toEqual([]);
    }
  });
});

describe('a sentence', () => {
  const BODY = 'Rain fell. The [[Police|police]] searched 23 homes in [[Hoeryong]]. ^4f1c0a\nNext.';

  it('is told by the words a reader sees, whatever is linked in it', () => {
    const start = BODY.indexOf('The');
    const sentence = sentenceAt(BODY, start, BODY.indexOf('\nNext'));
    expect(sentence).toBe('The police searched 23 homes in Hoeryong.');
    for (const body of [BODY, BODY.replace('[[Hoeryong]]', 'Hoeryong'), BODY.replace('[[Police|', '[[State police|')])
      expect(hasSentence(shownText(body), printOf(sentence), sentence)).toBe(true);
    for (const body of [
      BODY.replace('23', '24'),
      BODY.replace('police]]', 'Police]]'),
      BODY.replace('. ^', '! ^'),
      BODY.replace(' 23', '\u00a023'),
    ])
      expect(hasSentence(shownText(body), printOf(sentence), sentence)).toBe(false);
  });

  it('is looked for in any text without hashing it again and again', () => {
    const told = { length: 50_000, hash: '0'.repeat(12) };
    for (const text of ['a '.repeat(100_000), `${'-'.repeat(200_000)}a`]) {
      hashed.characters = 0;
      expect(hasSentence(text, told, 'a a a')).toBe(false);
      expect(hashed.characters).toBeLessThan(25_000_000);
    }
  });

  it('takes in a link that it would cut in two', () => {
    const body = 'He met [[No. 5 Bureau|the bureau]] today.';
    expect(sentenceAt(body, 0, body.indexOf('5'))).toBe('He met the bureau');
    expect(sentenceAt(body, body.indexOf('5'), body.length)).toBe('the bureau today.');
  });
});
