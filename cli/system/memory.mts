import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes for young objects that let an article's own be collected before they count as old. */
const YOUNG = 8 * 1024 * 1024;

const youngBytes = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? YOUNG;

/**
 * Bytes of code a function runs before V8 thinks of optimizing it, seven times as many as it would choose. What start-up
 * runs, it runs once, and what was optimized on few articles is soon thrown away for others: a fifth of all time went there.
 */
const BUDGET = 500_000;
/** V8 knows it up to Node 20, and complains of it on later ones. */
const hasBudget = Number(process.versions.node.split('.')[0]) <= 20;

/**
 * Keeps the memory of a stream, or of an import, near what the engine and what is known of the vault need, however long it
 * is. Left alone, V8 gives young objects 48 MB and lets old ones double before it collects them: two or three times the
 * memory for a twentieth of the time. Call what comes back after each answer.
 */
export function boundMemory(): () => void {
  // What is made at start-up stays: there is nothing to gain from a large space for young objects, nor from collecting old ones.
  setFlagsFromString('--semi-space-growth-factor=1');
  if (hasBudget) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  // A pattern runs as bytecode once, then as machine code: there is nothing to gain from better bytecode.
  setFlagsFromString('--no-regexp-peephole-optimization');
  let state: 'starting' | 'growing' | 'settled' = 'starting';
  return () => {
    if (state === 'settled') return;
    if (state === 'starting') {
      setFlagsFromString('--semi-space-growth-factor=4');
      setFlagsFromString('--heap-growing-percent=20');
      state = 'growing';
    } else if (youngBytes() >= YOUNG) {
      setFlagsFromString('--semi-space-growth-factor=1');
      state = 'settled';
    }
  };
}
