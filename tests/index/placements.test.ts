import { Placements } from '../../src/index/placements';
import { packedOf } from '../../src/index/packed-spots';

const NAMES = ['a', 'b', 'c'];
const packed = packedOf(
  [
    { target: 'c', at: [0, 256] },
    { target: 'a', at: [1] },
  ],
  NAMES,
);

const shown = (placements: Placements, place: number): unknown =>
  placements.targetsAt(place).map((target, n) => [target, placements.sentencesAt(place, n)]);

describe('placements', () => {
  it('hold which targets an article links and where it names them', () => {
    const placements = new Placements();
    const first = placements.add([7, 5, 9], packed);
    const second = placements.add([], '');
    const third = placements.add([5], packedOf([{ target: 'a', at: [3] }], NAMES));
    expect(shown(placements, first)).toEqual([
      [7, [1]],
      [5, []],
      [9, [0, 256]],
    ]);
    expect(shown(placements, second)).toEqual([]);
    expect(shown(placements, third)).toEqual([[5, [3]]]);
  });

  it('hold a target of two lists once, with the sentences of the first', () => {
    const placements = new Placements();
    const place = placements.add([5, 7, 5], packedOf([{ target: 'a', at: [4] }], ['a', 'b', 'a']));
    expect(shown(placements, place)).toEqual([
      [5, [4]],
      [7, []],
    ]);
  });

  it('hold entries of any length, also longer than what is set aside at once', () => {
    const placements = new Placements();
    const short = placements.add([1], '');
    const many = Array.from({ length: 70_000 }, (_one, at) => at);
    const long = placements.add([2], packedOf([{ target: 'a', at: many }], ['a']));
    const after = placements.add([3], '');
    expect(shown(placements, short)).toEqual([[1, []]]);
    expect(placements.sentencesAt(long, 0)).toEqual(many);
    expect(shown(placements, after)).toEqual([[3, []]]);
  });

  it('leave behind what was released, when that is much', () => {
    const placements = new Placements();
    const spots = packedOf([{ target: 'a', at: Array.from({ length: 1000 }, (_one, at) => at) }], ['a']);
    const kept = placements.add([1], spots);
    for (let gone = 0; gone < 60; gone += 1) placements.release(placements.add([2], spots));
    expect(placements.isWasteful).toBe(false);
    for (let gone = 0; gone < 60; gone += 1) placements.release(placements.add([2], spots));
    expect(placements.isWasteful).toBe(true);
    const together = new Placements();
    const place = together.take(placements, kept);
    expect(shown(together, place)).toEqual(shown(placements, kept));
    expect(together.isWasteful).toBe(false);
  });
});
