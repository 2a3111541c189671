import type { HostApp } from '../index';
import { setIcon } from '../ui/icons';
import { Backlinks } from './backlinks';
import { Explorer } from './explorer';
import { GraphView, LocalGraphView } from './graph-view';

/** Dresses a host as the app looks: explorer and backlinks beside the tabs, the app's own buttons, a phone's bars. */
export function mountShell(host: HostApp): void {
  const { app } = host;
  const { leftEl, rightEl, ribbonEl } = app.workspace.layout;
  document.body
    .createEl('header', 'titlebar')
    .createEl('h1', { cls: 'titlebar-text', text: `${app.vault.getName()} - Obsidian` });
  new Explorer(app, leftEl);
  new Backlinks(app, rightEl);
  app.workspace.registerView('graph', (leaf) => new GraphView(leaf));
  app.workspace.registerView('localgraph', (leaf) => new LocalGraphView(leaf));
  button(ribbonEl, 'search', 'Open command palette', () => host.openPalette());
  button(ribbonEl, 'settings', 'Settings', () => host.openSettings()).addClass('mod-bottom');
  if (app.config.device === 'phone') mountNavbar(host);
}

function mountNavbar(host: HostApp): void {
  const bar = document.body.createDiv({
    cls: 'mobile-navbar',
    attr: { role: 'navigation', 'aria-label': 'Navigation bar' },
  });
  button(bar, 'panel-left', 'Files', () => document.body.classList.toggle('is-drawer-open'));
  button(bar, 'search', 'Open command palette', () => host.openPalette());
  for (const { icon, title, el } of host.app.registry.ribbon) button(bar, icon, title, () => el.click());
  button(bar, 'settings', 'Settings', () => host.openSettings());
}

function button(parent: HTMLElement, icon: string, title: string, act: () => void): HTMLElement {
  const el = parent.createDiv({
    cls: 'clickable-icon side-dock-ribbon-action',
    attr: { 'aria-label': title, role: 'button' },
  });
  setIcon(el, icon);
  el.addEventListener('click', act);
  return el;
}
