import { type Analysis, type Entity, type ResolvedMention, DEFAULT_SETTINGS } from '../../../../src/model';
import { VaultIndex } from '../../../../src/index/vault-index';
import { formLine, formLinesOf } from '../../../../src/index/form-lines';
import { linkAsDecided } from '../../../../src/analysis/entities/names/decided-forms';
import { NOTHING_FOUND } from '../../../support/article';

const TEXT = 'Kim met Lee. Kim, not the Kimchi trade, said so. 김철수는 갔다.';
const entity = (id: string, name: string, kind: Entity['kind'] = 'person'): Entity => ({
  id,
  kind,
  name,
  aliases: [],
  origin: 'article',
});
const KIM = entity('person:kim', 'Kim');
const ENTITIES = {
  [KIM.id]: KIM,
  'person:kim-il': entity('person:kim-il', 'Kim Il'),
  'theme:trade': entity('theme:trade', 'Trade', 'theme'),
};

const mention = (start: number, text: string): ResolvedMention => ({
  start,
  end: start + text.length,
  text,
  type: 'person',
  form: 'name',
  score: 0.9,
  reason: { rule: 'tagger', detail: '' },
  entity: KIM.id,
  resolution: { rule: 'person', detail: '' },
  losers: [{ entity: 'person:kim-il', name: 'Kim Il', score: 1, why: '' }],
});
const ANALYSIS: Analysis = {
  ...NOTHING_FOUND,
  mentions: [mention(0, 'Kim'), mention(13, 'Kim')],
  entities: ENTITIES,
  actors: [{ entity: KIM.id, count: 2, salience: 0.5, linked: true, part: 'repeated', why: 'mentioned 2 times' }],
};
const index = new VaultIndex(DEFAULT_SETTINGS);
const body = { text: TEXT, excluded: [] };

const meant = (...lines: readonly string[]): Analysis =>
  linkAsDecided(ANALYSIS, formLinesOf(lines, index), index, body);

describe('what a form is said to mean', () => {
  it('it means in all its mentions, whatever its case', () => {
    const said = meant('kim → person:kim-il');
    expect(said.mentions.map(({ entity: id, losers }) => [id, losers])).toEqual([
      ['person:kim-il', []],
      ['person:kim-il', []],
    ]);
    expect(said.actors).toEqual([expect.objectContaining({ entity: 'person:kim-il', count: 2, linked: true })]);
    expect(said.mentions[0]?.resolution.detail).toBe('you said that “Kim” means “Kim Il”');
  });

  it('is found where recognition proposed nothing, as whole words and before Korean endings', () => {
    expect(meant('Lee -> person:kim-il').mentions.map(({ start, text }) => [start, text])).toEqual([
      [0, 'Kim'],
      [8, 'Lee'],
      [13, 'Kim'],
    ]);
    expect(meant('Kimch → person:kim-il').mentions.length).toBe(2);
    expect(meant('김철수 → person:kim-il').mentions.at(-1)).toMatchObject({ text: '김철수', entity: 'person:kim-il' });
  });

  it('may be a theme', () => {
    expect(meant('Kimchi trade → theme:trade').themes).toEqual([
      { entity: 'theme:trade', id: 'trade', score: 1, phrases: [{ start: 26, end: 38 }] },
    ]);
  });

  it.each([['Kim → person:nobody'], ['Kim'], ['→ person:kim-il'], ['Kim → a → b'], ['']])(
    'is passed over where it says nothing: %s',
    (line) => expect(meant(line).mentions).toEqual(ANALYSIS.mentions),
  );

  it('is written so that it reads back', () => {
    for (const form of ['Kim', 'A → B', 'x -> y', '[[Kim]]', 'a\nb'])
      expect(formLinesOf([formLine(form, 'person:kim')], index).map((line) => line.entity)).toEqual(['person:kim']);
  });
});
