// How fast an article is extracted, what of it each stage takes, and how fast the peers read the same articles, by turns.
//   npm run bench -- speed [DATA_DIR] [--articles 1000] [--rounds 5]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineKind } from '../figures/records.mjs';
import { terminalTable } from '../table.mjs';
import { bundleEngine } from '../load-engine.mjs';
import { CPU, least, MACHINE_HEADS, MEMORY, most, subjectRows, SUBJECT_HEADS, times } from './figures.mjs';
import { measureSpeed, WARM } from './speed.mjs';
import { measureStages, stageRows, STAGE_HEADS } from './stages.mjs';
import { benchTexts } from './texts.mjs';

const ROUNDS = 5;
const BARS = { compromise: 3.5, wink: 0.3, cpu: 11 };
const AIMS = { compromise: 5, wink: 0.5, cpu: 7 };

/** Rows of what has a bar: ratios to the peers by the clock and the processor, and what an article takes. */
export function extractionRows({ subjects }, { kilobytes }) {
  const { dateline } = subjects;
  const ms = (value) => `${value.toFixed(1)} ms`;
  return [
    ...['compromise', 'wink'].flatMap((peer) => {
      const [wall, cpu] = ['tokens', 'cpuTokens'].map((key) => dateline[key] / subjects[peer][key]);
      return [
        least(`extraction against ${peer}`, wall, BARS[peer], times, { other: `aim ${times(AIMS[peer])}` }),
        { what: '… by CPU time', figure: times(cpu), is: CPU, bar: '', other: '' },
      ];
    }),
    most('user CPU of an article, median', dateline.articleCpu, BARS.cpu, ms, {
      is: CPU,
      other: `aim ${ms(AIMS.cpu)}`,
    }),
    { what: 'allocated for an article, median', figure: `${Math.round(kilobytes).toLocaleString('en')} KB`, is: MEMORY, bar: '', other: '' }, // prettier-ignore
  ];
}

/** `{rows, heads, setting, after}` */
export async function measureExtraction({ data, articles, rounds = ROUNDS, said }) {
  const { from, texts } = benchTexts(data, articles + WARM);
  const speed = await measureSpeed(texts, { warm: WARM, rounds, said });
  said('stages');
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    const [file, engine] = ['texts.json', 'engine.mjs'].map((name) => join(folder, name));
    writeFileSync(file, JSON.stringify(texts));
    await bundleEngine(engine, [], false);
    const measured = measureStages(file, engine, WARM);
    return {
      ...{ rows: extractionRows(speed, measured), heads: MACHINE_HEADS },
      setting: `${texts.length - WARM} × ${from}, ${rounds} rounds, ${machineKind()}`,
      after: [terminalTable(subjectRows(speed), SUBJECT_HEADS), terminalTable(stageRows(measured.stages), STAGE_HEADS)],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
