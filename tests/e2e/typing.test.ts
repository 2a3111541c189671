import { builtPlugin, type VaultPage } from './browser';
import { inChromium } from './in-chromium';

const entity = (type: string, id: string): string => `---\ntype: ${type}\nentity-id: ${id}\n---\n`;
const DIARY = 'Diary.md';
const files = {
  [DIARY]: 'Snow fell in Hoeryong, and Kim Chol asked why.\n\n회령에서 왔다. Musan is quiet.\n',
  'Places/Hoeryong.md': entity('place', 'place:hoeryong'),
  'Places/회령.md': entity('place', 'place:회령'),
  'Places/Musan.md': entity('place', 'place:musan'),
  'People/Kim Chol.md': entity('person', 'person:kim-chol'),
};

/** A key, words that are typed, or a syllable as it is put together. */
type Step =
  | { readonly key: string }
  | { readonly typed: string }
  | { readonly composed: readonly string[] }
  | { readonly rest: number };

// Undo goes by the clock, and is tested by itself.
const KEYS = ['Enter', 'Backspace', 'Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Shift+ArrowLeft']; // prettier-ignore
const TYPED = [
  'Musan',
  'Hoeryong ',
  'Kim ',
  'Chol',
  'x',
  '. ',
  ', ',
  '[[',
  '`',
  '#',
  'Kim Chol’s',
  '@mus',
  'é',
  '|',
  '- ',
];
const COMPOSED = [
  ['ㅎ', '호', '회'],
  ['ㄹ', '려', '령'],
  ['ㅇ', '에', '에'],
];

/** Steps that are random and the same each time. */
function stepsOf(seed: number, count: number): readonly Step[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  return Array.from({ length: count }, () => {
    const kind = below(10);
    if (kind < 4) return { key: pick(KEYS) };
    if (kind < 7) return { typed: pick(TYPED) };
    return kind === 7 ? { composed: pick(COMPOSED) } : { rest: pick([30, 120, 260]) };
  });
}

async function carryOut({ page }: VaultPage, steps: readonly Step[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  for (const step of steps) {
    if ('key' in step) await page.keyboard.press(step.key);
    else if ('typed' in step) await page.keyboard.type(step.typed);
    else if ('rest' in step) await page.waitForTimeout(step.rest);
    else {
      for (const text of step.composed) {
        await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
        await page.waitForTimeout(60);
      }
      await client.send('Input.insertText', { text: step.composed.at(-1) ?? '' });
    }
  }
}

describe('typing with marks of known names', () => {
  const open = inChromium({ plugin: builtPlugin(), files });

  /** The editor of the app itself, also where Dateline adds nothing to it. */
  async function editorOf(where: 'everywhere' | 'off'): Promise<VaultPage> {
    const vault = await open({ data: { names: { where, suggest: 'off' } } });
    await vault.page.evaluate(() => {
      const { registry, workspace } = window.host.app as unknown as {
        registry: { editorExtensions: unknown[] };
        workspace: { updateOptions(): void };
      };
      const { EditorView } = window.codeMirror as { EditorView: { editorAttributes: { of(given: object): unknown } } };
      registry.editorExtensions.push(EditorView.editorAttributes.of({ 'data-plain': 'true' }));
      workspace.updateOptions();
    });
    await vault.openNote(DIARY, 'source');
    await vault.page.locator('.cm-editor').waitFor();
    if (where === 'everywhere') await vault.page.locator('.dateline-known-name').first().waitFor();
    else expect(await vault.page.locator('.dateline-known-name').count()).toBe(0);
    await vault.page.locator('div.cm-content').focus();
    await vault.page.keyboard.press('Control+End');
    return vault;
  }
  const textIn = ({ page }: VaultPage): Promise<string | undefined> =>
    page.evaluate(() => window.host.app.workspace.activeEditor?.editor.getValue());

  it.each([1, 2, 3])(
    'gives the same bytes as without them, keys and letters put together at random (%d)',
    async (seed) => {
      const steps = stepsOf(seed, 60);
      const [on, off] = await Promise.all([editorOf('everywhere'), editorOf('off')]);
      await Promise.all([carryOut(on, steps), carryOut(off, steps)]);
      const text = await textIn(off);
      expect(text).not.toBe(files[DIARY]);
      expect(await textIn(on)).toBe(text);
      await expect.poll(async () => (await on.files())[DIARY]).toBe(text);
      const others = Object.keys(files).filter((path) => path !== DIARY);
      const kept = await on.files();
      for (const path of others) expect(kept[path]).toBe(files[path as keyof typeof files]);
    },
  );
});
