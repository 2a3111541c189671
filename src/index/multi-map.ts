const NONE: readonly never[] = [];

/** Key → values, each once. Nearly every key has one value, which then takes no list. */
export class MultiMap<Value extends string | object> {
  private readonly map = new Map<string, Value | Value[]>();

  get size(): number {
    return this.map.size;
  }

  has(key: string): boolean {
    return this.map.has(key);
  }

  /** In the order they were added. */
  get(key: string): readonly Value[] {
    const found = this.map.get(key);
    if (found === undefined) return NONE;
    return Array.isArray(found) ? (found as readonly Value[]) : [found];
  }

  add(key: string, value: Value): void {
    const found = this.map.get(key);
    if (found === undefined) this.map.set(key, value);
    else if (!Array.isArray(found)) {
      if (found !== value) this.map.set(key, [found, value]);
    } else if (!found.includes(value)) found.push(value);
  }

  delete(key: string, value: Value): void {
    const found = this.map.get(key);
    if (found === undefined) return;
    const left = (Array.isArray(found) ? found : [found]).filter((other) => other !== value);
    const [only] = left;
    if (only === undefined) this.map.delete(key);
    else this.map.set(key, left.length === 1 ? only : left);
  }

  keys(): IterableIterator<string> {
    return this.map.keys();
  }
}
