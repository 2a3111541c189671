// From lines of text to counts of words and of neighbouring words.
import { normalForm, sentences } from './tokens.mjs';

/** Stand-ins for words too rare to cluster, by what they look like, and for the bounds of sentences. */
const BOUND = '<s>';
const RARE = { upper: '<upper>', capital: '<capital>', small: '<small>', other: '<other>' };

/**
 * Reads lines into `{ words, counts, pairs }`: the words seen `minCount` times and the stand-ins, most frequent first;
 * how often each was seen; how often each was followed by which other.
 */
export function count(lines, minCount) {
  const text = readTokens(lines);
  const { words, place } = vocabulary(text, minCount);
  const ids = new Int32Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const token = text.token(at);
    ids[at] = place[token] >= 0 ? place[token] : place[text.standIn(at)];
  }
  const counts = new Float64Array(words.length);
  for (const id of ids) counts[id] += 1;
  return { words, counts, pairs: neighbours(ids, words.length) };
}

/** All tokens in order as numbers of their normal forms, each with the stand-in it has where its form is rare. */
function readTokens(lines) {
  const forms = [BOUND, ...Object.values(RARE)];
  const index = new Map(forms.map((form, at) => [form, at]));
  let tokens = new Int32Array(1 << 22);
  let shapes = new Uint8Array(1 << 22);
  let length = 0;
  const push = (form, shape) => {
    if (length === tokens.length) {
      tokens = grow(tokens);
      shapes = grow(shapes);
    }
    let id = index.get(form);
    if (id === undefined) index.set(form, (id = forms.push(form) - 1));
    tokens[length] = id;
    shapes[length++] = shape;
  };
  for (const line of lines) {
    for (const sentence of sentences(line)) {
      push(BOUND, 0);
      for (const token of sentence) push(normalForm(token), index.get(RARE[shapeOf(token)]));
    }
  }
  return { length, forms, token: (at) => tokens[at], standIn: (at) => shapes[at] };
}

function grow(array) {
  const larger = new array.constructor(array.length * 2);
  larger.set(array);
  return larger;
}

function shapeOf(token) {
  if (/^\p{Lu}{2,}$/u.test(token)) return 'upper';
  if (/^\p{Lu}/u.test(token)) return 'capital';
  return /^\p{Ll}+$/u.test(token) ? 'small' : 'other';
}

/** The frequent forms, most frequent first, and for every form its place among them, or -1. */
function vocabulary(text, minCount) {
  const seen = new Int32Array(text.forms.length);
  for (let at = 0; at < text.length; at += 1) seen[text.token(at)] += 1;
  const standIns = 1 + Object.keys(RARE).length;
  const kept = [...seen.keys()].filter((id) => id < standIns || (seen[id] >= minCount && text.forms[id] !== ''));
  kept.sort((a, b) => seen[b] - seen[a] || (text.forms[a] < text.forms[b] ? -1 : 1));
  const place = new Int32Array(text.forms.length).fill(-1);
  kept.forEach((id, at) => (place[id] = at));
  return { words: kept.map((id) => text.forms[id]), place };
}

/** Counts of neighbours as `{ right, left }`, each `{ start, word, count }`: word w's are those from start[w] to start[w + 1]. */
function neighbours(ids, size) {
  const keys = new Float64Array(ids.length);
  const side = (first, second) => {
    for (let at = 0; at < ids.length; at += 1) {
      const next = ids[(at + 1) % ids.length];
      keys[at] = first(ids[at], next) * size + second(ids[at], next);
    }
    return runLengths(keys.sort(), size);
  };
  return {
    right: side(
      (a) => a,
      (a, b) => b,
    ),
    left: side(
      (a, b) => b,
      (a) => a,
    ),
  };
}

function runLengths(sorted, size) {
  let distinct = 0;
  for (let at = 0; at < sorted.length; at += 1) if (sorted[at] !== sorted[at - 1]) distinct += 1;
  const start = new Int32Array(size + 1);
  const word = new Int32Array(distinct);
  const count = new Int32Array(distinct);
  let slot = -1;
  for (let at = 0; at < sorted.length; at += 1) {
    if (sorted[at] !== sorted[at - 1]) {
      slot += 1;
      word[slot] = sorted[at] % size;
      start[Math.floor(sorted[at] / size) + 1] = slot + 1;
    }
    count[slot] += 1;
  }
  for (let at = 1; at <= size; at += 1) start[at] = Math.max(start[at], start[at - 1]);
  return { start, word, count };
}
