import type { App } from '../app';
import { getLinkpath, type InlineLink, wikilinks } from '../metadata/links';
import { Keymap } from '../ui/scope';

/** Puts text into an element, `[[…]]` as links a click follows. */
export function renderInline(app: App, text: string, el: Node, sourcePath: string): void {
  let at = 0;
  for (const link of wikilinks(text)) {
    el.appendText(text.slice(at, link.start));
    renderLink(app, link, el, sourcePath);
    at = link.end;
  }
  el.appendText(text.slice(at));
}

export function renderLink(
  app: App,
  { link, displayText }: Pick<InlineLink, 'link' | 'displayText'>,
  el: Node,
  sourcePath: string,
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
  return anchor;
}
