import { Menu, type App, type Component, type HoverParent } from 'obsidian';

/** Dateline's panes, as the core plugin Page preview lists what tells of links under the pointer. */
export const HOVER_SOURCE = 'dateline';

/**
 * Has the links of a pane do what the app's own do: resting the pointer on one is told to the app, which shows its page, and to
 * whatever shows cards; its menu is the app's. Links to notes carry `data-href`, a path.
 */
export function actAsLinks(pane: Component & HoverParent, el: HTMLElement, { workspace }: App): void {
  const linkAt = ({ target }: MouseEvent): HTMLElement | null =>
    (target as Element | null)?.closest<HTMLElement>('[data-href]') ?? null;
  pane.registerDomEvent(el, 'mouseover', (event) => {
    const targetEl = linkAt(event);
    const linktext = targetEl?.getAttr('data-href') ?? '';
    if (targetEl === null) return;
    workspace.trigger('hover-link', { event, source: HOVER_SOURCE, hoverParent: pane, targetEl, linktext });
  });
  pane.registerDomEvent(el, 'contextmenu', (event) => {
    const path = linkAt(event)?.getAttr('data-href') ?? '';
    const menu = new Menu();
    if (path !== '' && workspace.handleLinkContextMenu(menu, path, '')) menu.showAtMouseEvent(event);
  });
}
