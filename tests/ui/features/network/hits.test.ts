import { SLACK, thingAt } from '../../../../src/ui/features/network/hits';
import { EVERYTHING, makeNetwork, type Network } from '../../../../src/views/network';
import { noTurn, storiesOf, world } from '../../../views/network/world';

async function threeTied(): Promise<Network> {
  const index = world(
    { 'person:A': '', 'person:B': '', 'person:C': '' },
    { one: { actors: ['A', 'B'] }, two: { actors: ['B', 'C'] } },
  );
  return makeNetwork(await storiesOf(index), EVERYTHING, noTurn);
}

describe('what is under the pointer', () => {
  it('is the nearest node, else the nearest tie, else nothing', async () => {
    const network = await threeTied();
    const at = network.nodes.flatMap(({ name }) => ({ A: [0, 0], B: [100, 0], C: [100, 100] })[name] ?? []);
    const drawn = {
      network,
      positions: Float32Array.from(at),
      radii: new Float32Array(3).fill(5),
      view: { scale: 2, x: 10, y: 20 },
    };
    const nameAt = (x: number, y: number, slack: number = SLACK.mouse): string | null => {
      const thing = thingAt(drawn, { x, y }, slack);
      if (thing === null) return null;
      if (thing.kind === 'node') return network.nodes[thing.at]!.name;
      const { from, to } = network.ties[thing.at]!;
      return [network.nodes[from]!.name, network.nodes[to]!.name].sort().join('–');
    };
    expect(nameAt(10, 20)).toBe('A');
    expect(nameAt(214, 26)).toBe('B');
    expect(nameAt(110, 22)).toBe('A–B');
    expect(nameAt(209, 120)).toBe('B–C');
    expect(nameAt(110, 60)).toBeNull();
    expect(nameAt(110, 32)).toBeNull();
    expect(nameAt(110, 32, SLACK.touch)).toBe('A–B');
    expect(nameAt(400, 20)).toBeNull();
  });
});
