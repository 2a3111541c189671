// Chance that is the same on every machine: nothing in the pair set depends on anything but its seed.

/** Numbers in [0, 1), the same for the same text (FNV-1a, then Mulberry32). */
export function randomFrom(seed) {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Whole number from `low` to `high`, both possible. */
export const between = (random, low, high) => low + Math.floor(random() * (high - low + 1));
export const pick = (random, list) => list[Math.floor(random() * list.length)];

/** `count` of a list in an order of chance; the list stays as it is. */
export function sample(random, list, count) {
  const rest = [...list];
  for (let at = 0; at < Math.min(count, rest.length); at += 1) {
    const other = between(random, at, rest.length - 1);
    [rest[at], rest[other]] = [rest[other], rest[at]];
  }
  return rest.slice(0, count);
}
