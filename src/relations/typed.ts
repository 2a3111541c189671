import type { Entity } from '../model';

export type RelationKind = 'parent' | 'location' | 'broader';

/** A relation that a note states. `up`: the entity names the other one as its parent, location or broader theme. */
export interface TypedRelation {
  readonly kind: RelationKind;
  readonly direction: 'up' | 'down';
}

const KINDS: readonly RelationKind[] = ['parent', 'location', 'broader'];

/** Entity id → related entity id → how. Where two entities are related twice, upwards and the earlier kind wins. */
export type TypedGraph = ReadonlyMap<string, ReadonlyMap<string, TypedRelation>>;

export function typedGraph(entities: ReadonlyMap<string, Entity>): TypedGraph {
  const graph = new Map<string, Map<string, TypedRelation>>();
  for (const direction of ['up', 'down'] as const) {
    for (const kind of KINDS) {
      for (const [id, entity] of entities) {
        const target = entity[kind];
        if (target === undefined || target === id || !entities.has(target)) continue;
        const [from, to] = direction === 'up' ? [id, target] : [target, id];
        addEdge(graph, from, to, { kind, direction });
      }
    }
  }
  return graph;
}

function addEdge(graph: Map<string, Map<string, TypedRelation>>, from: string, to: string, how: TypedRelation): void {
  const edges = graph.get(from) ?? new Map<string, TypedRelation>();
  graph.set(from, edges);
  if (!edges.has(to)) edges.set(to, how);
}
