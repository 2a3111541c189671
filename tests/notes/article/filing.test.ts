import fc from 'fast-check';
import { readOne } from '../../intake/helpers';
import type { Analysis, Article } from '../../../src/model';
import { NOTHING_FOUND } from '../../support/article';
import { articleText, byId, entity, finding, mention, plan } from '../builders';

const city = entity('place', 'Hoeryong');
const person = entity('person', 'Kim Jong-hyun');

/** Recognition reduced to finding two names in the text, wherever intake reads it. */
function analyze({ body }: Article): Analysis {
  const found = [city, person].flatMap((of) => {
    const times = body.text.split(of.name).length - 1;
    return Array.from({ length: times }, (_none, nth) => mention(body.text, of.name, of, nth));
  });
  return {
    ...NOTHING_FOUND,
    entities: byId(city, person),
    mentions: found,
    actors: [finding(person)],
    places: [finding(city)],
  };
}

async function file(text: string): Promise<string> {
  const article = await readOne({ name: 'Note.md', text, inPlace: true });
  return articleText(plan({ article, analysis: analyze(article), current: { path: 'Note.md', text } }));
}

const withoutBrackets = (text: string): string => text.replace(/\[\[(Hoeryong|Kim Jong-hyun)\]\]/g, '$1');
/** A note in two: properties with fences, and the rest. */
const halves = (note: string): readonly [string, string] => {
  const [block = ''] = /^\ufeff?---\r?\n[\s\S]*?^---\r?\n/m.exec(note) ?? [];
  return [block, note.slice(block.length)];
};

const line = fc.constantFrom(
  ...['Hoeryong is a city.', 'Then Kim Jong-hyun spoke.', '# Hoeryong', '> Kim Jong-hyun said', '- Hoeryong', '', '  '],
  ...[
    '`Hoeryong`',
    '```\nHoeryong\n```',
    '| Hoeryong | x |\n| --- | --- |',
    '**Hoeryong**',
    '[Hoeryong](https://x.org)',
  ],
  ...[
    '%%Hoeryong%%',
    '<b>Hoeryong</b>',
    'x^Hoeryong',
    'trailing  ',
    '\ttab',
    '#tag Hoeryong',
    '한국 Hoeryong에서 😀',
    '$$Hoeryong$$',
  ],
);

describe('filing notes where they stand, read as they are read', () => {
  it('keeps every byte of the body but for brackets, whatever Markdown and line ends', async () => {
    const mine = '---\nmood:   "x" # mine\n---\n';
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.constantFrom('', mine),
        fc.constantFrom('', '\n', '\n\n\n'),
        async (lines, eol, mark, front, end) => {
          const body = ['Hoeryong news today.', ...lines].join('\n') + end;
          const note = ((mark ? '\ufeff' : '') + front + body).replace(/\n/g, eol);
          const filed = await file(note);
          const [block, rest] = halves(filed);
          expect(withoutBrackets(rest)).toBe(body.replace(/\n/g, eol));
          expect(block.startsWith(mark ? '\ufeff---' : '---')).toBe(true);
          if (front !== '') expect(block).toContain(`mood:   "x" # mine${eol}`);
          expect(rest.match(/\[\[Hoeryong\]\]/g)).toHaveLength(1);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('links nothing that the user has linked already', async () => {
    const note = 'Hoeryong and Kim Jong-hyun. See [[Hoeryong]] and [him](Kim%20Jong-hyun.md).\n';
    expect(halves(await file(note))[1]).toBe(note);
  });
});
