/** What the measuring of growth uses of the sources as they are now. */
export { builtInData } from '../../cli/system/data.mts';
export { boundMemory } from '../../cli/system/memory.mts';
export { readingTools } from '../../cli/system/reading-tools.mts';
export { openWorkspace } from '../../cli/workspace.mts';
export { ok } from '../../src/model';
export { linkedEntities } from '../../src/notes';
export { markOf, marksValue } from '../../src/format/marks';
export { entryLines } from '../../src/format/yaml-value';
export { createEngine } from '../../src/workflow/engine';
export { importArticles } from '../../src/workflow/import';
export { VaultMemory } from '../../src/index/cache/vault-memory';
export { planRelating } from '../../src/workflow/relate';
export { undoLast } from '../../src/journal/undo';
