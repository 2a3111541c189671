import fc from 'fast-check';
import { load } from 'js-yaml';
import { locateEntries } from '../../src/format/frontmatter-entries';
import { quickEntries, quickMapping } from '../../src/format/frontmatter-quick';
import { entryLines, type YamlValue } from '../../src/format/yaml-value';

/** What the YAML reader makes of it; undefined where it refuses. */
function slowly(yaml: string): unknown {
  try {
    return yaml.trim() === '' ? {} : (load(`${yaml}\n`) ?? {});
  } catch {
    return undefined;
  }
}

const OWN = [
  'title: Border guards in Hoeryong seize phones',
  'date: 2024-11-15',
  'published: 2024-11-15T13:30:00',
  'author: []',
  'updated:',
  'source: "[[Daily NK]]"',
  'coordinates:',
  '  - "42.44"',
  '  - "129.75"',
  'actors:',
  '  - "[[Ministry of State Security|MSS]]"',
  '  - 국가보위성',
  '  - "a \\"quoted\\" one \\u2028 ✓"',
  'article-id: 5f19f3f8ba5c78d589ab5e0129a7ac02',
  'dateline: 1',
].join('\n');

describe('the quick way to read properties', () => {
  it('reads what Dateline writes', () => {
    expect(quickMapping(OWN)).not.toBeNull();
    expect(quickMapping(OWN)).toEqual(slowly(OWN));
  });

  it('reads nearly all that Dateline may write, as the YAML reader does', () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom(
        'yes',
        '2024-11-15',
        '1:30',
        'a: b',
        'a #b',
        "'",
        '- a',
        '[[A|b]]',
        'ends with:',
        'é',
        ' a',
        'a ',
      ),
    );
    const value: fc.Arbitrary<YamlValue> = fc.oneof(scalar, fc.array(scalar, { maxLength: 4 }));
    const key = fc.oneof(fc.constantFrom('title', 'entity-id', 'x_1'), fc.string({ minLength: 1, maxLength: 5 }));
    let quick = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), (entries) => {
        const yaml = entries.flatMap(([name, one]) => entryLines(name, one)).join('\n');
        const read = quickMapping(yaml);
        if (read === null) return;
        quick += 1;
        expect(read).toEqual(slowly(yaml));
        if (entries.length > 0) expect(quickEntries(yaml)).toEqual(locateEntries(yaml));
      }),
      { numRuns: 3000, seed: 5 },
    );
    expect(quick).toBeGreaterThan(300);
  });

  it('reads nothing else than the YAML reader, whatever anybody wrote', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b-c',
        'title',
        ':',
        ': ',
        '\n',
        '  - ',
        '- ',
        '  ',
        ' ',
        '"',
        "'",
        '[[',
        ']]',
        '[]',
        '{',
        '}',
        '#',
        ' #',
      ],
      ...[
        '|',
        '>',
        '&x',
        '*x',
        '!',
        '%',
        '@',
        '`',
        ',',
        '?',
        '~',
        'null',
        'True',
        '1',
        '01',
        '0x1f',
        '5f19',
        '12e5',
        '0b1',
        '0a',
        '1e3',
        '2024-1-1',
        '2024-11-15',
      ],
      ...[
        '2024-11-15T10:00:00',
        '2024-11-15T10:00',
        '\\',
        '\\n',
        '\\x41',
        '\t',
        '\r\n',
        '\u00a0',
        '\u0085',
        '\u2028',
        '\ufeff',
      ],
      ...[
        'é',
        '국',
        '😀',
        '...',
        '---',
        '<<',
        '__proto__',
        'constructor',
        '.5',
        '-1',
        '+1',
        '=',
        'a:b',
        '::',
        'key: value\n',
        'list:\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const yaml = pieces.join('');
        const read = quickMapping(yaml);
        if (read === null) return;
        expect(read).toEqual(slowly(yaml));
        if (yaml.trim() !== '') expect(quickEntries(yaml)).toEqual(locateEntries(yaml));
      }),
      { numRuns: 20_000 },
    );
  });
});
