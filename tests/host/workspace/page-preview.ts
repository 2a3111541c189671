import type * as api from 'obsidian';
import type { App } from '../app';
import { getLinkpath } from '../metadata/links';
import { renderNote } from '../render/note';
import { HoverPopover } from '../ui/hover-popover';
import { Keymap } from '../ui/scope';

/** What the app tells of a link that the pointer came over. */
export interface HoverLink {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: api.HoverParent;
  readonly targetEl: HTMLElement;
  readonly linktext: string;
  readonly sourcePath?: string;
}

/** Of the app's own places only the reading view shows a page without a key, unless the user says otherwise. */
const WITHOUT_KEY = new Set(['preview']);

/** The core plugin Page preview: the note of a link, where the pointer rests on one. */
export class PagePreview {
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
    app.workspace.on('hover-link', (link: HoverLink) => this.#hovered(link));
  }

  #hovered({ event, source, hoverParent, targetEl, linktext, sourcePath = '' }: HoverLink): void {
    const { hoverSources } = this.#app.registry;
    const needsKey = hoverSources.get(source)?.defaultMod ?? !WITHOUT_KEY.has(source);
    if (needsKey && !Keymap.isModifier(event, 'Mod')) return;
    const file = this.#app.metadataCache.getFirstLinkpathDest(getLinkpath(linktext), sourcePath);
    if (file === null) return;
    const popover = new HoverPopover(hoverParent, targetEl);
    window.setTimeout(() => {
      const el = popover.hoverEl.createDiv('markdown-embed is-loaded').createDiv('markdown-embed-content');
      const view = el.createDiv('markdown-preview-view markdown-rendered');
      void this.#app.vault.cachedRead(file).then((text) => renderNote(this.#app, text, view, file, popover));
    }, 100);
  }
}
