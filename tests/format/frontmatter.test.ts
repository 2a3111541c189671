import fc from 'fast-check';
import { CORE_SCHEMA, YAML11_SCHEMA, load } from 'js-yaml';
import { bodyBelow, editFrontmatter, readFrontmatter, type FrontmatterChanges } from '../../src/format/frontmatter';

const edit = (text: string, changes: FrontmatterChanges): string => {
  const outcome = editFrontmatter(text, changes, 'Note.md');
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
  return outcome.value;
};
const data = (text: string): Readonly<Record<string, unknown>> => {
  const outcome = readFrontmatter(text, 'Note.md');
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value.data;
};
const problem = (text: string, changes: FrontmatterChanges): string => {
  const outcome = editFrontmatter(text, changes, 'Note.md');
  return outcome.ok ? `edited: ${outcome.value}` : outcome.problem.code;
};

const wellFormed = fc.string({ unit: 'binary', maxLength: 30 });
const tricky = fc.constantFrom(
  ...['yes', 'No', 'on', 'y', '014', '1.10', '1e3', '12:30', '12:30:45', '0x1f', '0o17', '1_000', 'null', '~', ''],
  ...['2024-01-01', '2024-1-1', '- a', '? a', ': a', 'a: b', 'a:', 'a #b', '#a', '[a', '{a', '@a', '`a', '&a', '*a'],
  ...['!a', '|', '>', '%a', "'a", '"a"', '<<', '=', '.inf', '.NaN', '---', '...', ' a', 'a ', 'a\nb', 'a\r\nb', '\ta'],
  ...['a\u2028b', 'a\u0085b', '\ufeffa', 'a\\b', '[[X]]', 'true', '+1', '-1', '1.', '.5', '6.8523015e+5', '190:20:30'],
);

describe('reading frontmatter', () => {
  it('gives the properties and the body after them', () => {
    const outcome = readFrontmatter('---\na: 1\nb: 2024-11-15\nc: yes\n---\nText\n', 'Note.md');
    expect(outcome).toEqual({ ok: true, value: { data: { a: 1, b: '2024-11-15', c: 'yes' }, body: 'Text\n' } });
  });

  it.each([
    ['no block', 'Text\n---\na: 1\n---\n'],
    ['a block that never closes', '---\na: 1\nText'],
    ['a fence that is not on the first line', '\n---\na: 1\n---\n'],
    ['an empty block', '---\n---\nText'],
    ['a block of comments', '---\n# nothing\n---\nText'],
  ])('gives no properties for %s', (_name, text) => {
    expect(data(text)).toEqual({});
  });

  it.each([
    ['an open bracket', '---\na: [\nb: c\n---\n'],
    ['a list', '---\n- a\n---\n'],
    ['one word', '---\nword\n---\n'],
    ['a key twice', '---\na: 1\na: 2\n---\n'],
    ['a tab for indentation', '---\na:\n\t- b\n---\n'],
    ['more aliases than any note needs', `---\na: &a x\nb: [${'*a, '.repeat(50)}*a]\n---\n`],
  ])('names %s as invalid YAML and does not throw', (_name, text) => {
    const outcome = readFrontmatter(text, 'Note.md');
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'invalid-yaml', subject: 'Note.md' } });
  });

  it.each([
    ['a block', '---\na: 1\n---\nText\n---\n'],
    ['a block with a byte order mark and other line ends', '\ufeff---\r\na: 1\r\n---\r\nText'],
    ['no block', '\ufeffText\n---\na: 1\n---\n'],
    ['nothing but a block', '---\na: 1\n---'],
  ])('gives the body below %s without reading the properties, too', (_name, text) => {
    expect(readFrontmatter(text, 'Note.md')).toMatchObject({ ok: true, value: { body: bodyBelow(text) } });
  });

  it('says on which line of the note the error is', () => {
    const outcome = readFrontmatter('---\nx: 1\na: [\nb: c\n---\n', 'Note.md');
    expect(outcome).toMatchObject({ problem: { where: 'line 4' } });
  });
});

describe('editing frontmatter', () => {
  it('makes a block when there is none', () => {
    expect(edit('Text\n', { date: { plain: '2024-11-15' }, source: '[[Daily NK]]', tags: ['article'] })).toBe(
      '---\ndate: 2024-11-15\nsource: "[[Daily NK]]"\ntags:\n  - article\n---\nText\n',
    );
  });

  it('keeps the order, quoting, comments and unknown keys of what it does not change', () => {
    const before =
      "---\nz:   'x'  # mine\n# a line of mine\ndate: 2020-01-01\nlist: [a,   b]\nq: >-\n  folded\n  text\n---\nText";
    expect(edit(before, { date: { plain: '2024-11-15' }, url: 'https://example.org/a' })).toBe(
      "---\nz:   'x'  # mine\n# a line of mine\ndate: 2024-11-15\nlist: [a,   b]\nq: >-\n  folded\n  text\nurl: https://example.org/a\n---\nText",
    );
  });

  it('keeps comments inside what it changes', () => {
    const before =
      '---\nplaces: # checked\n  # by hand\n  - "[[A]]" # sure\n  - "[[B # not a comment]]"\nb: 1 # one\n---\n';
    expect(edit(before, { places: ['[[C]]'], b: 2 })).toBe(
      '---\nplaces: # checked\n  # by hand\n  # sure\n  - "[[C]]"\nb: 2 # one\n---\n',
    );
  });

  it.each([
    ['of a key whose list grows', 'p: # mine\n  - A\n', { p: ['A', 'B'] }, 'p: # mine\n  - A\n  - B\n'],
    [
      'of an item that moves',
      'p:\n  - A # a\n  - B # b\n',
      { p: ['B', 'C', 'A'] },
      'p:\n  - B # b\n  - C\n  - A # a\n',
    ],
    ['above an item', 'p:\n  - A\n  # b\n  - B\n', { p: ['A', 'X', 'B'] }, 'p:\n  - A\n  - X\n  # b\n  - B\n'],
    ['of an item that goes', 'p:\n  - A # a\n  - B\n', { p: ['B'] }, 'p:\n  # a\n  - B\n'],
    ['of the last item, which goes', 'p:\n  - A\n  - B # b\n', { p: ['A'] }, 'p:\n  - A\n  # b\n'],
    ['of a value that becomes a list', 'p: A # a\n', { p: ['A', 'B'] }, 'p: # a\n  - A\n  - B\n'],
    ['of a list that becomes a value', 'p: # p\n  - A # a\n', { p: 'A' }, 'p: A # p\n  # a\n'],
    ['of a list in brackets', 'p: [A, B] # p\n', { p: ['C'] }, 'p: # p\n  - C\n'],
    ['in line ends of Windows', 'p: # p\r\n  - A # a\r\n', { p: ['A', 'B'] }, 'p: # p\r\n  - A # a\r\n  - B\r\n'],
  ])('keeps a comment in its line: %s', (_, before, changes, after) => {
    const eol = before.includes('\r') ? '\r\n' : '\n';
    const whole = (yaml: string): string => `---${eol}${yaml}z: 1${eol}---${eol}`;
    expect(edit(whole(before), changes)).toBe(whole(after));
  });

  it('keeps the comment of a key it removes', () => {
    expect(edit('---\na: 1\nb: x # why\nc: 2\n---\n', { b: undefined })).toBe('---\na: 1\n# why\nc: 2\n---\n');
  });

  it('changes lists, block scalars and values over several lines whole', () => {
    const before = '---\na: |\n  one\n\n  two\n\nb:\n- x\n- y\nc: [1,\n  2\n  ]\nd: "x\n  y"\ne:\n---\n';
    expect(edit(before, { a: 'A', b: ['B'], c: ['C'], d: 'D', e: ['E'] })).toBe(
      '---\na: A\nb:\n  - B\nc:\n  - C\nd: D\ne:\n  - E\n---\n',
    );
  });

  it('does not touch a key that already reads as asked', () => {
    const before = "---\nsource: '[[Daily NK]]'\ntags: [ article ]\n---\n";
    expect(edit(before, { source: '[[Daily NK]]', tags: ['article'] })).toBe(before);
  });

  it('writes in the line ends of the note', () => {
    expect(edit('---\r\na: 1\r\n---\r\nText\r\n', { a: 2, b: ['x'] })).toBe(
      '---\r\na: 2\r\nb:\r\n  - x\r\n---\r\nText\r\n',
    );
    expect(edit('Text\r\n', { a: 1 })).toBe('---\r\na: 1\r\n---\r\nText\r\n');
  });

  it('keeps a byte order mark first', () => {
    expect(edit('\ufeff---\na: 1\n---\n', { a: 2 })).toBe('\ufeff---\na: 2\n---\n');
    expect(edit('\ufeffText', { a: 2 })).toBe('\ufeff---\na: 2\n---\nText');
  });

  it('fills an empty block, with or without line after it', () => {
    expect(edit('---\n---', { a: 1 })).toBe('---\na: 1\n---');
    expect(edit('---\n# mine\n---\nText', { a: 1 })).toBe('---\n# mine\na: 1\n---\nText');
  });

  it.each([
    ['one flow mapping', '---\n{a: 1, b: 2}\n---\n'],
    ['indented keys', '---\n  a: 1\n  b: 2\n---\n'],
    ['explicit keys', '---\n? a\n: 1\n---\n'],
    ['aliases', '---\na: &x [1]\nb: *x\n---\n'],
    ['several documents', '---\na: 1\n...\n---\nb: 1\n'],
  ])('leaves %s alone, with a reason', (_name, text) => {
    expect(problem(text, { a: 2, c: 3 })).toMatch(/^(unusual|invalid)-yaml$/);
  });

  it('leaves invalid YAML alone, with a reason', () => {
    expect(problem('---\na: [\nb: c\n---\n', { a: 1 })).toBe('invalid-yaml');
  });

  it('writes strings that read back the same under YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(fc.oneof(wellFormed, tricky), (text) => {
        for (const yaml of [edit('', { k: text }), edit('', { k: [text] })]) {
          for (const schema of [CORE_SCHEMA, YAML11_SCHEMA]) {
            const read = load(yaml.split('---\n')[1] ?? yaml, { schema }) as { k: unknown };
            expect([read.k].flat()).toEqual([text]);
          }
          expect([data(yaml).k].flat()).toEqual([text]);
        }
      }),
      { numRuns: 500 },
    );
  });

  const keys = ['date', 'source', 'aliases', 'actors'];
  const userLine = fc.constantFrom(
    ...['# a comment', 'mood: good # as ever', "quoted: 'it''s'", 'list:\n  - a\n  - "b: c"', 'flow: [1, {a: b}]'],
    ...[
      'block: |\n  x\n\n  # not a comment\n',
      'folded: >\n  a\n  b',
      '"odd key": 014',
      'empty:',
      '',
      'spaced:    x   ',
    ],
  );
  const managedLine = fc.constantFrom(
    ...['date: 2020-01-01', 'source: "[[X]]" # c', 'aliases: [a, b]', 'actors:\n- x\n-  y', "date: '2020'", 'aliases:'],
  );

  it('changes no byte outside the keys it is asked to change', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(userLine, managedLine), { selector: (line) => line.split(':')[0], maxLength: 9 }),
        fc.dictionary(fc.constantFrom(...keys), fc.oneof(tricky, fc.array(tricky, { maxLength: 3 })), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
        fc.constantFrom('\n', '\r\n'),
        fc.string(),
        (lines, changes, eol, body) => {
          const before = `---\n${lines.map((line) => `${line}\n`).join('')}---\n${body}`.replace(/\r?\n/g, eol);
          const after = edit(before, changes);
          const users = lines.filter((line) => !keys.some((key) => line.startsWith(`${key}:`) && key in changes));
          let from = 0;
          for (const line of users) {
            const at = after.indexOf(line.replace(/\n/g, eol), from);
            expect(at).toBeGreaterThanOrEqual(from);
            from = at + line.length;
          }
          expect(after.endsWith(`---\n${body}`.replace(/\r?\n/g, eol))).toBe(true);
          expect(data(after)).toMatchObject(changes);
          expect(edit(after, changes)).toBe(after);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the place of a key that is added', () => {
  const order = ['type', 'entity-id', 'agencies', 'people', 'places'];
  const added = (text: string, changes: Record<string, string[]>): string => {
    const outcome = editFrontmatter(text, changes, 'Note.md', order);
    return outcome.ok ? outcome.value : outcome.problem.message;
  };

  it('is behind the last of those that come before it in the order', () => {
    expect(added('---\ntype: place\nplaces:\n  - a\nmine: 1\n---\n', { people: ['b'], agencies: ['c'] })).toBe(
      '---\ntype: place\nagencies:\n  - c\npeople:\n  - b\nplaces:\n  - a\nmine: 1\n---\n',
    );
  });

  it('is at the end where none of them is there', () => {
    expect(added('---\nmine: 1\n---\n', { agencies: ['c'] })).toBe('---\nmine: 1\nagencies:\n  - c\n---\n');
  });

  it('leaves the keys around it as they are when one of them changes too', () => {
    expect(added('---\ntype: place\nagencies:\n  - a\nmine: 1\n---\n', { people: ['b'], agencies: ['c'] })).toBe(
      '---\ntype: place\nagencies:\n  - c\npeople:\n  - b\nmine: 1\n---\n',
    );
  });
});
