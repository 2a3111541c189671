import { readProperties } from '../metadata/frontmatter';
import { renderProperties } from '../render/properties';
import { ItemView } from './view';

/** The pane of the core plugin Properties view that shows those of the open note. */
export class FilePropertiesView extends ItemView {
  override icon = 'info';

  override onload(): void {
    this.registerEvent(this.app.workspace.on('file-open', () => void this.#draw()));
    this.registerEvent(this.app.metadataCache.on('resolved', () => void this.#draw()));
    void this.#draw();
  }

  getViewType(): string {
    return 'file-properties';
  }

  getDisplayText(): string {
    return 'File properties';
  }

  async #draw(): Promise<void> {
    const file = this.app.workspace.getActiveFile();
    const properties = file === null ? null : readProperties(await this.app.vault.cachedRead(file));
    this.contentEl.empty();
    if (file !== null) renderProperties(this.app, properties ?? {}, this.contentEl, file.path);
  }
}
