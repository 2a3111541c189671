// Chance that comes out the same every time: mulberry32 over a seed.

/** A source of chance for input `index` of a run with `seed`. */
export function chanceOf(seed, index = 0) {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    below,
    /** True in one of `n` cases. */
    oneIn: (n) => below(n) === 0,
    pick: (list) => list[below(list.length)],
    /** Small numbers often, large ones seldom, up to `limit`. */
    size: (limit) => Math.max(1, Math.floor(limit ** next())),
  };
}
