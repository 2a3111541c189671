import { reassign } from '../../../../src/analysis/entities/names/decided-forms';
import { withEntities } from '../../../../src/analysis/entities/names/settled';
import type { Analysis, Entity, ResolvedMention, Span, Statement } from '../../../../src/model';
import { NOTHING_FOUND } from '../../../support/article';

const TEXT = 'Mun Song said rice is dear. Mun said it rose. He said it fell.';
const at = (words: string, from = 0): Span => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const person = (id: string): Entity => ({ id, name: id, kind: 'person', aliases: [], origin: 'article' });
const named = (span: Span, entity: string): ResolvedMention => ({
  ...span,
  text: TEXT.slice(span.start, span.end),
  type: 'person',
  form: 'name',
  score: 1,
  reason: { rule: 'test', detail: '' },
  resolution: { rule: 'test', detail: '' },
  entity,
  losers: [],
});
const says = (source: Span): Statement => ({
  ...{ source, cue: null, content: [], speaker: 'person:mun-song', kind: 'named person' },
  ...{ attitude: 'says', tense: null, hedged: false, chain: [{ ...source, speaker: 'person:mun-song' }] },
});
const ANALYSIS: Analysis = {
  ...NOTHING_FOUND,
  mentions: [named(at('Mun Song'), 'person:mun-song'), named(at('Mun', 10), 'person:mun-song')],
  entities: { 'person:mun-song': person('person:mun-song') },
  statements: [says(at('Mun Song')), says(at('Mun', 10)), says(at('He'))],
  cites: ['person:mun-song'],
};
const speakers = ({ statements }: Analysis) => statements.map(({ speaker }) => speaker);

describe('speakers', () => {
  it('have the id under which the vault knows them', () => {
    const known = new Map([['person:mun-song', person('person:other')]]);
    const linked = withEntities(ANALYSIS, known, () => null);
    expect(speakers(linked)).toEqual(['person:other', 'person:other', 'person:other']);
    expect(linked.statements[0]?.chain[0]?.speaker).toBe('person:other');
    expect(linked.cites).toEqual(['person:other']);
  });

  it('have it in the headline too, with whom they came through', () => {
    const analysis = { ...ANALYSIS, headlineStatements: [says(at('Mun Song'))] };
    const [told] = withEntities(
      analysis,
      new Map([['person:mun-song', person('person:other')]]),
      () => null,
    ).headlineStatements;
    expect([told?.speaker, told?.chain[0]?.speaker]).toEqual(['person:other', 'person:other']);
  });

  it('take along what is known of their outlets', () => {
    const analysis = { ...ANALYSIS, outletTraits: { 'source:tide-news': ['state'] } };
    const known = new Map<string, Entity>([['source:tide-news', { ...person('source:tide'), kind: 'source' }]]);
    expect(withEntities(analysis, known, () => null).outletTraits).toEqual({ 'source:tide': ['state'] });
  });

  it('are whom the name before them means by now', () => {
    const resolution = { rule: 'meant', detail: '' };
    const others = { 'person:mun-jae': person('person:mun-jae') };
    const other = reassign(
      ANALYSIS,
      ({ text }) => (text === 'Mun' ? { entity: 'person:mun-jae', resolution } : null),
      others,
    );
    expect(speakers(other)).toEqual(['person:mun-song', 'person:mun-jae', 'person:mun-jae']);
  });

  it('are nobody known where their names mean nothing', () => {
    const none = reassign(ANALYSIS, () => ({ entity: null, resolution: { rule: 'rejected', detail: '' } }));
    expect(speakers(none)).toEqual([null, null, null]);
    expect(none.cites).toEqual([]);
  });
});
