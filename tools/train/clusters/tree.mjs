// Merges classes two by two, each time the two that lose the least mutual information between neighbouring classes
// (Brown et al. 1992, "Class-based n-gram models of natural language"), and reads bit strings off the tree.

/** The bit string of every class: 0 and 1 per branch from the root, the more frequent branch first. */
export function bitStrings({ follows, sizes, f }) {
  const root = mergeAll(follows, sizes, f);
  const strings = new Array(sizes.length);
  const pending = [[root, '']];
  while (pending.length > 0) {
    const [node, bits] = pending.pop();
    if (node.leaf !== undefined) strings[node.leaf] = bits;
    else pending.push([node.children[0], `${bits}0`], [node.children[1], `${bits}1`]);
  }
  return strings;
}

function mergeAll(follows, sizes, f) {
  const n = sizes.length;
  const state = { n, f, cells: Int32Array.from(follows), size: Float64Array.from(sizes), alive: [...sizes.keys()] };
  state.flow = firstFlows(state);
  const nodes = state.alive.map((leaf) => ({ leaf, size: sizes[leaf] }));
  while (state.alive.length > 1) {
    const [a, b] = cheapest(state);
    merge(state, a, b);
    const children = nodes[a].size >= nodes[b].size ? [nodes[a], nodes[b]] : [nodes[b], nodes[a]];
    nodes[a] = { children, size: nodes[a].size + nodes[b].size };
  }
  return nodes[state.alive[0]];
}

/** What the pair (i, j) loses by its shared neighbours k other than i and j: sum of f(x) + f(y) - f(x + y). */
function firstFlows(state) {
  const flow = new Float64Array(state.n * state.n);
  for (const k of state.alive) addNeighbour(state, flow, k, 1);
  return flow;
}

function addNeighbour({ n, f, cells, alive }, flow, k, sign) {
  const into = alive.map((i) => cells[i * n + k]);
  const from = alive.map((i) => cells[k * n + i]);
  for (let p = 1; p < alive.length; p += 1) {
    const i = alive[p];
    if (i === k || (into[p] === 0 && from[p] === 0)) continue;
    for (let q = 0; q < p; q += 1) {
      if (alive[q] === k) continue;
      const lost = shared(f, into[p], into[q]) + shared(f, from[p], from[q]);
      if (lost !== 0) flow[i * n + alive[q]] += sign * lost;
    }
  }
}

const shared = (f, x, y) => (x === 0 || y === 0 ? 0 : f[x] + f[y] - f[x + y]);

/** The pair whose merging loses least; `alive` stays in rising order, so that flow is kept below the diagonal. */
function cheapest({ n, f, cells, size, alive, flow }) {
  let found = [0, 0];
  let least = Infinity;
  for (let p = 1; p < alive.length; p += 1) {
    const i = alive[p];
    for (let q = 0; q < p; q += 1) {
      const j = alive[q];
      const [ii, ij, ji, jj] = [cells[i * n + i], cells[i * n + j], cells[j * n + i], cells[j * n + j]];
      const block = f[ii] + f[ij] + f[ji] + f[jj] - f[ii + ij + ji + jj];
      const loss = flow[i * n + j] + block - 2 * shared(f, size[i], size[j]);
      if (loss < least) [least, found] = [loss, [j, i]];
    }
  }
  return found;
}

/** Merges class b into a (a < b) and brings the flows up to date. */
function merge(state, a, b) {
  const { n, cells, size, flow } = state;
  addNeighbour(state, flow, a, -1);
  addNeighbour(state, flow, b, -1);
  for (const k of state.alive) cells[a * n + k] += cells[b * n + k];
  for (const k of state.alive) cells[k * n + a] += cells[k * n + b];
  size[a] += size[b];
  state.alive = state.alive.filter((k) => k !== b);
  addNeighbour(state, flow, a, 1);
  for (const j of state.alive) {
    if (j !== a) flow[Math.max(a, j) * n + Math.min(a, j)] = flowOf(state, a, j);
  }
}

function flowOf({ n, f, cells, alive }, i, j) {
  let lost = 0;
  for (const k of alive) {
    if (k === i || k === j) continue;
    lost += shared(f, cells[i * n + k], cells[j * n + k]) + shared(f, cells[k * n + i], cells[k * n + j]);
  }
  return lost;
}
