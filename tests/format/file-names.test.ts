import { numbersOf } from '../../src/format/ids';
import fc from 'fast-check';
import {
  fileNameFrom,
  firstClause,
  freeName,
  legalFolder,
  legalName,
  truncate,
  utf8Length,
} from '../../src/format/file-names';

const never = (): boolean => false;

describe('a legal name', () => {
  it.each([
    ['A/B\\C:D', 'A-B-C -D'],
    ['What? *This* <now> | "that"', 'What This (now) - ’that’'],
    ['[[Link]] #tag ^block', '((Link)) tag block'],
    ['..hidden..', 'hidden'],
    ['ends with dots... ', 'ends with dots'],
    ['CON', 'CON_'],
    ['nul.txt', 'nul_.txt'],
    ['COM1', 'COM1_'],
    ['con artist jailed', 'con artist jailed'],
    ['Console', 'Console'],
    ['a\tb\nc', 'a b c'],
    ['abc\u202egnp.exe', 'abcgnp.exe'],
    ['Cafe\u0301', 'Café'],
    ['회령시', '회령시'],
    ['👩‍👩‍👧 family', '👩‍👩‍👧 family'],
    ['', 'Untitled'],
    ['???', 'Untitled'],
    ['<% tp %> {{x}} `$= y`', '(% tp %) ((x)) ’$= y’'],
  ])('of %j is %j', (text, name) => {
    expect(legalName(text)).toBe(name);
  });

  it('is legal everywhere, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = legalName(text);
        expect(name).toBe(name.normalize('NFC'));
        expect(name).not.toMatch(/[\\/:*?"<>|#^[\]{}`\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u);
        expect(name).not.toMatch(/^[\s.]|[\s.]$|^$/);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)/i);
        expect(utf8Length(`${name}.md`)).toBeLessThanOrEqual(200);
        expect(legalName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });

  it('counts bytes as UTF-8 does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text));
      }),
    );
  });

  it('is cut between whole words, and never inside a character a reader sees', () => {
    expect(truncate('one two three four', 15)).toBe('one two three');
    expect(truncate('👩‍👩‍👧👩‍👩‍👧', 20)).toBe('👩‍👩‍👧');
    expect(truncate('e\u0301e\u0301', 5)).toBe('e\u0301');
    expect(truncate('한국한국', 7)).toBe('한국');
  });
});

describe('a free name', () => {
  const taken =
    (...names: string[]) =>
    (name: string): boolean =>
      names.includes(name.toLowerCase());

  it('is the name itself, then with a qualifier, then with a number', () => {
    expect(freeName('Moscow', ['Idaho'], never)).toBe('Moscow');
    expect(freeName('Moscow', ['Idaho'], taken('moscow'))).toBe('Moscow (Idaho)');
    expect(freeName('Moscow', ['Idaho', 'city'], taken('moscow', 'moscow (idaho)'))).toBe('Moscow (city)');
    expect(freeName('Moscow', [], taken('moscow', 'moscow 2'))).toBe('Moscow 3');
    const [number, longer] = numbersOf('place:moscow:ru');
    expect(String(number)).toMatch(/^[1-9]\d{4}$/);
    expect(freeName('Moscow', [], taken('moscow', 'moscow 2'), 'place:moscow:ru')).toBe(`Moscow ${number}`);
    expect(freeName('Moscow', [], taken('moscow', `moscow ${number}`), 'place:moscow:ru')).toBe(`Moscow ${longer}`);
  });

  it('keeps its number where the name fills the room', () => {
    const long = 'x'.repeat(300);
    const name = freeName(long, [], (candidate) => !candidate.endsWith(' 2'));
    expect(name).toMatch(/^x+ 2$/);
    expect(utf8Length(`${name}.md`)).toBeLessThanOrEqual(200);
  });
});

describe('a file name pattern', () => {
  const facts = { date: '2024-11-15', title: 'A title', source: 'Daily NK' };

  it('fills tokens and opens folders', () => {
    expect(fileNameFrom('{year}/{date} {title}', facts)).toEqual({ folder: '2024', name: '2024-11-15 A title' });
    expect(fileNameFrom('{source}/{month}/{title} ({source})', facts)).toEqual({
      folder: 'Daily NK/11',
      name: 'A title (Daily NK)',
    });
  });

  it('leaves no trace of what is not stated', () => {
    const nothing = { date: null, title: 'A title', source: null };
    expect(fileNameFrom('{year}/{date} {title}', nothing)).toEqual({ folder: '', name: 'A title' });
    expect(fileNameFrom('{source}/{date} - {title} ({source})', nothing)).toEqual({ folder: '', name: 'A title' });
    expect(fileNameFrom('{date}', nothing)).toEqual({ folder: '', name: 'A title' });
  });

  it('opens no folder for a value, and none upwards', () => {
    expect(fileNameFrom('{title}', { ...facts, title: '../../x/y' }).folder).toBe('');
    expect(fileNameFrom('../{source}/../{title}', { ...facts, source: '..' })).toEqual({ folder: '', name: 'A title' });
    expect(legalFolder('/a//../b/./c ')).toBe('a/b/c');
  });
});

describe('the first clause', () => {
  it.each([
    ['Officials have begun a crackdown in the north, sending teams.', 'Officials have begun a crackdown in the north'],
    [
      'On Tuesday, the ministry said that it had begun a crackdown. More.',
      'On Tuesday, the ministry said that it had begun a crackdown',
    ],
    [
      'Gen. Kim met U.S. envoys in the capital on Monday. Then he left.',
      'Gen. Kim met U.S. envoys in the capital on Monday',
    ],
    ['Short line\nNext line', 'Short line'],
    ['북한 당국이 단속을 시작했다. 다음 문장', '북한 당국이 단속을 시작했다. 다음 문장'],
    ['', ''],
  ])('of %j names the note', (text, clause) => {
    expect(firstClause(text)).toBe(clause);
  });

  it('does not begin with a line that has no word in it', () => {
    expect(firstClause('⚡️\n\n— \nThe council of Rostock said on Monday that it would meet.')).toBe(
      'The council of Rostock said on Monday that it would meet',
    );
    expect(firstClause('⚡️')).toBe('⚡️');
  });
});

describe('a text too long for a name', () => {
  it.each(['.', ' ', '-', '😀'])('is cut, a million times %j too', (sign) => {
    const long = `${sign.repeat(1e6)}a`;
    const { name } = fileNameFrom('{date} {title}', { date: null, title: long, source: long });
    for (const cut of [legalName(long), name, firstClause(long)]) expect(utf8Length(cut)).toBeLessThanOrEqual(200);
  });

  it('is cut as its beginning is', () => {
    const [long, head] = [1e6, 2000].map((times) => 'Phones were seized. '.repeat(times));
    expect([legalName(long!), firstClause(long!)]).toEqual([legalName(head!), firstClause(head!)]);
  });
});
