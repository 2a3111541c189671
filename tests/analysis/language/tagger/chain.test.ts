import { ChainReader } from '../../../../src/analysis/language/tagger/chain';
import { LABEL_COUNT as L, mayFollow, OUTSIDE, WEIGHT_UNIT } from '../../../../src/analysis/language/tagger/model';

/** A fixed sequence of numbers from −2 to 2. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield (state / 2 ** 32) * 4 - 2;
  }
}

const SIZE = 3;

function example(seed: number): { scores: Int32Array; transitions: Float32Array } {
  const source = numbers(seed);
  const take = (count: number): Float32Array =>
    Float32Array.from({ length: count }, () => source.next().value as number);
  return { scores: Int32Array.from(take((SIZE + 1) * L), (score) => score / WEIGHT_UNIT), transitions: take(L * L) };
}

/** Every label sequence that is allowed between outside tokens, with its score; the chain begins at token 1. */
function* sequences({
  scores,
  transitions,
}: ReturnType<typeof example>): Generator<{ labels: number[]; score: number }> {
  const extend = function* (labels: number[], score: number): Generator<{ labels: number[]; score: number }> {
    const before = labels[labels.length - 1] ?? OUTSIDE;
    if (labels.length === SIZE) {
      if (mayFollow(before, OUTSIDE)) yield { labels, score: score + (transitions[before * L + OUTSIDE] ?? 0) };
      return;
    }
    for (let y = 0; y < L; y += 1)
      if (mayFollow(before, y))
        yield* extend(
          [...labels, y],
          score + (transitions[before * L + y] ?? 0) + (scores[(1 + labels.length) * L + y] ?? 0) * WEIGHT_UNIT,
        );
  };
  yield* extend([], 0);
}

describe('reading a chain of tokens', () => {
  it.each([1, 2, 3, 4, 5])('finds the best of all label sequences (%i)', (seed) => {
    const one = example(seed);
    const best = [...sequences(one)].reduce((a, b) => (b.score > a.score ? b : a));
    const labels = new Uint8Array(SIZE + 1);
    new ChainReader(one.transitions).decode(one.scores, 1, SIZE, labels);
    expect([...labels]).toEqual([OUTSIDE, ...best.labels]);
  });

  it.each([6, 7])('gives each label the share of all sequences that have it (%i)', (seed) => {
    const one = example(seed);
    const expected = new Float64Array((SIZE + 1) * L);
    let total = 0;
    for (const { labels, score } of sequences(one)) {
      total += Math.exp(score);
      labels.forEach(
        (label, at) => (expected[(1 + at) * L + label] = (expected[(1 + at) * L + label] ?? 0) + Math.exp(score)),
      );
    }
    const probabilities = new Float32Array((SIZE + 1) * L);
    new ChainReader(one.transitions).marginals(one.scores, 1, SIZE, probabilities);
    for (let at = L; at < expected.length; at += 1)
      expect(probabilities[at]).toBeCloseTo((expected[at] ?? 0) / total, 5);
  });

  it('reads a long chain after a short one', () => {
    const reader = new ChainReader(new Float32Array(L * L));
    const labels = new Uint8Array(50);
    reader.decode(new Int32Array(2 * L), 0, 2, labels);
    const scores = new Int32Array(50 * L);
    for (let at = 0; at < 50; at += 1) scores[at * L] = 1;
    reader.decode(scores, 0, 50, labels);
    expect(labels.every((label) => label === OUTSIDE)).toBe(true);
  });
});
