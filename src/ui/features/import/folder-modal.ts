import { FuzzySuggestModal, type App, type TFolder } from 'obsidian';
import { TEXT } from '../../../text';

/** Chooses one of the vault's folders. */
export class FolderModal extends FuzzySuggestModal<TFolder> {
  constructor(
    app: App,
    private readonly onChoose: (folder: TFolder) => void,
  ) {
    super(app);
    this.setPlaceholder(TEXT.folder.placeholder);
  }

  getItems(): TFolder[] {
    return this.app.vault.getAllFolders(true);
  }

  getItemText(folder: TFolder): string {
    return folder.isRoot() ? TEXT.folder.root : folder.path;
  }

  onChooseItem(folder: TFolder): void {
    this.onChoose(folder);
  }
}
