import { TFile, type App, type Command, type Editor, type MarkdownFileInfo } from 'obsidian';
import type { Actions } from './actions';
import type { RunProgress } from './kit/progress';
import type { Runner } from './kit/runner';
import { TEXT } from '../text';

/** The palette's commands. Ids are kept for ever: users bind hotkeys to them. */
export function commands(app: App, actions: Actions, runner: Runner): readonly Command[] {
  return [
    ...importCommands(actions),
    ...fileCommands(app, actions),
    ...feedCommands(actions),
    ...runCommands(actions, runner),
  ];
}

const T = TEXT.commands;

function importCommands(actions: Actions): readonly Command[] {
  return [
    { id: 'import', name: T.importDialog, icon: 'newspaper', callback: () => actions.openImportDialog() },
    {
      id: 'import-clipboard',
      name: T.importClipboard,
      icon: 'clipboard-paste',
      callback: () => actions.go(actions.importClipboard()),
    },
    { id: 'import-url', name: T.importUrl, icon: 'globe', callback: () => actions.askForUrls('') },
    { id: 'import-files', name: T.importFiles, icon: 'files', callback: () => actions.go(actions.pickFiles()) },
  ];
}

function fileCommands(app: App, actions: Actions): readonly Command[] {
  return [
    {
      id: 'file-note',
      name: T.fileNote,
      icon: 'file-check',
      checkCallback: (checking) => fileCurrent(app, actions, checking),
    },
    {
      id: 'file-selection',
      name: T.fileSelection,
      icon: 'text-select',
      editorCheckCallback: (checking, editor, context) => fileSelection(actions, checking, editor, context),
    },
    { id: 'file-folder', name: T.fileFolder, icon: 'folder-check', callback: () => actions.chooseFolder() },
  ];
}

function feedCommands(actions: Actions): readonly Command[] {
  return [
    { id: 'sync-feeds', name: T.syncFeeds, icon: 'rss', callback: () => actions.go(actions.syncFeeds()) },
    { id: 'add-feed', name: T.addFeed, icon: 'rss', callback: () => actions.addFeed() },
  ];
}

/** The run at hand and the one before. */
function runCommands(actions: Actions, runner: Runner): readonly Command[] {
  return [
    {
      id: 'show-progress',
      name: T.showProgress,
      icon: 'loader',
      checkCallback: (checking) => whenRunning(runner, checking, (progress) => progress.open()),
    },
    {
      id: 'cancel-import',
      name: T.cancel,
      icon: 'circle-x',
      checkCallback: (checking) => whenRunning(runner, checking, (progress) => progress.cancel()),
    },
    { id: 'undo-import', name: T.undo, icon: 'undo-2', callback: () => actions.go(actions.undo()) },
    { id: 'undo-list', name: T.undoList, icon: 'undo-2', callback: () => actions.go(actions.chooseUndo()) },
    {
      id: 'show-report',
      name: T.showReport,
      icon: 'list-checks',
      checkCallback: (checking) => whenReported(actions, checking, () => actions.showReport()),
    },
    {
      id: 'open-report',
      name: T.openReport,
      icon: 'file-text',
      checkCallback: (checking) => whenReported(actions, checking, () => actions.go(actions.openReport())),
    },
  ];
}

function fileCurrent(app: App, actions: Actions, checking: boolean): boolean {
  const file = app.workspace.getActiveFile();
  if (!(file instanceof TFile) || file.extension !== 'md' || !actions.mayBeArticle(file)) return false;
  if (!checking) actions.go(actions.fileNote(file));
  return true;
}

function fileSelection(actions: Actions, checking: boolean, editor: Editor, { file }: MarkdownFileInfo): boolean {
  const text = editor.getSelection();
  if (text.trim() === '') return false;
  if (!checking) actions.go(actions.importText(text, TEXT.selection.name(file?.basename ?? '')));
  return true;
}

function whenReported(actions: Actions, checking: boolean, action: () => void): boolean {
  if (actions.hasReport && !checking) action();
  return actions.hasReport;
}

function whenRunning({ progress }: Runner, checking: boolean, action: (progress: RunProgress) => void): boolean {
  if (progress !== null && !checking) action(progress);
  return progress !== null;
}
