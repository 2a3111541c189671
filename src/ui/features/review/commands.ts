import { TFile, type App, type Command, type Menu, type TAbstractFile } from 'obsidian';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';

const T = TEXT.review;

/** Reviewing an article that is filed already. */
export function reviewFeature(host: Host): Feature {
  return { commands: [reviewCommand(host)], fileMenu: (menu, file) => reviewMenu(menu, file, host) };
}

function reviewCommand(host: Host): Command {
  return {
    id: 'review-article',
    name: T.command,
    icon: 'list-checks',
    checkCallback: (checking) => {
      const file = host.app.workspace.getActiveFile();
      if (!(file instanceof TFile) || !isArticle(host.app, file)) return false;
      if (!checking) review(host, file);
      return true;
    },
  };
}

function reviewMenu(menu: Menu, file: TAbstractFile, host: Host): void {
  if (!(file instanceof TFile) || !isArticle(host.app, file)) return;
  menu.addItem((item) =>
    item
      .setSection('action')
      .setTitle(T.command)
      .setIcon('list-checks')
      .onClick(() => review(host, file)),
  );
}

const isArticle = (app: App, file: TFile): boolean =>
  app.metadataCache.getFileCache(file)?.frontmatter?.['article-id'] !== undefined;

function review(host: Host, file: TFile): void {
  host.go(import('./reviewing').then(({ reviewNote }) => reviewNote(host, file)));
}
