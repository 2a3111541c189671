import type { Numbers } from './companion-count';

/** Instead of the number of an entity: the target leads to none, or to be found out. */
const [NONE, UNKNOWN] = [-1, -2];

/** Numbers of the entities that articles name, which cost less to look up than ids, and which target leads to which. */
export class EntityNumbers implements Numbers {
  private readonly ids: string[] = [];
  private readonly byId = new Map<string, number>();
  /** By the number of a target. */
  private byTarget = new Int32Array(0);

  /** `find`: the id of the entity that a target leads to, asked once until it is forgotten. */
  constructor(private readonly find: (target: number) => string | null) {}

  entityOf(target: number): number {
    const known = this.byTarget[target] ?? UNKNOWN;
    return known === UNKNOWN ? this.findNumber(target) : known;
  }

  /** Where a target leads to may have changed. */
  forget(target: number): void {
    if (target < this.byTarget.length) this.byTarget[target] = UNKNOWN;
  }

  numberOf(id: string): number {
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    const number = this.ids.push(id) - 1;
    this.byId.set(id, number);
    return number;
  }

  idOf(entity: number): string {
    return this.ids[entity] ?? '';
  }

  private findNumber(target: number): number {
    const id = this.find(target);
    if (target >= this.byTarget.length) {
      const known = this.byTarget;
      this.byTarget = new Int32Array(2 * (target + 1)).fill(UNKNOWN);
      this.byTarget.set(known);
    }
    return (this.byTarget[target] = id === null ? NONE : this.numberOf(id));
  }
}
