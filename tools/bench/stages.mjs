// What each stage of an extraction takes: the functions that the pipeline calls, with all they call, by a profile of the
// bundle before it is minified. Nothing of it is in the product.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { median } from './start.mjs';

const CHILD = fileURLToPath(new URL('stages-child.mjs', import.meta.url));
/** Space for new objects in which hundreds of articles are read before anything is collected. */
const SPACE = ['--min-semi-space-size=256', '--max-semi-space-size=256'];
/** Where the pipeline stands: what is called from there is a stage. */
const PIPELINE = /^src\/(?:analysis\/analyze|workflow\/engine)\.ts$/;
/** Stages and parts of one that have less than this of the whole are not named. */
const LEAST = 0.01;

export const STAGE_HEADS = { stage: 'stage', share: 'of the time' };

const ask = (flags, what, ...given) =>
  JSON.parse(execFileSync(process.execPath, [...flags, CHILD, what, ...given], { encoding: 'utf8', maxBuffer: 2 ** 30 })); // prettier-ignore

/** `kilobytes` allocated for an article, the median, and `stages`; of the texts in a file, by an engine that is not minified. */
export function measureStages(file, engine, warm) {
  const grown = ask(SPACE, 'allocated', file, String(warm), engine).filter((bytes) => bytes > 0);
  const profile = ask([], 'profile', file, String(warm), engine);
  return { kilobytes: median(grown) / 1000, stages: stagesOf(profile, sourcesOf(readFileSync(engine, 'utf8'))) };
}

/** The source file of each line of a bundle, as esbuild notes it. */
export function sourcesOf(bundle) {
  let source = '';
  return bundle.split('\n').map((line) => (source = /^ *\/\/ ((?:src|cli|tools|node_modules)\/\S+)$/.exec(line)?.[1] ?? source)); // prettier-ignore
}

/** `{stage, share, parts: [{stage, share}]}` of a profile, the largest first. `sources`: the file of each line. */
export function stagesOf({ nodes, samples, timeDeltas }, sources) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Map();
  for (const [at, id] of samples.entries()) own.set(id, (own.get(id) ?? 0) + timeDeltas[at]);
  const times = new Map();
  const walk = ({ id, callFrame, children = [] }, above) => {
    const source = callFrame.url === '' ? '' : (sources[callFrame.lineNumber] ?? '');
    const stack = [...above, { name: callFrame.functionName.replace(/\d+$/, ''), source }];
    const [stage, part = ''] = stageOf(stack);
    const parts = times.get(stage) ?? times.set(stage, new Map()).get(stage);
    if (callFrame.functionName !== '(idle)') parts.set(part, (parts.get(part) ?? 0) + (own.get(id) ?? 0));
    for (const child of children) walk(byId.get(child), stack);
  };
  walk(nodes[0], []);
  return sharesOf(times);
}

function sharesOf(times) {
  const sum = (values) => [...values].reduce((one, other) => one + other, 0);
  const all = sum([...times.values()].flatMap((parts) => [...parts.values()]));
  const sorted = (shares) => shares.sort((one, other) => other.share - one.share);
  return sorted(
    [...times].map(([stage, parts]) => {
      const named = [...parts]
        .filter(([part]) => part !== '')
        .map(([part, time]) => ({ stage: part, share: time / all }));
      return { stage, share: sum(parts.values()) / all, parts: sorted(named) };
    }),
  );
}

/** The stage that a stack, outermost first, is in, and the part of it. Reading goes on below no function of the pipeline. */
function stageOf(stack) {
  if (stack.at(-1).name === '(garbage collector)') return ['garbage'];
  const below = stack.findLastIndex(({ source }) => PIPELINE.test(source)) + 1;
  const [stage, part] = stack.slice(below).filter(({ name, source }) => name !== '' && source.startsWith('src/'));
  const isRead = (frame) => frame?.source.startsWith('src/intake/');
  if (isRead(stage) || (below === 0 && stack.some(isRead))) return ['read'];
  if (below > 0) return [stage?.name ?? 'analyze', part?.name];
  return stage === undefined
    ? ['the rest']
    : ['answer', stack.findLast(({ source }) => source.startsWith('src/')).name];
}

/** Rows of the table: each stage, then the parts of it. */
export const stageRows = (stages) =>
  stages.flatMap(({ stage, share, parts }) =>
    [{ stage, share }, ...parts.map((part) => ({ ...part, stage: `· ${part.stage}` }))]
      .filter((row) => row.share >= LEAST)
      .map((row) => ({ ...row, share: `${(row.share * 100).toFixed(1)} %` })),
  );
