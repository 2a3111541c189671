import fc from 'fast-check';
import type { Body, BodySegment } from '../../../src/model';
import { bracket, placeLinks } from '../../../src/notes/article/body';
import { entity, mention, plainBody } from '../builders';

const kim = entity('person', 'Kim Jong-hyun');
const city = entity('place', 'Hoeryong');
const police = entity('agency', 'Hoeryong Police');
const targets = new Map([
  [kim.id, 'Kim Jong-hyun'],
  [city.id, 'Hoeryong'],
  [police.id, 'Hoeryong Police'],
]);
const link = (body: Body, mentions: Parameters<typeof placeLinks>[1]): string =>
  bracket(body.markdown, placeLinks(body, mentions, targets));

describe('links in the body', () => {
  it('are put around the first mention of each entity only', () => {
    const text = 'Hoeryong and Hoeryong and Kim.';
    const mentions = [mention(text, 'Hoeryong', city), mention(text, 'Hoeryong', city, 1), mention(text, 'Kim', kim)];
    expect(link(plainBody(text), mentions)).toBe('[[Hoeryong]] and Hoeryong and [[Kim Jong-hyun|Kim]].');
  });

  it('do not nest: the longer mention wins and the inner entity gets its next one', () => {
    const text = 'Hoeryong police were in Hoeryong.';
    const mentions = [
      mention(text, 'Hoeryong', city),
      mention(text, 'Hoeryong police', police),
      mention(text, 'Hoeryong', city, 1),
    ];
    expect(link(plainBody(text), mentions)).toBe('[[Hoeryong Police|Hoeryong police]] were in [[Hoeryong]].');
  });

  it('skip unresolved mentions and entities without target', () => {
    const text = 'The bureau of Seoul.';
    expect(
      link(plainBody(text), [mention(text, 'The bureau', null), mention(text, 'Seoul', entity('place', 'Seoul'))]),
    ).toBe(text);
  });

  it('go to the next mention where the first cannot take brackets', () => {
    const text = 'Hoeryong. Hoeryong. Hoeryong.';
    const segments: readonly BodySegment[] = [
      { text: 0, markdown: 2, length: 10, linkable: false },
      { text: 10, markdown: 12, length: 4, linkable: true },
      { text: 14, markdown: 17, length: 15, linkable: true },
    ];
    const body: Body = { text, markdown: '# Hoeryong. Hoer*yong. Hoeryong.', segments, excluded: [] };
    expect(
      link(
        body,
        [0, 1, 2].map((nth) => mention(text, 'Hoeryong', city, nth)),
      ),
    ).toBe('# Hoeryong. Hoer*yong. [[Hoeryong]].');
  });

  it.each([
    ['an embed', 'See !Hoeryong now'],
    ['a footnote', 'See ^Hoeryong now'],
    ['an escaped bracket', 'See \\Hoeryong now'],
    ['a link of three brackets', 'See [Hoeryong] now'],
    ['an inline link', 'See Hoeryong(here) now'],
    ['a link within words', 'See |Hoeryong| now'],
  ])('are not put where they would become %s', (_name, text) => {
    expect(link(plainBody(text), [mention(text, 'Hoeryong', city)])).toBe(text);
  });

  it('are not put around words that could end them', () => {
    for (const form of ['Hoer|yong', 'Hoer]]yong', 'Hoer\nyong']) {
      expect(link(plainBody(form), [mention(form, form, city)])).toBe(form);
    }
  });

  it('can be taken away again, byte for byte, from any text', () => {
    const word = fc.constantFrom(
      'Kim',
      'Hoeryong',
      'Hoeryong police',
      'the',
      '*',
      '|',
      '[',
      ']]',
      '!',
      '\\',
      '\n',
      '한국',
      '😀',
      ' ',
      '(',
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        (words, flags) => {
          const text = words.join('');
          const step = Math.max(1, Math.ceil(text.length / flags.length));
          const markdown = flags.map((_flag, i) => `~${text.slice(i * step, (i + 1) * step)}`).join('');
          const segments = flags.map((linkable, i) => ({
            text: i * step,
            markdown: i * (step + 1) + 1,
            length: Math.max(0, Math.min(step, text.length - i * step)),
            linkable,
          }));
          const body: Body = { text, markdown, excluded: [], segments: segments.filter(({ length }) => length > 0) };
          const found = [kim, city, police].flatMap((of) =>
            [...text.matchAll(new RegExp(of === kim ? 'Kim' : of === city ? 'Hoeryong' : 'Hoeryong police', 'g'))].map(
              (match) => ({
                ...mention(match[0], match[0], of),
                start: match.index,
                end: match.index + match[0].length,
              }),
            ),
          );
          const placements = placeLinks(body, found, targets);
          const linked = bracket(markdown, placements);
          let removed = '';
          let at = 0;
          let done = 0;
          for (const { start, length, target } of placements) {
            const words = markdown.slice(start, start + length);
            const written = words === target ? `[[${target}]]` : `[[${target}|${words}]]`;
            const from = at + (start - done);
            expect(linked.slice(from, from + written.length)).toBe(written);
            removed += linked.slice(at, from) + words;
            at = from + written.length;
            done = start + length;
          }
          expect(removed + linked.slice(at)).toBe(markdown);
          expect(new Set(placements.map((placement) => placement.entity)).size).toBe(placements.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
