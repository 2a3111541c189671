import { parts } from '../../../../src/analysis/language/refiners/parts';
import { documentOf, mentionOf } from '../support';

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
