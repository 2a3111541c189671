import { editorInfoField, Notice, Platform, type Plugin, TFile } from 'obsidian';
import type { KnownNameMatch, NameRequest, Settings } from '../../../model';
import { TEXT } from '../../../text';
import type { Host } from '../../kit/host';
import { HOVER_SOURCE } from '../../kit/note-links';
import { showCard } from '../card/feature';
import type { Cards } from '../card/cards';
import { entityNote, type EntityNote } from '../entities/entity-notes';
import type { VaultNames } from './vault-names';
import { cellsOf, linkText } from './links';
import { NameMarks } from './marks';
import { NameSuggest } from './name-suggest';
import { isMarkedNote, neverMarked } from './own-notes';
import { ReadingMarks, type HoveredName } from './reading';
import { SeveralHover } from './several-hover';

/** Where known names are seen: in the editor, in the reading view and as suggestions; with their cards. */
export class NameScreen {
  readonly marks: NameMarks;
  private readonly reading: ReadingMarks;
  private isRegistered = false;
  private readonly several: SeveralHover;

  constructor(
    private readonly host: Host,
    private readonly cards: Cards,
    private readonly names: VaultNames,
  ) {
    this.several = new SeveralHover(cards);
    this.marks = new NameMarks({
      isMarked: this.isMarked,
      // The app edits the cell of a table in an editor of its own, which holds no properties.
      find: (path, text, range, signal) =>
        this.find({ text, range, never: text.startsWith('---') ? [] : neverMarked(host.app, path) }, signal),
      hovered: (event, targetEl, match, state) => {
        const info = state.field(editorInfoField);
        this.hovered(match, { event, targetEl, hoverParent: info, sourcePath: info.file?.path ?? '' });
      },
      tapped: (matches) => this.show(matches),
    });
    this.reading = new ReadingMarks({
      isMarked: this.isMarked,
      headings: () => this.settings.names.headings,
      find: (path, text, signal) => this.findRead(path, text, signal),
      hovered: (match, over) => this.hovered(match, over),
      chosen: (match) => this.show([match]),
    });
  }

  /** The app gives both up only with the plugin; while marks are off they do nothing. */
  register(plugin: Plugin): void {
    if (this.isRegistered) return;
    this.isRegistered = true;
    plugin.registerEditorSuggest(this.suggestions());
    plugin.registerMarkdownPostProcessor((el, context) => {
      if (this.settings.names.where === 'off') return;
      const { sourcePath } = context;
      const file = this.host.app.vault.getFileByPath(sourcePath);
      this.reading.add(el, context, () => file?.path ?? sourcePath);
    });
    plugin.register(() => {
      this.several.close();
      this.reading.remove();
    });
  }

  /** What is known, or what is marked, is another. */
  refresh(): void {
    this.marks.refresh();
    this.reading.refresh();
  }

  private get settings(): Settings {
    return this.host.settings.current;
  }

  private readonly isMarked = (path: string): boolean => isMarkedNote(this.host.app, this.settings, path);

  private find(search: NameRequest, signal: AbortSignal): Promise<readonly KnownNameMatch[] | null> {
    return this.names.find({ ...search, headings: this.settings.names.headings }, signal);
  }

  /** Of several notes those first that the note links: the text that is read shows no link. */
  private async findRead(path: string, text: string, signal: AbortSignal): Promise<readonly KnownNameMatch[] | null> {
    const { app } = this.host;
    const matches = await this.find({ text, isPlain: true, never: neverMarked(app, path) }, signal);
    const linked = new Set(Object.keys(app.metadataCache.resolvedLinks[path] ?? {}));
    const first = (paths: readonly string[]): readonly string[] => [
      ...paths.filter((each) => linked.has(each)),
      ...paths.filter((each) => !linked.has(each)),
    ];
    return matches?.map((match) => ({ ...match, paths: first(match.paths) })) ?? null;
  }

  private suggestions(): NameSuggest {
    const { app } = this.host;
    return new NameSuggest(app, {
      settings: () => this.settings,
      isMarked: this.isMarked,
      surroundings: (note) => this.names.surroundings(note),
      suggest: (typed) => this.names.suggest(typed),
      link: (path, words, { text, at, sourcePath }) => linkText(app, path, words, sourcePath, cellsOf(text)(at)),
    });
  }

  /** One note has its card, as a link to it would; of several it is asked which. */
  private hovered({ paths }: KnownNameMatch, over: HoveredName): void {
    const [path, ...others] = paths;
    if (Platform.isMobile || path === undefined) return;
    if (others.length > 0) this.several.hovered(this.notes(paths), over);
    else this.host.app.workspace.trigger('hover-link', { ...over, source: HOVER_SOURCE, linktext: path });
  }

  private show(matches: readonly KnownNameMatch[]): void {
    const notes = this.notes(matches.flatMap(({ paths }) => paths));
    // They may be gone since the name was marked.
    if (notes.length > 0) showCard(this.cards, notes);
    else new Notice(TEXT.names.none);
  }

  private notes(paths: readonly string[]): readonly EntityNote[] {
    const { app } = this.host;
    return [...new Set(paths)].flatMap((path) => {
      const file = app.vault.getAbstractFileByPath(path);
      return file instanceof TFile ? (entityNote(app, file) ?? []) : [];
    });
  }
}
