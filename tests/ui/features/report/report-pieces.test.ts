import type { ImportReport } from '../../../../src/model';
import { reportPieces } from '../../../../src/notes/report-note';
import { joined, jsonPieces } from '../../../../src/ui/features/report/report-pieces';

const report: ImportReport = {
  command: 'import',
  batch: null,
  dryRun: false,
  cancelled: false,
  articles: Array.from({ length: 200 }, (_one, at) => ({
    name: `article ${at}`,
    status: 'created' as const,
    path: `Articles/${at}.md`,
    title: `Line one\nline “two” of ${at}`,
    linked: [{ kind: 'actors', name: 'Ada', path: 'P/Ada.md', why: 'named' }],
    unresolved: [],
    removed: ['script: it runs'],
  })),
  notes: [{ path: 'P/Ada.md', name: 'Ada', action: 'created', why: 'named' }],
  problems: [],
};

const none = async (): Promise<void> => undefined;

/** The longest stretch of pieces that was put together without a pause. */
async function longestStretch(pieces: Iterable<string>): Promise<number> {
  let [stretch, longest] = [0, 0];
  const counted = function* (): Generator<string> {
    for (const piece of pieces) {
      longest = Math.max(longest, (stretch += 1));
      yield piece;
    }
  };
  await joined(counted(), async () => void (stretch = 0));
  return longest;
}

describe('a report put together bit by bit', () => {
  it('is the same JSON', async () => {
    for (const one of [report, { ...report, articles: [], command: undefined }] as ImportReport[])
      expect(await joined(jsonPieces(one), none)).toBe(JSON.stringify(one, null, 2));
  });

  it('lets others have their turn', async () => {
    expect(await longestStretch(jsonPieces(report))).toBeLessThan(150);
    expect(await longestStretch(reportPieces(report))).toBeLessThan(150);
  });
});
