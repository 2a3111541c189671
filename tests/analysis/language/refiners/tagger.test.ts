import { tagged } from '../../../../src/analysis/language/refiners/tagger';
import type { Tagged, Tagger, TagType } from '../../../../src/analysis/language/tagger/tagger';
import type { Mention } from '../../../../src/model';
import { documentOf, mentionOf } from '../support';

const texts = (mentions: readonly { readonly text: string }[]): string[] => mentions.map(({ text }) => text);

/** A tagger that reads these words so, and holds all else unlikely. */
function reading(
  text: string,
  names: readonly (readonly [form: string, type: TagType, probability: number])[],
): Tagger {
  const { tokens } = documentOf(text);
  const tags = names.map(([form, type, probability]): Tagged => {
    const start = text.indexOf(form);
    const first = tokens.findIndex((token) => token.start === start);
    const last = tokens.findIndex((token) => token.end >= start + form.length) + 1;
    return { first, last, type, probability };
  });
  return { read: () => ({ names: tags, likelihood: () => 0.05 }) };
}

const refine = (text: string, names: Parameters<typeof reading>[1], proposals: readonly Mention[] = []) =>
  tagged(reading(text, names)).refine(proposals, documentOf(text));

describe('what the tagger makes of the rules’ proposals', () => {
  it('adds names that no rule proposed, with their probability as score', () => {
    const { kept } = refine('Talks with Hiwa Karimi began.', [['Hiwa Karimi', 'person', 0.83]]);
    expect(kept).toMatchObject([{ text: 'Hiwa Karimi', type: 'person', score: 0.83, reason: { rule: 'tagger' } }]);
  });

  it('takes no nationality for a name', () => {
    expect(refine('The Burmese army', [['Burmese', 'nationality', 0.99]]).kept).toEqual([]);
  });

  it('takes no part of a people’s word for a place', () => {
    const { kept, rejected } = refine('The North Korean leader and North Koreans.', [['North', 'place', 0.64]]);
    expect(kept).toEqual([]);
    expect(rejected[0]?.reason.detail).toBe('cut out of “North Korean”');
    expect(texts(refine('The North Korea talks', [['North', 'place', 0.64]]).kept)).toEqual(['North']);
  });

  it('keeps the reason of a rule that saw the same, and says how likely it is', () => {
    const text = 'He left Hpakant today.';
    const place = mentionOf(text, 'Hpakant', 'place', { score: 0.6 });
    const [kept] = refine(text, [['Hpakant', 'place', 0.91]], [place]).kept;
    expect(kept?.reason).toEqual({ rule: 'test', detail: 'made for a test; tagger 91 %' });
    expect(kept?.score).toBe(0.91);
  });

  it('drops what it holds unlikely, and names what it read instead', () => {
    const text = 'Jordan Smith spoke.';
    const { kept, rejected } = refine(text, [['Jordan Smith', 'person', 0.97]], [mentionOf(text, 'Jordan', 'place')]);
    expect(texts(kept)).toEqual(['Jordan Smith']);
    expect(rejected[0]?.reason.detail).toBe('read as person “Jordan Smith” (97 %)');
  });

  it('keeps the people of a party that a pack knows, whom the tagger takes for a people', () => {
    const text = 'Then Republicans voted.';
    const local = { reason: { rule: 'known-local', detail: 'known to the packs' }, score: 0.72 };
    const party = mentionOf(text, 'Republicans', 'agency', local);
    expect(refine(text, [['Republicans', 'nationality', 0.9]], [party]).kept).toEqual([party]);
  });

  it.each([
    ['what the user knows', { reason: { rule: 'known', detail: 'known to the vault' } }],
    ['a public body its rule is sure of', { score: 0.9 }],
  ])('lets %s stand against it', (_, extra) => {
    const text = 'The Guardia Civil came.';
    const body = mentionOf(text, 'Guardia Civil', 'agency', extra);
    const { kept, rejected } = refine(text, [['Guardia Civil', 'person', 0.7]], [body]);
    expect(kept).toEqual([body]);
    expect(rejected[0]?.mention.type).toBe('person');
  });

  it('ends a name at a mark, and begins it after an article', () => {
    const text = 'It was the Foro Penal (a group) — and Edward Webber — instead.';
    const { kept } = refine(text, [
      ['the Foro Penal (a', 'organization', 0.9],
      ['Edward Webber — instead', 'person', 0.8],
    ]);
    expect(texts(kept)).toEqual(['Foro Penal', 'Edward Webber']);
  });

  it.each([
    ['Talks with Moon Sae-in to end.', 'Moon Sae', 'Moon Sae-in'],
    ['Talks in Cho Min-linked firms.', 'Cho', 'Cho'],
    ['The Anna Karin-led talks.', 'Anna Karin', 'Anna Karin'],
    ['Talks with Moon Sae - in Seoul.', 'Moon Sae', 'Moon Sae'],
  ])('ends a Korean given name behind its hyphen: %s', (text, read, expected) => {
    expect(texts(refine(text, [[read, 'person', 0.9]]).kept)).toEqual([expected]);
  });

  it('begins a name after the article that opens a sentence, but not one of two words', () => {
    const text = 'The Carter Center said so. The Times reported it.';
    const { kept } = refine(text, [
      ['The Carter Center', 'organization', 0.9],
      ['The Times', 'organization', 0.9],
    ]);
    expect(texts(kept)).toEqual(['Carter Center', 'The Times']);
  });

  it('takes a body called after a stretch of land for a place', () => {
    const { kept } = refine('Lorries wait at the Rason Economic Zone.', [['Rason Economic Zone', 'organization', 0.8]]);
    expect(kept).toMatchObject([{ text: 'Rason Economic Zone', type: 'place' }]);
  });

  it('leaves a text in another language to what is known', () => {
    const text = 'Die Lage in Berlin';
    const german = { ...documentOf(text), language: 'de' };
    const mentions = [mentionOf(text, 'Berlin', 'place')];
    expect(tagged(reading(text, [['Lage', 'place', 0.9]])).refine(mentions, german).kept).toBe(mentions);
  });
});
