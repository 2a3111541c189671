import { readAll } from '../helpers';

const head = (type: string): string =>
  `From: a@example.org\nSubject: Sacks\nDate: Wed, 13 Nov 2024 09:05:11 +0900\nMessage-ID: <1@x>\nContent-Type: ${type}\n\n`;
const outcomesOf = async (text: string): Promise<string[]> => {
  const outcomes = await readAll({ name: 'a.eml', text, format: 'eml' });
  return outcomes.map((outcome) => (outcome.ok ? 'article' : outcome.problem.code));
};
const part =
  '--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nA text attached here.\n';

describe('a mail made to take long is read or refused:', () => {
  it.each([
    ['a million boundaries', `${head('multipart/mixed; boundary=b')}${'--b\n'.repeat(1_000_000)}`, 'too-much'],
    ['text without end', `${head('text/plain')}${'words\n\n'.repeat(500_000)}`, 'too-large'],
    ['HTML without end', `${head('text/html')}${'<p>some words here</p>'.repeat(200_000)}`, 'too-large'],
    ['many blocks', `${head('text/html')}${'<div>words</div>'.repeat(60_000)}`, 'too-large'],
    ['half a million brackets', `${head('text/html')}${'<'.repeat(480_000)}`, 'no-text'],
    ['quotes of pictures never closed', `${head('text/html')}${'"data:'.repeat(80_000)}<p>words</p>`, 'article'],
    [
      'heads of mails without end',
      `${head('text/plain')}${'From: a\nTo: b\nDate: c\nSubject: d\n\n'.repeat(9000)}`,
      'article',
    ],
    [
      'encoded words never closed',
      `Subject: ${'=?utf-8?B?'.repeat(50_000)}\n${head('text/plain')}words and words`,
      'article',
    ],
    ['parameters never closed', `${head(`text/plain${'; a="'.repeat(50_000)}`)}words and words`, 'article'],
    ['a sender of quotes', `From: ${'"at from '.repeat(30_000)}\n${head('text/plain')}words and words`, 'article'],
    ['answers to answers', `Subject: ${'Re: '.repeat(60_000)}\n${head('text/plain')}words and words`, 'article'],
    ['one address', `${head('text/plain')}https://example.org/${'a'.repeat(400_000)}`, 'article'],
  ])('%s', async (_what, text, expected) => {
    expect((await outcomesOf(text))[0]).toBe(expected);
  });

  it('two thousand attachments, and it says that there are more', async () => {
    const codes = await outcomesOf(`${head('multipart/mixed; boundary=b')}${part.repeat(3000)}--b--`);
    expect(codes.length).toBe(2001);
    expect(codes[2000]).toBe('too-much');
  });

  it('mails in mails in mails', async () => {
    let inner = `${head('text/plain')}the innermost words`;
    for (let depth = 0; depth < 30; depth += 1)
      inner = `${head(`multipart/mixed; boundary=b${depth}`)}--b${depth}\nContent-Type: message/rfc822\n\n${inner}\n--b${depth}--\n`;
    expect(await outcomesOf(inner)).toEqual(['too-deep']);
  });
});
