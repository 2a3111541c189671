/** Adds a value to the list of its key. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Values in lists by their keys, in their order, without those whose key is null or undefined. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K | null | undefined): Map<K, V[]> {
  const lists = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key !== null && key !== undefined) addTo(lists, key, value);
  }
  return lists;
}
