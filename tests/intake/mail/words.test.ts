import fc from 'fast-check';
import { readAll } from '../helpers';

const WORDS = 'officials traders river bridge market winter harvest engine letter garden school ticket'.split(' ');
const SENTENCES = [
  'The river rose before dawn and took the lower bridge with it, a farmer who lives beside the market said on Monday.',
  'Traders counted what was left of the harvest, and the school on the hill opened its doors to whoever had lost a roof.',
];
/** A word that stands nowhere else. */
const wordOf = (at: number): string =>
  `qu${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + (Math.floor(at / 26) % 26))}z`;

const lines = fc.oneof(
  fc.constant(''),
  fc.constantFrom(
    '# # # # #.',
    '> # # #',
    '- # #',
    '  # # # #',
    '“# # #,” # said.',
    '#: # #',
    '[#] # #',
    '* # # *',
    '(#) #',
    '<#> #',
  ),
);
const mails = fc.array(lines, { minLength: 1, maxLength: 14 }).map((all) => {
  let at = 0;
  return all
    .map((line) =>
      line.replace(/#/g, () => (at % 3 === 2 ? `${WORDS[at % WORDS.length]} ${wordOf(at++)}` : wordOf(at++))),
    )
    .join('\r\n');
});

describe('no word of a mail in plain text is lost', () => {
  it('whatever its lines look like', async () => {
    await fc.assert(
      fc.asyncProperty(mails, async (body) => {
        const text = [
          'From: Example Times <news@times.example>',
          'Subject: Flood takes a bridge',
          'Date: Wed, 13 Nov 2024 09:05:11 +0900',
          'Content-Type: text/plain; charset=utf-8',
          '',
          SENTENCES[0],
          '',
          body,
          '',
          SENTENCES[1],
        ].join('\r\n');
        const told: string[] = [];
        for (const outcome of await readAll({ name: 'a.eml', text, format: 'eml' })) {
          if (!outcome.ok) throw new Error(outcome.problem.message);
          const { body: kept, title, removals } = outcome.value;
          told.push(kept.markdown, title?.value ?? '', ...removals.map(({ what }) => what));
        }
        const all = told.join('\n');
        expect((body.match(/qu[a-z]{2}z/g) ?? []).filter((word) => !all.includes(word))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
