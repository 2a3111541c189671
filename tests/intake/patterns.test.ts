import { readOne } from './helpers';

const mail = (from: string, subject: string): string =>
  `From: ${from}\nSubject: ${subject}\nDate: Wed, 13 Nov 2024 09:05:11 +0900\nMessage-ID: <1@x>\n\nPhones were seized on Friday, officials said.\n`;
const htmlMail = (body: string): string =>
  mail('a@example.org', 'Phones').replace('\n\n', '\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n') +
  body;
const STORY = 'Police in Hoeryong seized phones on Friday, officials in North Hamgyong province said.';

/** Inputs that repeat one thing so often as the number says, where patterns look for an end that never comes. */
const HOSTILE: readonly (readonly [string, (times: number) => string])[] = [
  ['a sender of commas', (times) => mail(`${','.repeat(times)}! <a@example.org>`, 'Phones')],
  ['a sender of blanks', (times) => mail(`a${' '.repeat(times)}! <a@example.org>`, 'Phones')],
  ['a subject of blanks', (times) => mail('a@example.org', `Phones${' '.repeat(times)}!`)],
  ['a subject of brackets', (times) => mail('a@example.org', `${'['.repeat(times)}!`)],
  ['a sender in brackets of blanks', (times) => mail(`a (via ${' '.repeat(times)}x`, 'Phones')],
  [
    'a link of blanks in a mail',
    (times) => htmlMail(`<a href="https://a.example/">Phones${'\u00a0'.repeat(times)}!</a>`),
  ],
  [
    'an address of dots in a mail',
    // The text of a mail has half a million characters at most.
    (times) => mail('a@example.org', 'Phones').concat(`https://a.example/${'.'.repeat(Math.min(times, 450_000))}!`),
  ],
  ['an address of semicolons', (times) => `Phones\n\n${STORY}\n\nhttps://a.example/${';'.repeat(times)}!`],
  [
    'a title of blanks',
    (times) => `<html><head><title>Phones${'\u00a0'.repeat(times)}!</title></head><body><p>${STORY}</p></body></html>`,
  ],
  ['a paragraph of brackets', (times) => `Phones\n\n${STORY}\n\n${'['.repeat(times)}`],
  ['a paragraph of stars', (times) => `Phones\n\n${STORY}\n\n${'*'.repeat(times)}!`],
  ['lines of blanks', (times) => `Phones\n\n${STORY}\n${' \n'.repeat(times)}!`],
  [
    'an author of semicolons and blanks',
    (times) =>
      `<html><head><meta name="author" content="a${' ;'.repeat(times)}!"></head><body><p>${STORY}</p></body></html>`,
  ],
  ['code of blanks', (times) => `<html><body><p>${STORY}</p><pre>a${' '.repeat(times)}b</pre></body></html>`],
  ['a paragraph of dots', (times) => `Phones\n\n${STORY}\n\n${'.'.repeat(times)}!`],
  ['a byline of blanks', (times) => `Phones\n\nBy ${' '.repeat(times)}!\n\n${STORY}\n`],
  [
    'a byline of blanks in a page',
    (times) => `<html><body><h1>Phones</h1><p>By ${'\u00a0'.repeat(times)}!</p><p>${STORY}</p></body></html>`,
  ],
];
/** So often that a square of it outlasts the time-out, and no longer than the headers of a mail may be. */
const TIMES = 500_000;

/** What is stated of an article, in letters: of the signs that are repeated a title keeps some. */
async function statedIn(text: string): Promise<unknown> {
  const { title, authors, source, date, body } = await readOne({
    name: 'a',
    text,
    ...(text.startsWith('From: ') ? { format: 'eml' } : {}),
  });
  expect(body.text).toContain('on Friday, officials');
  return [title, authors, source, date].map((field) =>
    JSON.stringify(field?.value ?? null).replace(/[^\p{L}\p{N}]+/gu, ' '),
  );
}

describe('what repeats itself without end is read as what does so a hundred times:', () => {
  it.each(HOSTILE)('%s', async (_what, made) => {
    expect(await statedIn(made(TIMES))).toEqual(await statedIn(made(100)));
  });
});
