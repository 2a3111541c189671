import type { Entity } from '../../../src/model';
import { Heard, Teller, type KnowledgeSlice } from '../../../src/ui/engine/slices';
import type { Knowledge } from '../../../src/workflow/ports';

const entity = (n: number, name = `E${n}`): Entity => ({
  id: `e${n}`,
  kind: 'person',
  name,
  aliases: [],
  origin: 'vault',
});
const knowing = (entities: readonly Entity[]): Knowledge => ({
  entities,
  ignored: [],
  packs: [],
  own: [],
  images: 'link',
});

describe('telling an engine elsewhere what a vault knows', () => {
  const many = Array.from({ length: 2500 }, (_, n) => entity(n));

  async function tell(teller: Teller, entities: readonly Entity[]): Promise<readonly KnowledgeSlice[]> {
    const slices: KnowledgeSlice[] = [];
    await teller.tell(knowing(entities), async (slice) => void slices.push(slice));
    return slices;
  }

  it('goes in slices, and puts them together again', async () => {
    const heard = new Heard();
    const slices = await tell(new Teller(), many);
    expect(slices.map(({ changed }) => changed.length)).toEqual([1000, 1000, 500]);
    expect(slices.map((slice) => heard.take(slice)).at(-1)).toEqual(knowing(many));
  });

  it('tells only what changed since', async () => {
    const teller = new Teller();
    await tell(teller, many);
    expect(await tell(teller, many)).toMatchObject([{ changed: [], gone: [] }]);
    const other = entity(7, 'Other');
    const [slice] = await tell(teller, [...many.slice(0, 7), other, ...many.slice(9)]);
    expect(slice).toMatchObject({ changed: [other], gone: ['e8'] });
  });

  it('ends with what was told last, also where the first telling was still under way', async () => {
    const teller = new Teller();
    const heard = new Heard();
    let now: Knowledge | null = null;
    const hear = async (slice: KnowledgeSlice): Promise<void> => {
      await Promise.resolve();
      now = heard.take(slice);
    };
    const second = many.map((_, n) => entity(n, 'Second'));
    await Promise.all([teller.tell(knowing(many), hear), teller.tell(knowing(second), hear)]);
    expect(now).toEqual(knowing(second));
  });
});
