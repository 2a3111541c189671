import type { Which } from '../../../views/dossier';

/** What the workspace's layout keeps of the pane. */
export interface DossierState {
  /** Ids of entities, or paths of their notes. */
  readonly entities: readonly string[];
  readonly which: Which;
  /** Whether it stays as it is when another note is opened. */
  readonly isPinned: boolean;
}

export const NOTHING_YET: DossierState = { entities: [], which: 'all', isPinned: false };

/** Reads what a layout kept; null for anything else. */
export function stateIn(state: unknown): DossierState | null {
  if (typeof state !== 'object' || state === null) return null;
  const { entities, which, isPinned } = state as Partial<Record<keyof DossierState, unknown>>;
  if (!Array.isArray(entities)) return null;
  return {
    entities: entities.filter((entity) => typeof entity === 'string'),
    which: which === 'any' ? 'any' : 'all',
    isPinned: isPinned === true,
  };
}
