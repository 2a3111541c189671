import fc from 'fast-check';
import { overlap, parts } from '../../../../src/analysis/language/refiners/overlap';
import { type Mention, overlaps } from '../../../../src/model';
import { documentOf, mentionOf } from '../support';

const TEXT = 'Ada Byron of the Bank of Hoeryong spoke. '.repeat(12);

const mention = fc
  .record({
    start: fc.nat(TEXT.length - 2),
    length: fc.integer({ min: 1, max: 160 }),
    score: fc.constantFrom(0.3, 0.5, 0.8, 0.95),
    type: fc.constantFrom('place' as const, 'person' as const, 'agency' as const),
  })
  .map(({ start, length, score, type }): Mention => {
    const end = Math.min(TEXT.length, start + length);
    const form = type === 'agency' ? 'description' : 'name';
    return { start, end, text: TEXT.slice(start, end), type, form, score, reason: { rule: 'test', detail: '' } };
  });

/** Mentions of one stretch. */
const twins = (types: readonly ('agency' | 'place')[]): Mention[] =>
  types.map((type) => ({
    start: 16,
    end: 32,
    text: TEXT.slice(16, 32),
    type,
    form: type === 'agency' ? 'description' : 'name',
    score: 0.3,
    reason: { rule: 'test', detail: '' },
  }));

const mayNest = (a: Mention, b: Mention): boolean => {
  const [outer, inner] = a.end - a.start > b.end - b.start ? [a, b] : [b, a];
  // Of the same stretch neither stands inside the other.
  if (outer.end - outer.start === inner.end - inner.start) return false;
  return outer.form === 'description' && inner.type === 'place' && outer.start <= inner.start && inner.end <= outer.end;
};

describe('overlap, on long texts', () => {
  it('keeps nothing that excludes another, and rejects only what something kept excludes', () => {
    fc.assert(
      fc.property(fc.array(mention, { maxLength: 40 }), (mentions) => {
        const { kept, rejected } = overlap.refine(mentions, documentOf(TEXT));
        const excluded = (one: Mention): boolean =>
          kept.some((other) => other !== one && overlaps(one, other) && !mayNest(one, other));
        expect(kept.length + rejected.length).toBe(mentions.length);
        expect(kept.filter(excluded)).toEqual([]);
        expect(rejected.filter(({ mention: one }) => !excluded(one))).toEqual([]);
      }),
      { examples: [[twins(['agency', 'place'])], [twins(['place', 'agency'])]] },
    );
  });
});

const described = { form: 'description' as const, reason: { rule: 'agency-descriptions', detail: '' } };

describe('parts', () => {
  const text = "the city party committee's organization department called";
  const superior = mentionOf(text, 'city party committee', 'agency', {
    ...described,
    agency: { function: '', head: 'party committee', level: 'city' },
  });
  const part = mentionOf(text, 'organization department', 'agency', {
    ...described,
    agency: { function: 'organization', head: 'department' },
  });

  it('joins a part with the agency whose genitive stands before it', () => {
    const { kept } = parts.refine([superior, part], documentOf(text));
    expect(kept.map((mention) => mention.text)).toEqual(["city party committee's organization department"]);
    expect(kept[0]?.agency?.superior?.text).toBe('city party committee');
  });
  it('leaves an agency named with capitals by itself', () => {
    const named = "the Ministry of Mills's correctional bureau";
    const ministry = mentionOf(named, 'Ministry of Mills', 'agency');
    const bureau = mentionOf(named, 'correctional bureau', 'agency', {
      ...described,
      agency: { function: 'correctional', head: 'bureau' },
    });
    expect(parts.refine([ministry, bureau], documentOf(named)).kept).toEqual([ministry, bureau]);
  });
});
