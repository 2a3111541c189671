/** The rooms of `src`, from the ground up: each may import those before it and nothing else. `docs/architecture.md` says why. */
export const LAYERS = [
  'data/lexicon',
  'model',
  'duplicates',
  'relations',
  'intake',
  'analysis/language',
  'format',
  'index',
  'analysis/entities',
  'analysis/themes',
  'analysis/analyze.ts',
  'notes',
  'workflow',
];

/** What stands on top of them, each with the others of these that it may import. */
export const EDGES = {
  data: [],
  vault: [],
  journal: [],
  views: [],
  text: ['views'],
  ui: ['data', 'journal', 'views', 'text'],
};

/** What a room may not import. */
export const forbidden = (room) =>
  room in EDGES
    ? Object.keys(EDGES).filter((other) => other !== room && !EDGES[room].includes(other))
    : [...LAYERS.slice(LAYERS.indexOf(room) + 1), ...Object.keys(EDGES).filter((edge) => !room.startsWith(edge))];

/** Rooms that stand inside a folder of several. */
const SHARED = ['analysis', 'data'];

/** The room a file of `src` or `cli` stands in: `src/analysis/language/x.ts` → `analysis/language`, `cli/x.mts` → `cli`. */
export function roomOf(path) {
  const [top, ...rest] = path.split('/');
  if (top !== 'src') return top;
  const inner = rest.slice(0, 2).join('/');
  return SHARED.includes(rest[0]) && LAYERS.includes(inner) ? inner : rest[0];
}
