import type { App } from '../app';
import { getLinkpath, type InlineLink, wikilinks } from '../metadata/links';
import { Menu } from '../ui/menu';
import { Keymap } from '../ui/scope';

/** Puts text into an element, `[[…]]` as links a click follows. */
export function renderInline(app: App, text: string, el: Node, sourcePath: string, source = 'preview'): void {
  let at = 0;
  for (const link of wikilinks(text)) {
    el.appendText(text.slice(at, link.start));
    renderLink(app, link, el, sourcePath, source);
    at = link.end;
  }
  el.appendText(text.slice(at));
}

/** `source`: the part of the app it stands in, as `hover-link` tells it. */
export function renderLink(
  app: App,
  { link, displayText }: Pick<InlineLink, 'link' | 'displayText'>,
  el: Node,
  sourcePath: string,
  source = 'preview',
): HTMLElement {
  const target = app.metadataCache.getFirstLinkpathDest(getLinkpath(link), sourcePath);
  const anchor = el.createEl('a', {
    cls: 'internal-link',
    text: displayText ?? link,
    href: link,
    attr: { 'data-href': link },
  });
  anchor.toggleClass('is-unresolved', target === null);
  anchor.addEventListener('click', (event) => {
    event.preventDefault();
    void app.workspace.openLinkText(link, sourcePath, Keymap.isModEvent(event));
  });
  anchor.addEventListener('mouseover', (event) => {
    const { hoverParent } = app.workspace;
    app.workspace.trigger('hover-link', { event, source, hoverParent, targetEl: anchor, linktext: link, sourcePath });
  });
  anchor.addEventListener('contextmenu', (event) => {
    const menu = new Menu();
    if (app.workspace.handleLinkContextMenu(menu, link, sourcePath)) menu.showAtMouseEvent(event);
  });
  return anchor;
}
