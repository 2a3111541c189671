import type { Entity } from '../../../src/model';
import { KnowledgeReceiver, KnowledgeSender, type KnowledgeDelta } from '../../../src/workflow/transport/knowledge';
import type { VaultKnowledge } from '../../../src/workflow/ports';

const entity = (n: number, name = `E${n}`): Entity => ({
  id: `e${n}`,
  kind: 'person',
  name,
  aliases: [],
  origin: 'vault',
});
const knowing = (entities: readonly Entity[]): VaultKnowledge => ({
  entities,
  ignored: [],
  packs: [],
  own: [],
  images: 'link',
});

describe('telling an engine elsewhere what a vault knows', () => {
  const many = Array.from({ length: 2500 }, (_, n) => entity(n));

  async function tell(sender: KnowledgeSender, entities: readonly Entity[]): Promise<readonly KnowledgeDelta[]> {
    const deltas: KnowledgeDelta[] = [];
    await sender.send(knowing(entities), async (delta) => void deltas.push(delta));
    return deltas;
  }

  it('goes in parts, and puts them together again', async () => {
    const receiver = new KnowledgeReceiver();
    const deltas = await tell(new KnowledgeSender(), many);
    expect(deltas.map(({ changed }) => changed.length)).toEqual([1000, 1000, 500]);
    expect(deltas.map((delta) => receiver.take(delta)).at(-1)).toEqual(knowing(many));
  });

  it('tells only what changed since', async () => {
    const sender = new KnowledgeSender();
    await tell(sender, many);
    expect(await tell(sender, many)).toMatchObject([{ changed: [], gone: [] }]);
    const other = entity(7, 'Other');
    const [delta] = await tell(sender, [...many.slice(0, 7), other, ...many.slice(9)]);
    expect(delta).toMatchObject({ changed: [other], gone: ['e8'] });
  });

  it('ends with what was told last, also where the first telling was still under way', async () => {
    const sender = new KnowledgeSender();
    const receiver = new KnowledgeReceiver();
    let now: VaultKnowledge | null = null;
    const hear = async (delta: KnowledgeDelta): Promise<void> => {
      await Promise.resolve();
      now = receiver.take(delta);
    };
    const second = many.map((_, n) => entity(n, 'Second'));
    await Promise.all([sender.send(knowing(many), hear), sender.send(knowing(second), hear)]);
    expect(now).toEqual(knowing(second));
  });
});
