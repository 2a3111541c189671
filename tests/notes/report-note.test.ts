import type { ImportReport } from '../../src/model';
import { renderReport } from '../../src/notes';

const REPORT: ImportReport = {
  batch: '2026-11-25-1',
  dryRun: false,
  cancelled: true,
  articles: [
    {
      name: 'a.txt',
      status: 'created',
      path: 'Articles/A.md',
      title: 'A',
      linked: [
        { kind: 'places', name: 'Hoeryong', why: 'lead' },
        { kind: 'places', name: '[[Trap]]', why: '' },
      ],
      unresolved: [{ form: 'the `$= ministry`', why: 'two <% candidates' }],
      removed: ['script ×3: it runs'],
    },
    {
      name: 'b #tag.txt',
      status: 'failed',
      path: null,
      title: null,
      linked: [],
      unresolved: [],
      removed: [],
      problem: { code: 'empty-input', message: 'It is empty.', subject: 'b.txt', where: 'line 1' },
    },
  ],
  notes: [{ path: 'Places/Hoeryong.md', action: 'created', name: 'Hoeryong', why: 'linked by the article' }],
  problems: [{ code: 'notice', message: '“x.md” is yours', subject: 'a.txt' }],
};

describe('the report as a note', () => {
  it('tells all that happened', () => {
    expect(renderReport(REPORT)).toBe(`# Import report

- Articles: 1 new, 0 copies, 0 updated, 0 unchanged, 1 not imported
- Notes written: 1
- Cancelled: what is listed here is whole, the rest was not begun
- Batch: \`2026-11-25-1\`

## Not imported (1)

- \`b #tag.txt\`
  - \`It is empty.\`, \`line 1\` (\`empty-input\`)

## New articles (1)

- \`Articles/A.md\` from \`a.txt\`
  - Linked: places \`Hoeryong\`, \`[[Trap]]\`
  - Left alone: \`the ’$= ministry’\`: \`two < % candidates\`
  - Removed: \`script ×3: it runs\`

## Notes written

- created: \`Places/Hoeryong.md\` (\`linked by the article\`)

## Problems

- \`a.txt\`: \`“x.md” is yours\` (\`notice\`)
`);
  });

  it('says that a dry run wrote nothing', () => {
    expect(renderReport({ ...REPORT, dryRun: true, batch: null, cancelled: false })).toMatch(
      /^# What an import would do\n\n.*\n- Notes to write: 1\n\n/,
    );
  });

  it('says what ran where it was no import, and nothing of articles it did not touch', () => {
    const merge = renderReport({ ...REPORT, command: 'merge', articles: [] });
    expect(merge).toMatch(/^# Report \(merge\)\n\n- Notes written: 1\n/);
  });

  it('adds no link, tag, query or template outside code', () => {
    const outside = renderReport(REPORT).replace(/`[^`\n]*`/g, '');
    expect(outside).not.toMatch(/\[\[|#\w|<%|\{\{|`/);
  });
});
