import { statementsAsDecided } from '../../../../src/analysis/entities/names/decided-statements';
import { statementWords, type StatementCorrection } from '../../../../src/index/statement-lines';
import { VaultIndex } from '../../../../src/index/vault-index';
import { DEFAULT_SETTINGS, type Analysis, type Entity, type Span, type Statement } from '../../../../src/model';
import { NOTHING_FOUND } from '../../../support/article';
import { mention } from '../../../notes/builders';

const index = new VaultIndex(DEFAULT_SETTINGS);
const TEXT = 'The ministry said rice is dear. He said the market was shut. Rice is reportedly dear again.';

const at = (words: string, from = 0): Span => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

const entity = (id: string, name: string, kind: Entity['kind']): Entity => ({
  id,
  name,
  kind,
  aliases: [],
  origin: 'article',
});

const statement = (more: Partial<Statement>): Statement => ({
  ...{ source: null, cue: null, content: [], speaker: null, kind: 'none', attitude: 'says' },
  ...{ tense: null, hedged: false, chain: [] },
  ...more,
});

const MINISTRY = statement({
  source: at('The ministry'),
  cue: at('said'),
  content: [at('rice is dear')],
  kind: 'officials',
});
const HE = statement({
  source: at('He'),
  cue: at('said', 40),
  content: [at('the market was shut')],
  kind: 'anonymous',
});
const HEARSAY = statement({ cue: at('reportedly'), content: [at('Rice is'), at('dear again')], hedged: true });

const ANALYSIS: Analysis = {
  ...NOTHING_FOUND,
  entities: {
    'person:mun-song': entity('person:mun-song', 'Mun Song', 'person'),
    'agency:ministry': entity('agency:ministry', 'Ministry of Food', 'agency'),
  },
  statements: [MINISTRY, HE, HEARSAY],
};

const said = (of: Statement, more: Partial<StatementCorrection>): StatementCorrection => ({
  words: statementWords(of, TEXT),
  isNone: false,
  ...more,
});

const decided = (...corrections: readonly StatementCorrection[]) =>
  statementsAsDecided(ANALYSIS, corrections, index, TEXT).statements;

describe('statements as a person said of them', () => {
  it('have the speaker that was named, and what such a one is', () => {
    const [, he] = decided(said(HE, { speaker: 'person:mun-song' }));
    expect(he).toEqual({ ...HE, speaker: 'person:mun-song', kind: 'named person' });
  });

  it('go on being told by officials where a body is named', () => {
    const [ministry] = decided(said(MINISTRY, { speaker: 'agency:ministry' }));
    expect(ministry).toEqual({ ...MINISTRY, speaker: 'agency:ministry' });
  });

  it('have the kind that was stated', () => {
    expect(decided(said(HE, { speaker: null, kind: 'crowd' }))[1]).toEqual({ ...HE, kind: 'crowd' });
  });

  it('are none where that was said', () => {
    expect(decided(said(HEARSAY, { isNone: true }))).toEqual([MINISTRY, HE]);
  });

  it('keep a speaker where the one that was named is not known', () => {
    expect(decided(said(HE, { speaker: 'person:nobody-knows' }))[1]).toEqual(HE);
  });

  it('are found again in a text of which other parts were edited', () => {
    const corrections = [said(HE, { speaker: 'person:mun-song' })];
    const before = 'A paragraph that somebody wrote. ';
    const moved = (span: Span): Span => ({ start: span.start + before.length, end: span.end + before.length });
    const later = ANALYSIS.statements.map((each) => ({
      ...each,
      source: each.source && moved(each.source),
      content: each.content.map(moved),
    }));
    const [first, second] = statementsAsDecided(
      { ...ANALYSIS, statements: later },
      corrections,
      index,
      before + TEXT,
    ).statements;
    expect(first?.speaker).toBeNull();
    expect(second?.speaker).toBe('person:mun-song');
  });

  it('are found again where they span a little more or less than they did', () => {
    const wider = { ...HE, content: [at('said the market was shut')] };
    const analysis = { ...ANALYSIS, statements: [MINISTRY, wider, HEARSAY] };
    const [, found] = statementsAsDecided(analysis, [said(HE, { speaker: 'person:mun-song' })], index, TEXT).statements;
    expect(found?.speaker).toBe('person:mun-song');
  });

  it('are not taken for others that say the same', () => {
    const citing = { ...HE, source: at('The ministry') };
    const analysis = { ...ANALYSIS, statements: [HE, citing] };
    const [first, second] = statementsAsDecided(
      analysis,
      [said(HE, { speaker: 'person:mun-song' })],
      index,
      TEXT,
    ).statements;
    expect([first?.speaker, second?.speaker]).toEqual(['person:mun-song', null]);
  });

  it.each(['한·미 연합사 관계자', '북·중 무역 관계자', 'Officials · of\nthe ministry'])(
    'are found by a source written “%s”',
    (by) => {
      const text = `${by}는 쌀이 비싸다고 말했다. ${by} 둘은 쌀이 비싸다고 말했다.`;
      const [first, second] = [0, text.indexOf('. ') + 2].map((start, more) => {
        const from = text.indexOf('쌀이', start);
        const source = { start, end: start + by.length + 2 * more };
        return statement({ source, content: [{ start: from, end: from + 5 }], kind: 'officials' });
      });
      if (first === undefined || second === undefined) throw new Error('two statements are expected');
      const correction = { words: statementWords(first, text), isNone: false, kind: 'anonymous' } as const;
      const decided = statementsAsDecided({ ...ANALYSIS, statements: [first, second] }, [correction], index, text);
      expect(decided.statements.map(({ kind }) => kind)).toEqual(['anonymous', 'officials']);
    },
  );

  it('leave a report of a state agency one, whoever speaks in it', () => {
    const text = 'Rason, May 2 (Tide News) -- The ministry said rice is dear.';
    const start = text.indexOf('Tide News');
    const outlet = entity('source:tide-news', 'Tide News', 'source');
    const analysis: Analysis = {
      ...ANALYSIS,
      mentions: [mention(text, 'Tide News', outlet)],
      entities: { ...ANALYSIS.entities, [outlet.id]: outlet },
      outletTraits: { [outlet.id]: ['state'] },
      statements: [
        statement({
          source: { start: start + 14, end: start + 26 },
          content: [{ start: start + 32, end: text.length - 1 }],
          kind: 'body',
        }),
      ],
      sourcing: 'state media',
    };
    const correction = {
      words: statementWords(analysis.statements[0] ?? MINISTRY, text),
      isNone: false,
      speaker: 'agency:ministry',
    };
    const decided = statementsAsDecided(analysis, [correction], index, text);
    expect(decided.statements[0]?.speaker).toBe('agency:ministry');
    expect(decided.sourcing).toBe('state media');
  });

  it('make no outlet a state one that is cited beside one', () => {
    const text = 'Harbour Daily said rice is dear. Tide News said it is not, and the ministry said it was.';
    const at = (words: string, from = 0): Span => ({
      start: text.indexOf(words, from),
      end: text.indexOf(words, from) + words.length,
    });
    const [harbour, tide] = [
      entity('source:harbour', 'Harbour Daily', 'source'),
      entity('source:tide', 'Tide News', 'source'),
    ];
    const analysis: Analysis = {
      ...ANALYSIS,
      entities: { ...ANALYSIS.entities, [harbour.id]: harbour, [tide.id]: tide },
      outletTraits: { [tide.id]: ['state'] },
      statements: [
        statement({ source: at('Harbour Daily'), content: [at('rice is dear')], kind: 'outlet', speaker: harbour.id }),
        statement({ source: at('Tide News'), content: [at('it is not')], kind: 'outlet', speaker: tide.id }),
        statement({ source: at('the ministry'), content: [at('it was')], kind: 'body' }),
      ],
      sourcing: 'state media',
    };
    const correction = { words: 'Tide News · it is not', isNone: true };
    expect(statementsAsDecided(analysis, [correction], index, text).sourcing).toBe('official');
  });

  it('tell what the story rests on anew', () => {
    const { sourcing } = statementsAsDecided(ANALYSIS, [said(HE, { speaker: 'person:mun-song' })], index, TEXT);
    expect(sourcing).toBe('named');
  });
});
