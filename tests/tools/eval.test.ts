import type { Mention, MentionType } from '../../src/model';
import { readConll } from '../../tools/eval/conll.mjs';
import { judgeSpans, judgeSurfaces, type Judged } from '../../tools/eval/judge.mjs';
import { bins, calibrationError, reliabilityRows, ruleRows } from '../../tools/eval/reliability.mjs';
import { markdownTable, replaceBlock, terminalTable } from '../../tools/table.mjs';

const lines = (...tokens: string[]): string => tokens.map((token) => token.replace('/', '\t')).join('\n');

describe('annotated tokens', () => {
  it('become running text with spans where the names stand', () => {
    const [document] = readConll(
      `-DOCSTART-\ta\n\n${lines('Kim/B-Person', 'Jong/I-Person', 'Un/I-Person', "'s/O", 'men/O', '(/O', 'Seoul/B-Location', ')/O', './O')}\n\n${lines('Yes/O', './O')}\n\n-DOCSTART-\tb\n\n${lines('No/O')}\n`,
    );
    expect(document?.text).toBe("Kim Jong Un's men (Seoul).\nYes.\n");
    expect(document?.spans.map(({ start, end, label }) => [document.text.slice(start, end), label])).toEqual([
      ['Kim Jong Un', 'Person'],
      ['Seoul', 'Location'],
    ]);
  });

  it('keep neighbours of one label apart where a new one begins', () => {
    const [document] = readConll(lines('Paris/B-Location', 'Lyon/B-Location'));
    expect(document?.spans).toHaveLength(2);
  });

  it('are one document a sentence where no document bounds are given', () => {
    expect(readConll(`${lines('One/O')}\n\n${lines('Two/O')}\n`).map(({ text }) => text)).toEqual(['One\n', 'Two\n']);
  });
});

const mention = (text: string, type: MentionType, start: number, more: Partial<Mention> = {}): Mention => ({
  start,
  end: start + text.length,
  text,
  type,
  form: 'name',
  score: 0.8,
  reason: { rule: 'persons', detail: '' },
  ...more,
});

describe('judging', () => {
  const spans = [
    { start: 0, end: 5, label: 'Person' },
    { start: 10, end: 16, label: 'NORP' },
  ];

  it('calls a mention right where span and type agree', () => {
    const said = [mention('Merke', 'person', 0), mention('Merk', 'person', 0), mention('Merke', 'place', 0)];
    expect(judgeSpans(said, spans).map(({ right }) => right)).toEqual([true, false, false]);
  });

  it('leaves out what the set says nothing about', () => {
    const said = [mention('German', 'place', 10), mention('the city’s police', 'agency', 20, { form: 'description' })];
    expect(judgeSpans(said, spans)).toEqual([]);
  });

  it('finds surface forms of articles whatever their accents, case and possessives', () => {
    const gold = { places: [{ surfaces: ['Hoeryŏng'] }], actors: [{ type: 'agency', surfaces: ['the Ministry'] }] };
    const said = [
      mention('HOERYONG’s', 'place', 0),
      mention('The ministry', 'organization', 20),
      mention('x', 'person', 40),
    ];
    expect(judgeSurfaces(said, gold).map(({ right }) => right)).toEqual([true, true, false]);
  });
});

const judged = (score: number, right: boolean, rule = 'persons'): Judged => ({ group: 'person', rule, score, right });

describe('reliability', () => {
  it('bins by score, a score of 1 in the last bin', () => {
    const filled = bins([judged(0.55, true), judged(1, true), judged(0.95, false)]).filter(({ count }) => count > 0);
    expect(filled).toEqual([
      { from: 0.5, to: 0.6, count: 1, said: 0.55, right: 1 },
      { from: 0.95, to: 1, count: 2, said: 0.975, right: 0.5 },
    ]);
  });

  it('has no error where four of five at .8 are right', () => {
    const four = [true, true, true, true].map((right) => judged(0.8, right));
    expect(calibrationError([...four, judged(0.8, false)])).toBeCloseTo(0);
    expect(calibrationError(four)).toBeCloseTo(0.2);
  });

  it('is shown by bin and type, and by rule', () => {
    const mentions = [judged(0.85, true), judged(0.85, false, 'gazetteer'), judged(0.85, true)];
    expect(reliabilityRows(mentions)[0]).toMatchObject({ score: '.80–.90', person: '.85 → .67 (3)', place: '' });
    expect(ruleRows(mentions)[0]).toEqual({ rule: 'persons', mentions: '2', said: '.85', right: '1.00' });
  });
});

describe('a table', () => {
  const heads = { what: 'what', figure: 'here' };
  const rows = [
    { what: 'a', figure: '.5', ok: false },
    { what: 'longer', figure: '.75', ok: true },
  ];

  it('is aligned on a terminal, with a mark beside what has a bar', () => {
    expect(terminalTable(rows, heads)).toBe('  what    here\n✗ a       .5\n✓ longer  .75');
  });

  it('goes between its markers in a document, and nothing else changes', () => {
    const text = 'before\n<!-- x:start -->\nold\n<!-- x:end -->\nafter';
    const replaced = replaceBlock(text, 'x', markdownTable(rows, heads));
    expect(replaced).toContain('| a | .5 |');
    expect(replaced).not.toContain('old');
    expect(replaced.startsWith('before\n') && replaced.endsWith('\nafter')).toBe(true);
    expect(() => replaceBlock('none', 'x', '')).toThrow('markers');
  });
});
