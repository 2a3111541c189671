import { sourcesOf, stageRows, stagesOf, type Profile } from '../../tools/bench/stages.mjs';
import { CASES, growthRows } from '../../tools/bench/text-growth.mjs';

const BUNDLE = `// src/workflow/engine.ts
function analyze() {}
// src/analysis/language/recognize.ts
function recognize() {}
// src/analysis/language/tokens.ts
  function tokenize2() {}
// src/intake/index.ts
function readArticles() {}
// src/workflow/extract.ts
function extractLine() {}`;
const LINES = { analyze: 1, recognize: 3, tokenize2: 5, readArticles: 7, extractLine: 9 } as const;

type Tree = readonly [name: keyof typeof LINES | '(root)' | '(garbage collector)', time: number, ...below: Tree[]];

/** A profile of calls and the time each function has for itself. */
function profileOf(tree: Tree): Profile {
  const nodes: Profile['nodes'][number][] = [];
  const timeDeltas: number[] = [];
  const add = ([functionName, time, ...below]: Tree): number => {
    const id = nodes.length;
    const line = functionName in LINES ? LINES[functionName as keyof typeof LINES] : -1;
    const callFrame = { functionName, url: line < 0 ? '' : 'engine.mjs', lineNumber: line }; // prettier-ignore
    nodes.push({ id, callFrame });
    timeDeltas[id] = time;
    nodes[id] = { id, callFrame, children: below.map(add) };
    return id;
  };
  add(tree);
  return { nodes, samples: nodes.map(({ id }) => id), timeDeltas };
}

describe('the stages of an extraction', () => {
  const stages = stagesOf(
    profileOf([
      '(root)',
      2,
      ['extractLine', 5, ['readArticles', 13], ['analyze', 3, ['recognize', 30, ['tokenize2', 40]]]],
      ['(garbage collector)', 7],
    ]),
    sourcesOf(BUNDLE),
  );

  it('are what the pipeline calls, reading, the answer and the rest, by their share', () => {
    expect(stages.map(({ stage, share }) => [stage, Math.round(share * 100)])).toEqual([
      ['recognize', 70],
      ['read', 13],
      ['garbage', 7],
      ['answer', 5],
      ['analyze', 3],
      ['the rest', 2],
    ]);
  });

  it('are shown with what they call', () => {
    expect(stageRows(stages).slice(0, 3)).toEqual([
      { stage: 'recognize', share: '70.0 %' },
      { stage: '· tokenize', share: '40.0 %' },
      { stage: 'read', share: '13.0 %' },
    ]);
  });
});

describe('growth with the text', () => {
  it('is measured on texts of the length asked for', () => {
    for (const { text } of [CASES.ministry!, CASES.leader!, CASES.line!]) expect(text(1000)).toHaveLength(1000);
    expect(CASES.line!.text(1000)).not.toContain('\n');
    expect(CASES.cell!.text(1000).trimEnd().split('\n')).toHaveLength(2);
  });

  it('is held to its bars: twice the text, and the seconds of a cell', () => {
    expect(growthRows(CASES.leader!, [1, 2.3])).toMatchObject([{ figure: '2.30 ×', ok: false }]);
    expect(growthRows(CASES.cell!, [10, 20.1])).toMatchObject([
      { what: 'one cell of a table, 2 MB against 1 MB', figure: '2.01 ×', ok: true },
      { figure: '20.10 s', ok: false },
    ]);
  });
});
