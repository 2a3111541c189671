// Cutting and comparing texts for the pair set: on purpose not the code that is measured with it.

export const words = (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
export const paragraphs = (text) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
export const sentences = (text) =>
  text
    .match(/[^.!?\n]+(?:[.!?]+["”’')]*|\n|$)/g)
    ?.map((one) => one.trim())
    .filter((one) => one !== '') ?? [];

/** Letters and digits only: what is compared for verbatim runs. */
const squeezed = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Share of the shorter text that stands verbatim in the other one in runs of at least `run` letters and digits: found by
 * the runs' beginnings, extended letter by letter. No shingle statistics are involved.
 */
export function verbatimShare(one, other, run = 80) {
  const [a, b] = [squeezed(one), squeezed(other)].sort((x, y) => x.length - y.length);
  const step = Math.floor(run / 2);
  const blocks = new Map();
  for (let at = 0; at + step <= b.length; at += step) {
    const block = b.slice(at, at + step);
    if (!blocks.has(block)) blocks.set(block, at);
  }
  let shared = 0;
  for (let at = 0; at + step <= a.length;) {
    const there = blocks.get(a.slice(at, at + step));
    const length = there === undefined ? 0 : commonRun(a, at, b, there);
    if (length >= run) shared += length;
    at += Math.max(1, length >= run ? length : 1);
  }
  return a.length === 0 ? 0 : Math.min(1, shared / a.length);
}

function commonRun(a, at, b, there) {
  let length = 0;
  while (at + length < a.length && there + length < b.length && a[at + length] === b[there + length]) length += 1;
  return length;
}

/** Capitalised words and numbers: who, where, when and how many. */
export const particulars = (text) => new Set(words(text).filter((word) => /^\p{Lu}|\d/u.test(word)));
