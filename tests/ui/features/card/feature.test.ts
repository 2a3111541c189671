// @vitest-environment jsdom
import '../../../host/node';
import type { Cards } from '../../../../src/ui/features/card/cards';
import { createHostApp, type HostApp } from '../../../host/index';
import { note } from '../../../support/entity-vault';

const MINE = 'Mine.md';
const MODAL = '../../../../src/ui/features/card/card-modal';

describe('the card of the link at the cursor', () => {
  let host: HostApp;

  afterEach(() => {
    vi.doUnmock('obsidian');
    vi.doUnmock(MODAL);
  });

  /** Whose card is shown where the cursor stands at `^`. */
  async function shown(text: string): Promise<readonly string[]> {
    vi.resetModules();
    const entities = ['Musan', 'Hoeryong'].map((name) => [
      `Places/${name}.md`,
      note(['type: place', `entity-id: place:${name}`]),
    ]);
    host = createHostApp({ files: { [MINE]: text.replace('^', ''), ...Object.fromEntries(entities) } });
    host.start();
    vi.doMock('obsidian', () => host.obsidian);
    const paths: string[] = [];
    vi.doMock(MODAL, () => ({
      CardModal: class {
        constructor(
          _: Cards,
          private readonly path: string,
        ) {}
        open(): void {
          paths.push(this.path);
        }
      },
    }));
    await host.openNote(MINE, 'source');
    const editor = host.app.workspace.activeEditor?.editor;
    editor?.setCursor(editor.offsetToPos(text.indexOf('^')));
    const { cardFeature } = await import('../../../../src/ui/features/card/feature');
    cardFeature({ app: host.app } as unknown as Cards, () => []).commands?.[0]?.checkCallback?.(false);
    return paths;
  }

  it.each([
    'in [[Musan]] and [[Hoer^yong]]',
    'in [[Musan]] and [[Hoeryong#River|by the ri^ver]]',
    'in [[Musan]] and [[Hoeryong^]]',
    'in [[Musan]][[Hoeryong^]]',
    'in [[Musan]] and ![[Hoer^yong]]',
    'in [[Musan]] and [the to^wn](Places/Hoeryong.md)',
    '| [[Musan]] | [[Hoeryong\\|to^wn]] |\n| - | - |',
  ])('is shown in “%s”', async (text) => {
    expect(await shown(text)).toEqual(['Places/Hoeryong.md']);
  });
});
