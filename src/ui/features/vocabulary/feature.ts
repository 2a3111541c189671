import { TFile, type Plugin } from 'obsidian';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import { Vocabularies } from './vocabularies';

const T = TEXT.vocabulary;

/** Packs, themes and agencies: what is listened to. */
export function vocabularyFeature(host: Host): Feature {
  const vocabularies = new Vocabularies(host);
  return {
    commands: [
      { id: 'vocabulary', name: T.command, icon: 'book-a', callback: () => vocabularies.open() },
      { id: 'suggest-themes', name: T.suggestCommand, icon: 'lightbulb', callback: () => vocabularies.suggest() },
      { id: 'import-vocabulary', name: T.importCommand, icon: 'book-plus', callback: () => vocabularies.bring() },
    ],
    register: (plugin) => followNotes(plugin, host, vocabularies),
  };
}

/** A vocabulary whose note is renamed stays in use. */
function followNotes(plugin: Plugin, { app, go }: Host, vocabularies: Vocabularies): void {
  app.workspace.onLayoutReady(() => {
    plugin.registerEvent(
      app.vault.on('rename', (file, from) => {
        if (file instanceof TFile) go(vocabularies.renamed(from, file.path));
      }),
    );
  });
}
