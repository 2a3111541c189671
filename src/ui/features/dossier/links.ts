import { Keymap, type PaneType } from 'obsidian';
import type { NamedNote } from '../../../views/dossier';

/** Opens a note; `line` counts from 0. */
export type OpenNote = (path: string, line: number, pane: PaneType | boolean) => void;

/** A link to a place in a note: with the modifier key, or the middle button, in a tab of its own. */
export function drawLink(el: HTMLElement, text: string, open: (pane: PaneType | boolean) => void): HTMLAnchorElement {
  const link = el.createEl('a', { cls: 'dateline-dossier-link', text, href: '#' });
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    open(Keymap.isModEvent(event));
  };
  link.addEventListener('click', follow);
  link.addEventListener('auxclick', (event) => {
    if (event.button === 1) follow(event);
  });
  return link;
}

/** The name of a note, as a link where there is one. */
export function drawNamed(el: HTMLElement, { name, path }: NamedNote, open: OpenNote): void {
  if (path === null) el.createSpan({ text: name });
  else drawLink(el, name, (pane) => open(path, 0, pane)).setAttr('data-href', path);
}
