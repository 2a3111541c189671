import { setIcon } from 'obsidian';
import type { DossierSubject } from '../../../views/dossier';
import { KIND_ICONS } from '../../kit/kinds';
import { TEXT } from '../../../text';

const T = TEXT.dossier.empty;

export interface EmptyActions {
  /** Asks which entity to show. */
  choose(): void;
  /** Shows the dossier of entities, by the paths of their notes. */
  show(paths: readonly string[]): void;
}

/** What stands in the pane where there is no dossier, and how to come to one. */
export function drawEmpty(el: HTMLElement, why: string, actions: EmptyActions): void {
  el.empty();
  const box = el.createDiv();
  box.createEl('h2', { cls: 'dateline-dossier-title', text: T.title });
  box.createEl('p', { text: why });
  box.createEl('p', { cls: 'dateline-hint', text: T.note });
  const choose = box.createEl('button', { cls: 'mod-cta', text: T.choose });
  choose.addEventListener('click', () => actions.choose());
}

/** What an article names: each is a way to a dossier. */
export function drawNamed(el: HTMLElement, named: readonly DossierSubject[], actions: EmptyActions): void {
  if (named.length === 0) return drawEmpty(el, T.noNames, actions);
  el.empty();
  el.createEl('h2', { cls: 'dateline-dossier-title', text: T.article });
  const list = el.createEl('ul', { cls: 'dateline-dossier-named' });
  for (const { name, path, kind, stories } of named) {
    const button = list.createEl('li').createEl('button');
    setIcon(button.createSpan({ cls: 'dateline-dossier-icon' }), KIND_ICONS[kind]);
    button.createSpan({ cls: 'dateline-dossier-name', text: name });
    button.createSpan({ cls: 'dateline-badge', text: TEXT.dossier.note.stories(stories) });
    button.addEventListener('click', () => actions.show([path]));
  }
}
