import {
  getLinkpath,
  Platform,
  TFile,
  type App,
  type Editor,
  type Events,
  type Menu,
  type Plugin,
  type TAbstractFile,
} from 'obsidian';
import type { Feature } from '../../kit/feature';
import { hasPart } from '../../kit/missing';
import { HOVER_SOURCE } from '../../kit/note-links';
import { TEXT } from '../../../text';
import { entityNote, type EntityNote } from '../entities/entity-notes';
import { EntityPicker } from '../entities/pickers';
import { linkAt } from '../known-names/link-at';
import { CardModal } from './card-modal';
import type { Cards } from './cards';
import type { HoverCards } from './hover';

const T = TEXT.card;
const ICON = 'id-card';

/** Paths of the notes that a marked name at the cursor may mean. */
type NamesAt = (editor: Editor) => readonly string[];

/** Cards of entities: where the pointer rests on a link, from the menu of a link, and by a command. */
export function cardFeature(cards: Cards, namesAt: NamesAt): Feature {
  const { app } = cards;
  return {
    commands: [
      {
        id: 'show-card',
        name: T.command,
        icon: ICON,
        checkCallback: (checking) => {
          const notes = asked(app, namesAt);
          if (notes.length > 0 && !checking) showCard(cards, notes);
          return notes.length > 0;
        },
      },
    ],
    fileMenu: (menu, file, source) => cardMenu(menu, file, source, cards),
    register: (plugin) => {
      plugin.registerHoverLinkSource(HOVER_SOURCE, { display: plugin.manifest.name, defaultMod: true });
      if (!Platform.isMobile && hasPart(plugin, 'popovers')) watchHovering(plugin, cards);
    },
  };
}

function watchHovering(plugin: Plugin, cards: Cards): void {
  let loading: Promise<HoverCards> | null = null;
  const load = async (): Promise<HoverCards> => new (await import('./hover')).HoverCards(cards);
  const hovered = async (link: unknown): Promise<void> => (await (loading ??= load())).hovered(link);
  // What it tells of is not in the app's typings.
  const events: Events = cards.app.workspace;
  plugin.registerEvent(events.on('hover-link', (link) => cards.host.go(hovered(link))));
  plugin.register(() => void loading?.then((hover) => hover.close()));
}

/** An entry of the menu of a link only: the notes of entities have many as it is. */
function cardMenu(menu: Menu, file: TAbstractFile, source: string, cards: Cards): void {
  if (source !== 'link-context-menu' || !(file instanceof TFile) || entityNote(cards.app, file) === null) return;
  menu.addItem((item) =>
    item
      .setSection('action')
      .setTitle(T.command)
      .setIcon(ICON)
      .onClick(() => new CardModal(cards, file.path).open()),
  );
}

/** Of one it is shown; of several it is asked which. */
export function showCard(cards: Cards, notes: readonly EntityNote[]): void {
  const [only, ...others] = notes;
  const open = ({ path }: EntityNote): void => new CardModal(cards, path).open();
  if (only !== undefined && others.length === 0) open(only);
  else new EntityPicker(cards.app, T.picker, notes, open).open();
}

/** Whose card is asked for: of the link or the marked name at the cursor, else of the open note, else of what that links. */
function asked(app: App, namesAt: NamesAt): readonly EntityNote[] {
  const file = app.workspace.getActiveFile();
  if (file === null) return [];
  const editor = app.workspace.activeEditor?.editor;
  const notes = (links: readonly string[]): readonly EntityNote[] => {
    const files = links.map((link) => app.metadataCache.getFirstLinkpathDest(getLinkpath(link), file.path));
    return [...new Set(files)].flatMap((each) => (each === null ? [] : (entityNote(app, each) ?? [])));
  };
  const atCursor = editor === undefined ? [] : notes([...linkAtCursor(editor), ...namesAt(editor)]);
  if (atCursor.length > 0) return atCursor;
  const own = entityNote(app, file);
  if (own !== null) return [own];
  const { frontmatterLinks = [], links = [] } = app.metadataCache.getFileCache(file) ?? {};
  return notes([...frontmatterLinks, ...links].map(({ link }) => link));
}

function linkAtCursor(editor: Editor): readonly string[] {
  const { line, ch } = editor.getCursor();
  const link = linkAt(editor.getLine(line), ch);
  return link === null ? [] : [link.target];
}
