import type { App } from '../app';
import type { Component } from '../base/component';
import { getFrontMatterInfo, readProperties } from '../metadata/frontmatter';
import type { TFile } from '../vault/files';
import { renderMarkdown } from './markdown';
import { renderProperties } from './properties';

/** A note as it reads: its name, its properties, its body. */
export function renderNote(app: App, text: string, el: HTMLElement, file: TFile, component: Component): void {
  const sizer = el.createDiv('markdown-preview-sizer markdown-preview-section');
  sizer.createDiv({ cls: 'inline-title', text: file.basename });
  const properties = readProperties(text);
  if (properties) renderProperties(app, properties, sizer, file.path);
  const info = getFrontMatterInfo(text);
  if (info.exists && !properties) sizer.createEl('pre', { cls: 'metadata-error', text: info.frontmatter });
  renderMarkdown(app, text.slice(info.contentStart), sizer, file.path, component);
}
