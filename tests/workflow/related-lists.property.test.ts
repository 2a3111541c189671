import fc from 'fast-check';
import { ok, type Input } from '../../src/model';
import { readFrontmatter } from '../../src/format/frontmatter';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { importArticles } from '../../src/workflow/import';
import { planRelating } from '../../src/workflow/relate';
import { testWorkspace, treeOf } from '../support/workspace';

const PLACES = ['Hoeryong', 'Musan', 'Hyesan', 'Sinuiju', 'Dandong', 'Yanji', 'Wonsan'];
const BODIES = ['Ministry of State Security', 'Ministry of Foreign Trade', 'Border Security Command'];
const TOPICS = [
  'Traders smuggled rice over the border.',
  'Guards searched homes for Chinese phones.',
  'A flood destroyed farms.',
];
const LISTS = ['agencies', 'organizations', 'people', 'places', 'themes', 'dateline-links'];

const anyStory = fc.record({
  places: fc.subarray(PLACES, { minLength: 1, maxLength: 3 }),
  bodies: fc.subarray(BODIES, { maxLength: 2 }),
  topic: fc.constantFrom(...TOPICS),
  isClose: fc.boolean(),
});
type Story = Parameters<typeof textOf>[0];

function textOf(story: { places: string[]; bodies: string[]; topic: string; isClose: boolean }, at: number): Input {
  const { places, bodies, topic, isClose } = story;
  const [first, ...others] = places;
  const sentences = [
    `Officials came to ${first} on Monday, a resident of ${first} said. ${topic}`,
    ...bodies.map((body) => `The ${body} had sent ${at + 2} teams.`),
    ...others.map((place) => `The same was heard in ${place}.`),
  ];
  const text = `Report number ${at} from ${first}\n\n${sentences.join(isClose ? ' ' : '\n\n')}\n`;
  return { name: `story-${at}.txt`, text };
}

/** Stories as they come into a vault: some in one import, some in the next. */
const anyRuns = fc
  .uniqueArray(anyStory, { minLength: 3, maxLength: 9, selector: (story) => JSON.stringify(story) })
  .map((stories: Story[]) => stories.map(textOf))
  .chain((inputs) =>
    fc.record({
      inputs: fc.constant(inputs),
      order: fc.shuffledSubarray(inputs, { minLength: inputs.length, maxLength: inputs.length }),
      sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: inputs.length, maxLength: inputs.length }),
    }),
  );

type Lists = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What entity notes list, by path. */
async function listsIn(vault: MemoryVault): Promise<Lists> {
  const tree = Object.entries(await treeOf(vault)).filter(([, text]) => text.includes('\nentity-id: '));
  return Object.fromEntries(tree.map(([path, text]) => [path, propertiesOf(text, (key) => LISTS.includes(key))]));
}

function propertiesOf(text: string, isOne: (key: string) => boolean): Readonly<Record<string, unknown>> {
  const read = readFrontmatter(text, 'note.md');
  if (!read.ok) throw new Error(read.problem.message);
  return Object.fromEntries(Object.entries(read.value.data).filter(([key]) => isOne(key)));
}

function* parts(inputs: readonly Input[], sizes: readonly number[]): Generator<readonly Input[]> {
  for (let at = 0, run = 0; at < inputs.length; run += 1) {
    const size = sizes[run] ?? 1;
    yield inputs.slice(at, at + size);
    at += size;
  }
}

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const RUNS = { numRuns: 12, seed: 20261127 };

describe('related lists', () => {
  it('do not depend on the order of articles, nor on the imports they come in', async () => {
    await fc.assert(
      fc.asyncProperty(anyRuns, async ({ inputs, order, sizes }) => {
        const whole = new MemoryVault();
        await importArticles(inputs.map((input) => ok(input)), testWorkspace(whole)); // prettier-ignore
        const vault = new MemoryVault();
        const workspace = testWorkspace(vault, new MemoryStore());
        for (const part of parts(order, sizes)) await importArticles(part.map((input) => ok(input)), workspace); // prettier-ignore
        expect(await listsIn(vault)).toEqual(await listsIn(whole));
        expect((await planRelating(workspace)).plans).toEqual([]);
      }),
      RUNS,
    );
  });

  it('are all that an import changes in notes that were there, and only where they really change', async () => {
    await fc.assert(
      fc.asyncProperty(anyRuns, async ({ order, sizes }) => {
        const vault = new MemoryVault();
        const workspace = testWorkspace(vault, new MemoryStore());
        for (const part of parts(order, sizes)) {
          const before = await treeOf(vault);
          const times = new Map((await vault.list()).map(({ path, mtime }) => [path, mtime]));
          await importArticles(part.map((input) => ok(input)), workspace); // prettier-ignore
          const after = await treeOf(vault);
          for (const { path, mtime } of await vault.list()) {
            const [old, now] = [before[path], after[path] ?? ''];
            if (old === undefined) continue;
            if (times.get(path) === mtime) expect(now).toBe(old);
            else expect(propertiesOf(now, () => true)).not.toEqual(propertiesOf(old, () => true));
            if (now !== old) expect(outside(now)).toBe(outside(old));
          }
        }
      }),
      RUNS,
    );
  });
});

/** A note without its lists. */
function outside(text: string): string {
  const lines = text.split('\n');
  const isKey = (line: string): boolean => !/^\s/.test(line);
  let isList = false;
  return lines
    .filter((line) => {
      if (isKey(line)) isList = LISTS.includes(line.split(':')[0] ?? '');
      return !isList;
    })
    .join('\n');
}
