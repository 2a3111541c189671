import { jsonText, type Span } from '../../src/model';
import { extractLine } from '../../src/workflow/extract';
import { readFiling } from '../../src/workflow/extracted/filing';
import { realEngine } from '../support/workspace';

const ARTICLE = `# Kim vows to build more ships

Kim Jong Un said on Monday that five ships would be built. Officials say they will be ready soon.

May 2, 2024 at 09:00AM
by DailyNK(North Korean Media)
`;

interface Told {
  readonly source: Span | null;
  readonly content: readonly Span[];
  readonly speaker: string | null;
  readonly tense: string | null;
}

const extracted = (full = false): ReturnType<typeof extractLine> =>
  extractLine(JSON.stringify({ id: '1', input: ARTICLE, format: 'markdown' }), realEngine(), { full });

describe('statements in extract', () => {
  it('have their tense, and offsets into the text', async () => {
    const line = await extracted();
    const { text } = line['article'] as { text: string };
    const found = line['statements'] as readonly Told[];
    expect(found.map(({ source, tense }) => [text.slice(source?.start, source?.end), tense])).toEqual([
      ['Kim Jong Un', 'past'],
      ['Officials', 'present'],
    ]);
  });

  it('of the headline stand apart, with offsets into the title, and speakers of the text', async () => {
    const line = await extracted();
    const { title } = line['article'] as { title: string };
    const actors = line['actors'] as readonly { id: string; name: string }[];
    const [told] = line['headline_statements'] as readonly Told[];
    expect(told?.content.map(({ start, end }) => title.slice(start, end))).toEqual(['to build more ships']);
    expect(actors.find(({ id }) => id === told?.speaker)?.name).toBe('Kim Jong Un');
    expect(told?.tense).toBe('present');
  });

  it('are read back for filing; one that points outside of the headline is not', async () => {
    const { filing } = JSON.parse(jsonText(await extracted(true))) as {
      filing: { analysis: { headlineStatements: { cue: { end: number } }[] } };
    };
    expect(readFiling(filing, 'line').ok).toBe(true);
    for (const { cue } of filing.analysis.headlineStatements) cue.end = 1000;
    expect(readFiling(filing, 'line')).toMatchObject({ ok: false, problem: { code: 'invalid-filing' } });
  });
});
