/** The rooms of `src`, from the ground up: each may import those before it and nothing else. `docs/architecture.md` says why. */
export const LAYERS = [
  'model',
  'duplicates',
  'relations',
  'intake',
  'language',
  'format',
  'index',
  'entities',
  'themes',
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
    : [...LAYERS.slice(LAYERS.indexOf(room) + 1), ...Object.keys(EDGES)];
