import type { Extension } from '@codemirror/state';
import {
  MarkdownView,
  TFile,
  type Command,
  type Editor,
  type MarkdownFileInfo,
  type Menu,
  type Plugin,
} from 'obsidian';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import type { Cards } from '../card/cards';
import type { NameActs } from './acts';
import { VaultNames } from './vault-names';
import { entityLinkAt, type Edited } from './link-at';
import type { NameMarks } from './marks';
import { isOwnNote } from './own-notes';
import { offerNoMore } from './offer';
import type { NameScreen } from './screen';

const T = TEXT.names;

const ACTS = [
  { id: 'link-name', word: 'link', icon: 'link' },
  { id: 'link-name-in-note', word: 'linkAll', icon: 'link-2' },
  { id: 'link-names-in-note', word: 'linkNote', icon: 'list-checks' },
  { id: 'unlink-name', word: 'unlink', icon: 'unlink' },
  { id: 'name-means', word: 'means', icon: 'replace' },
  { id: 'never-mark-name', word: 'never', icon: 'ban' },
] as const;
type Act = (typeof ACTS)[number]['word'];
/** Those of the menu of a marked name, and of a link to an entity’s note. */
const OF_NAME: ReadonlySet<Act> = new Set(['link', 'linkAll', 'linkNote', 'means', 'never'] as const);
const OF_LINK: ReadonlySet<Act> = new Set(['unlink', 'means'] as const);

/** Known names in notes of the user’s own: marks, suggestions and what can be done with a name. */
export class KnownNamesFeature implements Feature {
  private readonly names: VaultNames;
  private marks: NameMarks | null = null;
  private screen: NameScreen | null = null;
  private readonly extensions: Extension[] = [];
  private isRegistered = false;
  private isUnloaded = false;
  /** What the settings say of where what is marked. */
  private marked = '';

  constructor(
    private readonly host: Host,
    private readonly cards: Cards,
  ) {
    this.names = new VaultNames(host);
  }

  readonly commands: readonly Command[] = ACTS.map(({ id, word, icon }) => ({
    id,
    name: T.commands[word],
    icon,
    editorCheckCallback: (checking, editor, { file }) => {
      const edited = this.edited(editor, file);
      if (edited === null || (word === 'unlink' && this.linkAt(edited) === null)) return false;
      if (!checking) this.act(word, edited);
      return true;
    },
  }));

  /** Paths of the notes that the marked name at the cursor may mean. */
  readonly at = (editor: Editor): readonly string[] => this.marks?.at(editor)?.paths ?? [];

  editorMenu(menu: Menu, editor: Editor, { file }: MarkdownFileInfo): void {
    const edited = this.edited(editor, file);
    if (edited === null) return;
    const offered = this.at(editor).length > 0 ? OF_NAME : this.linkAt(edited) === null ? null : OF_LINK;
    if (offered === null) return;
    for (const { word, icon } of ACTS) {
      if (!offered.has(word)) continue;
      menu.addItem((item) =>
        item
          .setSection('dateline-names')
          .setTitle(T.menu[word])
          .setIcon(icon)
          .onClick(() => this.act(word, edited)),
      );
    }
  }

  register(plugin: Plugin): void {
    const go = (): void => this.host.go(this.turn(plugin));
    // Before that, the app tells of each note as it comes to know the vault.
    this.host.app.workspace.onLayoutReady(() => {
      if (this.isUnloaded) return;
      go();
      this.host.settings.onChange(go);
    });
    plugin.register(() => {
      this.isUnloaded = true;
      this.names.unwatch();
    });
  }

  private isWanted(): boolean {
    return this.host.settings.current.names.where !== 'off';
  }

  private edited(editor: Editor, file: TFile | null | undefined): Edited | null {
    if (!(file instanceof TFile) || !isOwnNote(this.host.app, this.host.settings.current, file.path)) return null;
    return { editor, file };
  }

  private linkAt(edited: Edited): unknown {
    return entityLinkAt(this.host.app, edited);
  }

  private act(word: Act, edited: Edited): void {
    const run = async (): Promise<void> => (await this.acts())[word](edited);
    this.host.go(run());
  }

  private async acts(): Promise<NameActs> {
    const { NameActs: Acts } = await import('./acts');
    const { app, settings } = this.host;
    return new Acts(app, (search) => this.names.find({ headings: settings.current.names.headings, ...search }));
  }

  /** Turns marks and suggestions on and off as the settings say: nothing listens, and nothing is known, while they are off. */
  private async turn(plugin: Plugin): Promise<void> {
    this.names.forget();
    const { names, ignored, folders } = this.host.settings.current;
    const before = this.marked;
    this.marked = JSON.stringify([names.where, names.folders, names.headings, ignored, folders.dateline]);
    if (this.isWanted() === this.extensions.length > 0) {
      if (this.marked !== before && this.isWanted()) this.screen?.refresh();
      return;
    }
    if (this.isWanted()) {
      offerNoMore(this.host.app);
      const { NameScreen: Screen } = await import('./screen');
      // It may have been turned, or the plugin shut, meanwhile.
      if (this.isUnloaded || !this.isWanted() || this.extensions.length > 0) return;
      this.screen ??= new Screen(this.host, this.cards, this.names);
      this.marks = this.screen.marks;
      this.extensions.push(this.marks.extension);
      this.names.watch(() => this.screen?.refresh());
      this.screen.register(plugin);
    } else {
      this.extensions.length = 0;
      this.marks = null;
      this.names.unwatch();
    }
    if (!this.isRegistered) plugin.registerEditorExtension(this.extensions);
    else this.host.app.workspace.updateOptions();
    this.isRegistered = true;
    this.readAnew();
    if (this.marks === null) await this.names.drop();
  }

  /** The app draws notes that are read with what marks them now: of itself it draws them once. */
  private readAnew(): void {
    for (const { view } of this.host.app.workspace.getLeavesOfType('markdown'))
      if (view instanceof MarkdownView && view.getMode() === 'preview') view.previewMode.rerender(true);
  }
}
