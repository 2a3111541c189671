import type { Component } from 'obsidian';
import { TEXT } from '../../../text';
import type { HelpSection } from '../../../views/help/help';
import { labelled } from '../../kit/label';

interface ContentsActs {
  goTo(number: number): void;
  /** Hears of the key that leads above the first line. */
  leave(): void;
}

/** The table of contents: while something is sought, of what was found. */
export class HelpContents {
  private readonly details: HTMLDetailsElement;
  private readonly links: readonly HTMLElement[];
  private shown: readonly HTMLElement[];

  constructor(
    owner: Component,
    parent: HTMLElement,
    sections: readonly HelpSection[],
    private readonly acts: ContentsActs,
  ) {
    this.details = parent.createEl('details', { cls: 'dateline-help-contents', attr: { open: '' } });
    this.details.createEl('summary', { text: TEXT.help.contents });
    const nav = this.details.createEl('nav');
    labelled(nav, TEXT.help.contents);
    const list = nav.createEl('ul');
    this.links = sections.map(({ heading, level }) =>
      list
        .createEl('li', { cls: `dateline-help-entry mod-${level}` })
        .createEl('a', { cls: 'dateline-help-entry-link', text: heading, href: '#' }),
    );
    this.shown = this.links;
    owner.registerDomEvent(list, 'click', (event) => {
      const at = this.links.findIndex((link) => link.contains(event.target as Node));
      if (at < 0) return;
      event.preventDefault();
      acts.goTo(at);
    });
    owner.registerDomEvent(list, 'keydown', (event) => this.step(event));
  }

  show(found: ReadonlySet<number>): void {
    for (const [at, link] of this.links.entries()) link.parentElement?.toggle(found.has(at));
    this.shown = this.links.filter((_, at) => found.has(at));
  }

  fold(isFolded: boolean): void {
    this.details.open = !isFolded;
  }

  /** Puts the focus on the line at a place among those that are shown. */
  focus(at: number): void {
    this.fold(false);
    this.shown[Math.min(at, this.shown.length - 1)]?.focus();
  }

  goToFirst(): void {
    const [first] = this.shown;
    if (first !== undefined) this.acts.goTo(this.links.indexOf(first));
  }

  private step(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = this.shown.findIndex((link) => link === link.doc.activeElement) + by;
    if (at < 0) this.acts.leave();
    else this.focus(at);
  }
}
