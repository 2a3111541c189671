import fc from '../support/fast-check';
import { canTakeWords, isLinkRead, isProseAt, markableSpans } from '../../src/format/markable';
import { readBody } from '../../src/format/opaque';

/** What is prose in a note: words that are not, replaced. */
const prose = (text: string, headings = false): string =>
  markableSpans(text, { headings })
    .map(({ start, end }) => text.slice(start, end))
    .join('…');

/** Pieces that open something, go on or close it. */
const ALONE = [
  '[',
  '[[',
  '`',
  '` `` ',
  '$a ',
  '%%',
  '<a ',
  '<!--',
  '](',
  '#a',
  '[a](',
  '> ',
  '- ',
  '[a][',
  '<% ',
  '$$',
  '    a\n\n',
  '```\n',
  'a\n',
  '^a ',
  '@',
  '[[a\n',
  '- ```\n',
  '\\',
  '[^',
  '[^a ',
  '://',
  '(://',
  'a://b ',
  '[!a] ',
  'www.',
  '<a\n\n',
  '# a ![[',
  'a@a.',
  '$a$1',
];

describe('a link in a note', () => {
  const isRead = (text: string): boolean => {
    const start = text.indexOf('[[');
    return isLinkRead(text, { start, end: text.indexOf(']]') + 2 });
  };

  it.each(['[[a]]', 'b [[a]] c', '#[[a]]', '[[a]]: b', '| [[a\\|b]] |', '\\\\[[a]]', '# [[a]]', '> - [[a]]', '[[a]]'])(
    'is one in %j',
    (text) => {
      expect(isRead(text)).toBe(true);
    },
  );

  it.each([
    '`[[a]]`',
    '```\n[[a]]',
    '    [[a]]',
    '---\na: "[[a]]"\n---\n',
    '%%[[a]]%%',
    '<a title="[[a]]">',
    '\\[[a]]',
    '[b [[a]]](c)',
    '$x [[a]]$',
  ])('is none in %j', (text) => {
    expect(isRead(text)).toBe(false);
  });
});

/** `^`: the place. */
describe('words that are put into a note', () => {
  const canTake = (text: string): boolean => canTakeWords(text.replace('^', ''), text.indexOf('^'));

  it.each([
    'a^',
    'a^\n',
    '^',
    '[[a]]^',
    '[[a]]^[[b]]',
    '`a`^',
    'a^ `b`',
    '# a^',
    '> a^\n> b',
    '| a^ |\n| - |',
    'a #b^',
    'https://a.b^',
  ])('can stand at ^ in %j', (text) => {
    expect(canTake(text)).toBe(true);
  });

  it.each([
    '`a^`',
    '```\na^\n```',
    '```\na\n```^',
    '```^\na\n```',
    '---\na: b^\n---\n',
    '---\na: b\n---^',
    '[a^](b)',
    '[a]^(b)',
    '[[a^]]',
    '%%a^%%',
    'a%%^%%',
    '<a b^>',
    '$a^$',
    '    a^',
    '[a]: b^',
  ])('can not in %j', (text) => {
    expect(canTake(text)).toBe(false);
  });

  it('can not behind an id of a block, which is at a line’s end', () => {
    expect([canTakeWords('a ^b', 4), canTakeWords('a ^b', 1)]).toEqual([false, true]);
  });
});

describe('the prose of a note', () => {
  it.each([
    ['---\ntags: [Musan]\n---\nMusan', '\nMusan'],
    ['---\nno properties\nMusan', '---\nno properties\nMusan'],
    ['a `Musan` b ``x ` y`` c', 'a … b … c'],
    ['a ` b', 'a ` b'],
    ['a \\`b` c', 'a \\`b` c'],
    ['a\n```sh\nMusan\n```\nb', 'a\n…\nb'],
    ['> a\n> ~~~\n> Musan\nb', '> a\n…\nb'],
    ['- a\n  ```\n  Musan\n  ```\n- b', '- a\n…\n- b'],
    ['a\n\n    Musan\n\nb', 'a\n\n…\n\nb'],
    ['- a\n\n    b', '- a\n\n    b'],
    ['a\n    b', 'a\n    b'],
    ['a [[Musan|town]] b ![[Map]] c', 'a … b … c'],
    ['a [[Musan\nb', 'a [[Musan\nb'],
    ['a [Musan](https://a.b/(c)) b [x][y] c [ ] d', 'a … b … c [ ] d'],
    ['a ![Musan](m.png) b', 'a … b'],
    ['a https://a.b/Musan b www.a.b c <https://a.b> d me@musan.kp e', 'a … b … c … d … e'],
    ['# Musan\na', '\na'],
    ['Musan\n===\na', '\na'],
    ['- Musan\n---\na', '- Musan\n---\na'],
    ['Musan\r\n===\r\n\r\n```\r\nMusan\r\n```\r\na ^b\r\n', '\n\r\n…\na …\r\n'],
    ['a %%Musan%% b', 'a … b'],
    ['a\n%%\nMusan\n\n%%\nb', 'a\n…\nb'],
    ['a\n%% Musan\n\nb', 'a\n'],
    ['a 5%% b', 'a 5%% b'],
    ['a <!-- Musan\n\nb --> c', 'a … c'],
    ['a <b title="Musan">b</b> c 1 < 2', 'a …b… c 1 < 2'],
    ['<div>\nMusan\n</div>\n\na', '\n\na'],
    ['<script>\n\nMusan</script>\na', '\na'],
    ['a $x_{Musan}$ b $5 and $6 c', 'a … b $5 and $6 c'],
    ['a\n$$\nMusan\n\n$$\nb', 'a\n…\nb'],
    ['a #Musan/b c #12 d C# e&#39;', 'a … c #12 d C# e&#39;'],
    ['a ^Musan-1\nb x^2', 'a …\nb x^2'],
    ['> [!quote]- Musan\n> b', '> … Musan\n> b'],
    ['a[^Musan] b\n\n[^1]: c', 'a… b\n\n… c'],
    ['[Musan]: https://a.b\na', '\na'],
    ['| a | b |\n| - | - |\n| Musan | `x` |', '| a | b |\n| - | - |\n| Musan | … |'],
    ['**a** ==b== ~~c~~ *d*', '**a** ==b== ~~c~~ *d*'],
    ['a <% tp.file.title %> b', 'a … b'],
    ['', ''],
  ])('%j is %j', (text, wanted) => {
    expect(prose(text)).toBe(wanted);
  });

  it('has headings where they are asked for', () => {
    expect(prose('# Musan\nMusan\n---\n## `a`', true)).toBe('# Musan\nMusan\n---\n## ');
  });

  it('is in order and apart', () => {
    fc.assert(
      fc.property(markdown(), (text) => {
        let last = -1;
        for (const { start, end } of markableSpans(text, { headings: false })) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });

  it('holds no code, as Markdown reads it', () => {
    fc.assert(
      fc.property(markdown(['`', '``', '```', '~~~', 'a', ' b', '\n', '\n\n', '    ', '> ', '- ', '\\']), (text) => {
        const spans = markableSpans(text, { headings: false });
        for (const code of readBody(text).opaque) {
          const words = text.slice(code.start, code.end);
          if (words.startsWith('\\')) continue;
          for (let at = code.start; at < code.end; at += 1)
            if (/[ab]/.test(text.charAt(at))) expect([text, at, spans.some(({ start, end }) => start <= at && at < end)]).toEqual([text, at, false]); // prettier-ignore
        }
      }),
      { numRuns: 400 },
    );
  });

  // Whoever reads one of these over and over would not be done in time.
  it.each(ALONE)('is read of a text of %j alone', (piece) => {
    const spans = markableSpans(piece.repeat(50_000), { headings: false });
    expect(spans.every(({ start, end }) => start < end)).toBe(true);
  });

  it.each(ALONE)('takes twice the work for twice the text of %j', (piece) => {
    expect(workOf(piece.repeat(256)) / workOf(piece.repeat(128))).toBeLessThan(3);
  });
});

interface Read {
  readonly pattern: RegExp;
  readonly text: string;
  readonly from: number;
}

/** Ends of what patterns look for: with one of them behind it, a pattern that still reads on at an offset matches beyond it. */
const ENDS = ['', ']', ']:', '](x)', '][x]', ')', '>', 'a', '.a', '\n'];

/** Characters read of a text by patterns and searches, within a factor of two. */
function workOf(text: string): number {
  const reads: Read[] = [];
  let sought = 0;
  const { exec } = RegExp.prototype;
  const { indexOf } = String.prototype;
  const patterns = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, read: string) {
    reads.push({ pattern: this, text: read, from: this.lastIndex });
    return exec.call(this, read);
  });
  const searches = vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, words, from = 0) {
    const found = indexOf.call(this, words, from);
    sought += (found < 0 ? this.length : found) - from + 1;
    return found;
  });
  markableSpans(text, { headings: false });
  patterns.mockRestore();
  searches.mockRestore();
  return sought + reads.reduce((sum, read) => sum + reach(read), 0);
}

/** How far a pattern reads at an offset; one that may begin anywhere, all there is. */
function reach({ pattern, text, from }: Read): number {
  if (!pattern.sticky && !pattern.source.startsWith('^')) return text.length;
  let reached = 1;
  for (let length = 1; from + length <= text.length; length *= 2) {
    const read = text.slice(from, from + length);
    if (ENDS.some((end) => (new RegExp(pattern).exec(read + end)?.[0].length ?? 0) >= length)) reached = length;
    else if (length > 4 * reached) break;
  }
  return reached;
}

const PIECES = ['a', ' b', '\n', '\n\n', '`', '```\n', '~~~', '[[', ']]', '[', '](', ')', '%%', '$', '$$', '<', '>', '# ', '- ', '> ', '    ', '<!--', '-->', '^x', '#t', '---\n', '\\', '|', '[^1]: ']; // prettier-ignore

const markdown = (pieces: readonly string[] = PIECES): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));

describe('a place in a note', () => {
  /** `|`: the cursor. */
  const isIn = (text: string): boolean => isProseAt(text.replace('|', ''), text.indexOf('|'));

  it.each([
    '|@kim',
    'Ask |',
    '# |',
    '---\na: b\n---\n|@kim',
    '---\n\nAsk |',
    '`%%` and |',
    '```\n%%\n$$\n```\n\n|',
    '`$$`\n\n|',
    '%% a %%\n\n|',
    '$$\na\n$$\n|',
    'A $$$ place.\n\nAsk |',
    'A $$ place.\n\nAsk |',
  ])('is prose in %j', (text) => {
    expect(isIn(text)).toBe(true);
  });

  it.each([
    '---\na: |',
    '---\na: |\n---\n',
    '```\n|',
    '```\n|\n```',
    '%%\n|',
    '%%\n|\n%%\n',
    '$$\n|',
    '$$\n|\n$$',
    '`$$`\n\n$$\n|',
    'a `b | c`',
  ])('is none in %j', (text) => {
    expect(isIn(text)).toBe(false);
  });
});
