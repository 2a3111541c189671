import { TFile, type App, type Command, type Menu, type TAbstractFile } from 'obsidian';
import { entityNote } from '../entities/entity-notes';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import { DossierDesk } from './desk';
import { askNews, NEWS_ICON } from './news';
import { DOSSIER_ICON, DOSSIER_VIEW, DossierView } from './dossier-view';

const T = TEXT.dossier;

/** All that is known of an entity, or of several, in a pane at the side. */
export function dossierFeature(host: Host): Feature {
  const desk = new DossierDesk(host);
  return {
    commands: dossierCommands(desk),
    fileMenu: (menu, file) => dossierMenu(menu, file, desk),
    filesMenu: (menu, files) => dossierFilesMenu(menu, files, desk),
    register: (plugin) => plugin.registerView(DOSSIER_VIEW, (leaf) => new DossierView(leaf, desk)),
  };
}

/** The pane, if it is open. */
function openView(app: App): DossierView | null {
  const view = app.workspace.getLeavesOfType(DOSSIER_VIEW)[0]?.view;
  return view instanceof DossierView ? view : null;
}

/** Brings the pane up, at the right side where it was nowhere before. */
async function reveal(app: App): Promise<DossierView | null> {
  const leaf = await app.workspace.ensureSideLeaf(DOSSIER_VIEW, 'right', { active: true, reveal: true });
  await leaf.loadIfDeferred();
  return leaf.view instanceof DossierView ? leaf.view : null;
}

/** The dossier of the entities of these notes; several are put together by hand, so the pane stays with them. */
export async function showDossier(app: App, files: readonly TFile[]): Promise<void> {
  const view = await reveal(app);
  view?.show({ entities: files.map(({ path }) => path), isPinned: files.length > 1 });
}

async function addToDossier(app: App, file: TFile | null): Promise<void> {
  const view = await reveal(app);
  if (view === null) return;
  if (file !== null && !view.isAbout(file.path)) view.add(file.path);
  else view.choose();
}

function dossierCommands(desk: DossierDesk): readonly Command[] {
  const { app, go } = desk.host;
  const withView = (
    checking: boolean,
    may: (view: DossierView) => boolean,
    act: (view: DossierView) => void,
  ): boolean => {
    const view = openView(app);
    if (view === null || !may(view)) return false;
    if (!checking) act(view);
    return true;
  };
  return [
    { id: 'dossier', name: T.commands.open, icon: DOSSIER_ICON, callback: () => go(reveal(app).then(() => undefined)) },
    {
      id: 'add-to-dossier',
      name: T.commands.add,
      icon: 'plus',
      callback: () => go(addToDossier(app, entityFile(app, app.workspace.getActiveFile()))),
    },
    {
      id: 'insert-citation',
      name: T.commands.cite,
      icon: 'quote',
      checkCallback: (checking) =>
        withView(
          checking,
          (view) => view.hasSentence,
          (view) => view.cite(),
        ),
    },
    {
      id: 'write-dossier',
      name: T.commands.write,
      icon: 'file-plus',
      checkCallback: (checking) =>
        withView(
          checking,
          (view) => view.isShowing,
          (view) => view.write(),
        ),
    },
    { id: 'new-since', name: T.news.title, icon: NEWS_ICON, callback: () => askNews(desk) },
  ];
}

const entityFile = (app: App, file: TAbstractFile | null): TFile | null =>
  file instanceof TFile && entityNote(app, file) !== null ? file : null;

/** The entries of the menu of an entity's note. */
function dossierMenu(menu: Menu, file: TAbstractFile, desk: DossierDesk): void {
  const { app, go } = desk.host;
  const entity = entityFile(app, file);
  if (entity === null) return;
  add(menu, T.menu.show, DOSSIER_ICON, () => go(showDossier(app, [entity])));
  add(menu, T.news.title, NEWS_ICON, () => askNews(desk, [entity.path]));
  const view = openView(app);
  if (view?.isShowing === true && !view.isAbout(entity.path))
    add(menu, T.menu.add, 'plus', () => go(addToDossier(app, entity)));
}

/** The entry of the menu of several files. */
function dossierFilesMenu(menu: Menu, files: readonly TAbstractFile[], desk: DossierDesk): void {
  const { app, go } = desk.host;
  const entities = files.flatMap((file) => entityFile(app, file) ?? []);
  if (entities.length === 0) return;
  const paths = entities.map(({ path }) => path);
  add(menu, T.menu.showAll(entities.length), DOSSIER_ICON, () => go(showDossier(app, entities)));
  add(menu, T.news.title, NEWS_ICON, () => askNews(desk, paths));
}

const add = (menu: Menu, title: string, icon: string, action: () => void): void => {
  menu.addItem((item) => item.setSection('action').setTitle(title).setIcon(icon).onClick(action));
};
