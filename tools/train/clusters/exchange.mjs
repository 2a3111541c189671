// The exchange algorithm: puts words into classes so that classes predict their neighbours as well as they can.
// Kneser and Ney 1993, "Improved clustering techniques for class-based statistical language modelling"; Martin, Liermann
// and Ney 1998, "Algorithms for bigram and trigram word clustering". What is raised is
//   sum over class pairs of f(n(c, d)) - 2 * sum over classes of f(n(c)),  f(n) = n log n.

/** f(n) = n log n for every n up to `total`. */
export function entropyTable(total) {
  const table = new Float64Array(total + 1);
  for (let n = 2; n <= total; n += 1) table[n] = n * Math.log(n);
  return table;
}

/**
 * Clusters `{ counts, pairs }` (see counts.mjs) into `classes` classes in at most `rounds` rounds over the words, most
 * frequent first. Gives the class of every word and the class-pair counts. The most frequent words start with a class
 * each, the others join the class they fit best, so that frequent words of a kind of their own stay alone.
 */
export function exchange({ counts, pairs }, { classes, rounds, f, log = () => {} }) {
  const state = start(counts.length, classes, f);
  for (let word = 0; word < counts.length; word += 1) {
    const around = neighbourClasses(state, pairs, word);
    place(state, around, counts[word], word < classes ? word : best(state, around, counts[word]), word);
  }
  log(`first placing: ${objective(state).toFixed(0)}`);
  for (let round = 1; round <= rounds; round += 1) {
    const moved = sweep(state, counts, pairs);
    log(`round ${round}: ${moved} moved, ${objective(state).toFixed(0)}`);
    if (moved < counts.length / 1000) break;
  }
  return { classOf: state.classOf, follows: state.follows, sizes: state.total };
}

function start(words, classes, f) {
  return {
    f,
    classes,
    classOf: new Int32Array(words).fill(-1),
    /** follows[c * classes + d]: how often class d follows c; precedes is its transpose, so that both are read in rows. */
    follows: new Int32Array(classes * classes),
    precedes: new Int32Array(classes * classes),
    total: new Float64Array(classes),
    members: new Int32Array(classes),
    gain: new Float64Array(classes),
    before: sparse(classes),
    after: sparse(classes),
  };
}

const sparse = (classes) => ({ count: new Int32Array(classes), used: new Int32Array(classes), size: 0 });

function sweep(state, counts, pairs) {
  let moved = 0;
  for (let word = 0; word < counts.length; word += 1) {
    const from = state.classOf[word];
    if (state.members[from] === 1) continue;
    const around = neighbourClasses(state, pairs, word);
    place(state, around, -counts[word], from, word);
    const to = best(state, around, counts[word]);
    place(state, around, counts[word], to, word);
    if (to !== from) moved += 1;
  }
  return moved;
}

/** How often the classes of placed words stand before and after a word, and how often the word follows itself. */
function neighbourClasses(state, { left, right }, word) {
  gather(state.before, left, word, state.classOf);
  gather(state.after, right, word, state.classOf);
  let self = 0;
  for (let at = right.start[word]; at < right.start[word + 1]; at += 1)
    if (right.word[at] === word) self = right.count[at];
  return { before: state.before, after: state.after, self };
}

function gather(into, side, word, classOf) {
  for (let at = 0; at < into.size; at += 1) into.count[into.used[at]] = 0;
  into.size = 0;
  for (let at = side.start[word]; at < side.start[word + 1]; at += 1) {
    const other = side.word[at];
    const of = classOf[other];
    if (of < 0 || other === word) continue;
    if (into.count[of] === 0) into.used[into.size++] = of;
    into.count[of] += side.count[at];
  }
}

/** The class a word that stands in none fits best; the first of equals. */
function best(state, { before, after, self }, count) {
  const { gain, classes, total, follows, f } = state;
  for (let c = 0; c < classes; c += 1) gain[c] = -2 * (f[total[c] + count] - f[total[c]]);
  addRows(gain, state.follows, before, classes, f);
  addRows(gain, state.precedes, after, classes, f);
  const mend = (c) => {
    const own = follows[c * classes + c];
    const [b, a] = [before.count[c], after.count[c]];
    gain[c] += f[own + b + a + self] - f[own + b] - f[own + a] + f[own];
  };
  for (let at = 0; at < before.size; at += 1) mend(before.used[at]);
  for (let at = 0; at < after.size; at += 1) if (before.count[after.used[at]] === 0) mend(after.used[at]);
  if (self > 0) for (let c = 0; c < classes; c += 1) if (before.count[c] + after.count[c] === 0) mend(c);
  let top = 0;
  for (let c = 1; c < classes; c += 1) if (gain[c] > gain[top]) top = c;
  return top;
}

/** Adds to each class's gain what its cells of the given rows gain by the counts of those rows. */
function addRows(gain, matrix, rows, classes, f) {
  for (let at = 0; at < rows.size; at += 1) {
    const row = rows.used[at];
    const n = rows.count[row];
    const cells = matrix.subarray(row * classes, (row + 1) * classes);
    for (let c = 0; c < classes; c += 1) {
      const cell = cells[c];
      gain[c] += cell === 0 ? f[n] : f[cell + n] - f[cell];
    }
  }
}

/** Puts a word into a class, or with a negative count takes it out. */
function place(state, { before, after, self }, count, to, word) {
  const { classes, follows, precedes } = state;
  const sign = Math.sign(count);
  for (let at = 0; at < before.size; at += 1) {
    const c = before.used[at];
    follows[c * classes + to] += sign * before.count[c];
    precedes[to * classes + c] += sign * before.count[c];
  }
  for (let at = 0; at < after.size; at += 1) {
    const c = after.used[at];
    follows[to * classes + c] += sign * after.count[c];
    precedes[c * classes + to] += sign * after.count[c];
  }
  follows[to * classes + to] += sign * self;
  precedes[to * classes + to] += sign * self;
  state.total[to] += count;
  state.members[to] += sign;
  state.classOf[word] = sign > 0 ? to : -1;
}

function objective({ follows, total, f }) {
  let sum = 0;
  for (const n of follows) sum += f[n];
  for (const n of total) sum -= 2 * f[n];
  return sum;
}
