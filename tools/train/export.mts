import {
  LABEL_COUNT as L,
  mayFollow,
  LABEL_LETTERS,
  TRANSITION,
  WEIGHT_UNIT,
} from '../../src/analysis/language/tagger/model';
import type { Crf } from './crf.mts';
import type { FeatureRecorder } from './dataset.mts';

/** Weights below `least` units are left out; all are multiplied by `shrink`. */
interface Rounding {
  readonly least: number;
  readonly shrink: number;
}

/** The model as text that anyone can read, the same bytes for the same weights. */
export function modelText(
  crf: Crf,
  features: ReadonlyMap<number, number>,
  recorder: FeatureRecorder,
  head: readonly string[],
  { least, shrink }: Rounding,
): string {
  const sections = new Map<string, string[]>();
  for (const [hash, id] of features) {
    const weights = weightsOf(crf, id, { least, shrink });
    if (weights === '') continue;
    const [template = '', ...values] = recorder.name(hash);
    const lines = sections.get(template) ?? [];
    sections.set(template, lines);
    lines.push(`${values.join('\t')}\t${weights}`);
  }
  const body = [...sections]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([template, lines]) => [`\t${template}`, ...lines.sort()]);
  return [...head.map((line) => `# ${line}`), `\t${TRANSITION}`, ...transitionLines(crf), ...body].join('\n') + '\n';
}

const rounded = (weight: number): number => Math.max(-999, Math.min(999, Math.round(weight / WEIGHT_UNIT)));

function weightsOf(crf: Crf, id: number, { least, shrink }: Rounding): string {
  let text = '';
  for (let label = 0; label < L; label += 1) {
    const weight = rounded(shrink * (crf.weights[id * L + label] as number));
    if (Math.abs(weight) >= least) text += `${LABEL_LETTERS[label]}${weight}`;
  }
  return text;
}

function transitionLines(crf: Crf): string[] {
  const lines: string[] = [];
  for (let x = 0; x < L; x += 1)
    for (let y = 0; y < L; y += 1) {
      const weight = rounded(crf.transitions[x * L + y] as number);
      if (mayFollow(x, y) && weight !== 0) lines.push(`${LABEL_LETTERS[x]}\t${LABEL_LETTERS[y]}\t${weight}`);
    }
  return lines;
}
