import { decodeWords } from '../../../src/intake/mail/encoded-words';
import { header, parameters, readHeaders } from '../../../src/intake/mail/headers';
import { readMime, type MimePart } from '../../../src/intake/mail/mime';
import { decodeTransfer } from '../../../src/intake/mail/transfer';
import { bytes, lines } from '../helpers';

const text = (content: Uint8Array): string => new TextDecoder('latin1').decode(content);
const decoded = (encoding: string, ...coded: string[]): string =>
  text(decodeTransfer(bytes(coded.join('\r\n')), encoding));

describe('a transfer encoding', () => {
  it('quoted-printable gives bytes, joins lines and leaves what is no code', () => {
    expect(decoded('quoted-printable', 'caf=E9 =3D =', 'one line=  ', ' 100=Z =')).toBe('café = one line 100=Z ');
    expect(decoded('Quoted-Printable', 'a=c3=a9b')).toBe('aÃ©b');
  });

  it('base64 is read across lines, with foreign characters and pieces put one behind the other', () => {
    expect(decoded('base64', 'SGVs', 'bG8=', '', '!IHR3aWNl')).toBe('Hello twice');
    expect(decoded('base64', 'SGVsbG8')).toBe('Hello');
  });

  it('uuencode is read between its marks', () => {
    expect(decoded('x-uuencode', 'some words', 'begin 644 a.txt', '%2&5L;&\\', '`', 'end')).toBe('Hello');
  });

  it('uuencode passes over a line longer than any it has, however long', () => {
    const coded = new Uint8Array(20_000_000).fill(0x4d);
    coded.set(bytes('begin 644 a.txt\n%2&5L;&\\\n'));
    const before = process.memoryUsage().heapUsed;
    expect(text(decodeTransfer(coded, 'uuencode'))).toBe('Hello');
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
  });

  it('uuencode has zeros for the blanks that were cut off its lines', () => {
    expect(decoded('uuencode', 'begin 644 a.bin', '#', '"2&4', 'end')).toBe('\0\0\0He');
  });

  it('any other is none', () => {
    expect(decoded('8bit', 'a=E9')).toBe('a=E9');
  });
});

describe('an encoded word', () => {
  it.each([
    ['=?utf-8?Q?caf=C3=A9_society?=', 'café society'],
    ['=?UTF-8?B?7ZWc6rWt?= news', '한국 news'],
    ['=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=', 'ab'],
    ['=?ISO-8859-1?Q?a?= b', 'a b'],
    ['=?utf-8?B?7ZWc6r?= =?utf-8?B?Wt?=', '한국'],
    ['=?windows-1252?Q?=93No=94_=96_he=92d?=', '“No” – he’d'],
    ['=?cp949?B?x9GxuQ==?=', '한국'],
    ['=?utf-8*en?Q?plain?=', 'plain'],
    ['=?x-unknown?Q?plain?=', 'plain'],
    ['=?utf-8?Q?not closed', '=?utf-8?Q?not closed'],
    ['no words at all', 'no words at all'],
  ])('%s reads %s', (coded, plain) => {
    expect(decodeWords(coded)).toBe(plain);
  });
});

describe('headers', () => {
  it('are unfolded, named without regard to case, and end with an empty line', () => {
    const block = readHeaders(bytes(lines('SUBJECT: one', '\ttwo', 'X-Empty:', '', 'From: nobody')));
    expect(header(block, 'subject')).toBe('one two');
    expect(header(block, 'from')).toBe('');
    expect(block.fields).toHaveLength(2);
  });

  it('in raw UTF-8 and raw EUC-KR are read too', () => {
    expect(header(readHeaders(bytes('Subject: 무산')), 'subject')).toBe('무산');
    const raw = Uint8Array.of(...bytes('Subject: '), 0xb9, 0xab, 0xbb, 0xea, 0xb1, 0xba, 0x0a, 0x0a);
    expect(header(readHeaders(raw), 'subject')).toBe('무산군');
  });

  it.each([
    ['text/plain; charset=euc-kr', 'charset', 'euc-kr'],
    ['text/plain; charset = "utf-8" ; format=flowed', 'format', 'flowed'],
    ['text/plain; charset=us-ascii (Plain text)', 'charset', 'us-ascii'],
    ["attachment; filename*=utf-8''%ED%95%9C.pdf", 'filename', '한.pdf'],
    ['attachment; filename*0*=euc-kr\'\'%C7%D1; filename*1="b.pdf"', 'filename', '한b.pdf'],
    ['attachment; filename="=?utf-8?B?7ZWc?=.pdf"', 'filename', '한.pdf'],
    ['attachment; filename="a \\"b\\".txt"', 'filename', 'a "b".txt'],
    ['multipart/mixed; boundary=a; boundary=b', 'boundary', 'a'],
  ])('%s has %s %s', (raw, name, value) => {
    expect(parameters(raw).params.get(name)).toBe(value);
  });
});

describe('the parts of a message', () => {
  const tree = (...all: string[]) => readMime(bytes(lines(...all)));

  it('lie between boundaries, however deep', () => {
    const mail = tree(
      'Content-Type: multipart/mixed; boundary=a',
      '',
      'preamble',
      '--a',
      'Content-Type: multipart/alternative; boundary=ab',
      '',
      '--ab',
      '',
      'first',
      '--ab  ',
      'Content-Type: text/html',
      '',
      '<p>second',
      '--ab--',
      '--a',
      '',
      'third --a',
      '--ax is no boundary',
      '--a--',
      'epilogue',
    );
    expect(mail.children.map(({ type }) => type.value)).toEqual(['multipart/alternative', 'text/plain']);
    expect(mail.children[0]!.children.map((part) => text(part.content()))).toEqual(['first', '<p>second']);
    expect(text(mail.children[1]!.content())).toBe('third --a\n--ax is no boundary');
  });

  it('end with the message where the last boundary is missing', () => {
    const mail = tree('Content-Type: multipart/mixed; boundary="a b"', '', '--a b', '', 'cut o');
    expect(mail.children.map((part) => text(part.content()))).toEqual(['cut o']);
  });

  it('are none where no boundary is named', () => {
    const mail = tree('Content-Type: multipart/mixed', '', '--a', '', 'words');
    expect(mail.children).toEqual([]);
    expect(text(mail.content())).toContain('words');
  });

  it('are at most 2,000, and at most twenty deep', () => {
    const wide = readMime(bytes(`Content-Type: multipart/mixed; boundary=a\n\n${'--a\n\nx\n'.repeat(5000)}--a--`));
    expect(wide.children.length).toBe(2000);
    expect(wide.isCut).toBe(true);
    const full = readMime(bytes(`Content-Type: multipart/mixed; boundary=a\n\n${'--a\n\nx\n'.repeat(2000)}--a--`));
    expect([full.children.length, full.isCut]).toEqual([2000, false]);
    const nested = Array.from(
      { length: 60 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    ).join('');
    let depth = 0;
    for (let part: MimePart = readMime(bytes(nested)); part.children[0]; part = part.children[0]) depth += 1;
    expect(depth).toBe(20);
  });
});
