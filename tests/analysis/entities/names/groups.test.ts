import { NameTable, sentenceMark } from '../../../../src/analysis/entities/names/groups';
import { analysisOf, articleNaming } from './stories';

describe('the table of names', () => {
  it('knows an entity by all that its stories know, whichever came first', () => {
    const entities = [['김철수'], ['Kim Chol-su', 'Kim Cheol-su']].map((aliases, at) => {
      const analysis = analysisOf(['Kim Chol Su'], 'person', at);
      const [entity] = Object.values(analysis.entities);
      return { analysis: { ...analysis, entities: { 'person:kim-chol-su': { ...entity, aliases } } }, at };
    });
    const told = [entities, [...entities].reverse()].map((stories) => {
      const names = new NameTable();
      for (const { analysis, at } of stories)
        names.add(articleNaming(['Kim Chol Su'], at), analysis as ReturnType<typeof analysisOf>);
      return names.entry('person:kim-chol-su')?.entity.aliases;
    });
    expect(told[0]).toEqual(['Kim Cheol-su', 'Kim Chol-su', '김철수']);
    expect(told[1]).toEqual(told[0]);
  });

  it('marks a sentence by its words alone', () => {
    const [one, other] = ['He left. Vera Holt stayed in town. Rain fell.', '“Why?” Vera  Holt, stayed in TOWN!'];
    expect(sentenceMark(one, one.indexOf('Vera'))).toBe(sentenceMark(other.slice(7), 0));
    expect(sentenceMark(one, one.indexOf('Vera'))).not.toBe(sentenceMark(one, 0));
  });
});
