import { buildLexicon } from '../../../../src/analysis/language';
import { bodies } from '../../../../src/analysis/language/refiners/bodies';
import { detailOf, english, message, reasonOf, type MentionType } from '../../../../src/model';
import { documentOf, mentionOf, names } from '../support';

const PACKED: readonly (readonly [string, MentionType])[] = [
  ['White House', 'agency'],
  ['State Department', 'agency'],
  ['Supreme Court', 'agency'],
  ['Justice Department', 'agency'],
  ['Democrats', 'agency'],
  ['CNN', 'organization'],
];
const packed = buildLexicon(PACKED.map(([form, type]) => ({ form, key: { form, type, from: 'test' } })));
const isPlace = (form: string): boolean => ['Alabama', 'Kentucky', 'Texas'].includes(form);

function refined(text: string, form: string): string[] {
  const mention = mentionOf(text, form, 'organization', { reason: { rule: 'tagger', detail: '' } });
  const { kept } = bodies({ names, packed, isPlace }).refine([mention], documentOf(text));
  return kept.map((one) => `${one.type}: ${one.text}`);
}

describe('bodies', () => {
  it('say what a name was cut out of, for translation too', () => {
    const text = 'She led the Justice Department and the Bureau of Mills.';
    const reason = reasonOf('tagger', message`score ${'0.9'}`);
    const mention = mentionOf(text, 'Justice Department and the Bureau of Mills', 'organization', { reason });
    const [first] = bodies({ names, packed, isPlace }).refine([mention], documentOf(text)).kept;
    if (first === undefined) throw new Error('none');
    expect(first.reason.detail).toContain('score 0.9; out of “Justice Department');
    expect(english(detailOf(first.reason))).toBe(first.reason.detail);
  });

  it('look up what a long name begins and ends with, not every piece of it', () => {
    const asked: string[] = [];
    const counting = { ...packed, get: (form: string) => (asked.push(form), packed.get(form)) };
    const text = `${'Ministry of '.repeat(300)}Trade met.`;
    const form = text.slice(0, -' met.'.length);
    const mention = mentionOf(text, form, 'organization', { reason: { rule: 'tagger', detail: '' } });
    bodies({ names, packed: counting, isPlace }).refine([mention], documentOf(text));
    const pieces = asked.filter((piece) => piece !== form);
    expect(pieces.length).toBeGreaterThan(0);
    expect(Math.max(...pieces.map((piece) => piece.split(' ').length))).toBeLessThanOrEqual(24);
  });

  it('begin with a known name of many words', () => {
    const long = "Political Bureau of the Central Committee of the Workers' Party of Korea";
    const known = buildLexicon([{ form: long, key: { form: long, type: 'agency' as const, from: 'test' } }]);
    const text = `${long} Press Secretary Han Il spoke.`;
    const mention = mentionOf(text, `${long} Press`, 'organization', { reason: { rule: 'tagger', detail: '' } });
    const { kept } = bodies({ names, packed: known, isPlace }).refine([mention], documentOf(text));
    expect(kept.map((one) => one.text)).toEqual([long]);
  });

  it.each([
    [
      'He told the Senate and Supreme Court so.',
      'Senate and Supreme Court',
      ['agency: Senate', 'agency: Supreme Court'],
    ],
    [
      'She led the Justice Department and the Bureau of Mills.',
      'Justice Department and the Bureau of Mills',
      ['agency: Justice Department', 'agency: Bureau of Mills'],
    ],
    ['The White House Press Secretary spoke.', 'White House Press', ['agency: White House']],
    [
      'The State Department Inspector General wrote.',
      'State Department Inspector General',
      ['agency: State Department'],
    ],
    ['The Obama Justice Department sued.', 'Obama Justice Department', ['agency: Justice Department']],
    ['The Republican Supreme Court ruled.', 'Republican Supreme Court', ['agency: Supreme Court']],
    ['The Texas Supreme Court ruled.', 'Texas Supreme Court', ['agency: Texas Supreme Court']],
    ['The Shiite militia Zorblat fired.', 'Shiite militia Zorblat', ['organization: Zorblat']],
  ])('cuts what is in “%s”', (text, form, kept) => {
    expect(refined(text, form)).toEqual(kept);
  });
  it.each([
    ['The Lisbon Treaty holds.', 'Lisbon Treaty'],
    ['The State of the Union was long.', 'Union'],
    ['Defense Secretary Ada Byron left.', 'Defense'],
    ['The Manchin-Toomey amendment failed.', 'Manchin-Toomey'],
    ['Justice Kennedy agreed.', 'Justice Kennedy'],
    ['They use DACA for it.', 'DACA'],
  ])('drops what is no body in “%s”', (text, form) => {
    expect(refined(text, form)).toEqual([]);
  });
  it('leaves a chamber of a state, a name with “and”, and what a pack knows', () => {
    expect(refined('The Alabama Senate met.', 'Alabama Senate')).toEqual(['agency: Alabama Senate']);
    expect(refined('The Council of Mills and Farms met.', 'Council of Mills and Farms')).toHaveLength(1);
    expect(refined('The State Department met.', 'State Department')).toEqual(['agency: State Department']);
  });
  it('takes a seat for the body, not for a place', () => {
    const text = 'He slept inside the White House.';
    const { kept } = bodies({ names, packed, isPlace }).refine(
      [mentionOf(text, 'White House', 'place')],
      documentOf(text),
    );
    expect(kept.map(({ type }) => type)).toEqual(['agency']);
  });
  it('says why', () => {
    const text = 'The Lisbon Treaty holds.';
    const mention = mentionOf(text, 'Lisbon Treaty', 'organization', { reason: { rule: 'tagger', detail: '' } });
    const { rejected } = bodies({ names, packed, isPlace }).refine([mention], documentOf(text));
    expect(rejected[0]?.reason).toEqual({ rule: 'bodies', detail: 'a treaty is no body' });
  });
});
