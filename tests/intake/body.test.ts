import fc from 'fast-check';
import { plainBody } from '../../src/intake/markdown/plain';
import { bodyOver, mapMarkdown } from '../../src/intake/markdown/map';
import { neutralizeMarkdown, sanitize } from '../../src/intake/sanitize';
import { RemovalLog } from '../../src/intake/removals';
import { dangersIn, expectSound } from './helpers';

/** Fragments that mean something to Markdown, Obsidian or its plugins, between words. */
const FRAGMENTS = [
  '[[Note]]',
  '![[Note]]',
  '[[a|b]]',
  '[x](y)',
  '[x](javascript:alert(1))',
  '![i](https://e.org/i.png)',
  '[r]',
  '[r]: file:///etc',
  '%%',
  '%',
  '#tag',
  '# ',
  '## h',
  '==',
  '=',
  '---',
  '***',
  '===',
  '- ',
  '- [ ] ',
  '- [x] ',
  '1. ',
  '2) ',
  '> ',
  '> [!note]',
  '`',
  '``',
  '```',
  '```dataviewjs',
  '~~~',
  '~~',
  '~',
  '$',
  '$$',
  '$x$',
  '<b>',
  '</b>',
  '<script>',
  '<!--',
  '-->',
  '<%',
  '%>',
  '{{',
  '}}',
  '::',
  'key:: v',
  '[k:: v]',
  '^id',
  ' ^',
  '[^1]',
  '[^1]: n',
  '|',
  '| a | b |',
  '| - | - |',
  '\\',
  '\\[',
  '&lt;',
  '&amp;',
  '&#91;',
  '*',
  '**',
  '_',
  '__',
  'https://e.org/a_b',
  'https://e.org/_x_?a=[[b]]',
  'obsidian://open',
  'www.e.org/_a',
  'a_b_c',
  'a@b.org',
  '= this.x',
  '`= 1`',
  '    code',
  '\t',
  '    ',
  '\n',
  '\n\n',
  'word',
  'two words',
  '평양',
  'é',
  '😀',
  'it’s',
  '5',
  '.',
  ',',
  ' ',
];
const hostile = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));
const clean = (text: string): string => sanitize(text, new RemovalLog());
/** Plain text as formats hand it on: lines trimmed, none empty. */
const plainText = hostile.map((text) =>
  clean(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n'),
);
const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) };

describe('plain text as a body', () => {
  it('keeps the text, and the map to its Markdown is verbatim', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const body = plainBody(text);
        expect(body.text).toBe(text);
        expectSound(body);
      }),
      RUNS,
    );
  });

  it('shows the same words when its Markdown is read again', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const shown = bodyOver('', mapMarkdown(plainBody(text).markdown), []).text;
        expect(shown).toBe(text);
      }),
      RUNS,
    );
  });

  it('has nothing in it that Obsidian or a plugin would take for more than words', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        expect(dangersIn(plainBody(text).markdown)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('escapes only what would mean something', () => {
    expect(plainBody('Prices rose 5% (to $3) - a #1 issue, he said: "no".').markdown).toBe(
      'Prices rose 5% (to \\$3) - a \\#1 issue, he said: "no".',
    );
    expect(plainBody('snake_case and https://example.org/a_b?x=1#y').markdown).toBe(
      'snake_case and https://example.org/a_b?x=1#y',
    );
    expect(plainBody('2024. A year\n- dash\n# head\n> quote').markdown).toBe(
      '2024\\. A year\n\n\\- dash\n\n\\# head\n\n\\> quote',
    );
  });
});

describe('foreign Markdown', () => {
  it('comes out harmless, whatever it is made of', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(dangersIn(neutralizeMarkdown(clean(text), new RemovalLog()))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keeps its words in order', () => {
    const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
    const tame = fc
      .array(
        fc.constantFrom(
          'word',
          ' ',
          'two',
          '*',
          '**',
          '\n',
          '\n\n',
          '# ',
          '> ',
          '- ',
          '_',
          '~~',
          '|',
          '평양',
          '.',
          '5',
          '1. ',
          '`',
          '[',
          ']',
          '(',
          ')',
          '!',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(''))
      // What stands behind an opening fence becomes text: `markdown/fence.test.ts`.
      .filter((text) => !/~{3}|`{3}/.test(text));
    fc.assert(
      fc.property(tame, (text) => {
        const written = neutralizeMarkdown(text, new RemovalLog());
        const before = words(bodyOver('', mapMarkdown(text), []).text);
        expect(words(bodyOver('', mapMarkdown(written), []).text)).toBe(before);
      }),
      RUNS,
    );
  });

  it('is mapped verbatim, as it stands and made harmless', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expectSound(bodyOver(text, mapMarkdown(text), []));
        const written = neutralizeMarkdown(clean(text), new RemovalLog());
        expectSound(bodyOver(written, mapMarkdown(written), []));
      }),
      RUNS,
    );
  });
});
