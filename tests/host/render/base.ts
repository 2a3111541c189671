import type { App } from '../app';
import { NotInHost } from '../base/contract';
import { isMapping, parseYaml } from '../metadata/frontmatter';
import type { TFile } from '../vault/files';
import { renderInline, renderLink } from './inline';
import { plain } from './properties';

type Test = (file: TFile) => boolean;

/** A `base` code block's first table view: the filters and columns Dateline's notes use, no formulas. */
export function renderBase(app: App, source: string, el: HTMLElement, sourcePath: string): void {
  const base = parseYaml(source);
  if (!isMapping(base)) throw new NotInHost('base without a mapping');
  const view = (Array.isArray(base.views) ? base.views.find(isMapping) : null) ?? {};
  const keep = filters(base.filters).map((filter) => test(app, filter, sourcePath));
  const files = app.vault.getMarkdownFiles().filter((file) => keep.every((passes) => passes(file)));
  const columns = Array.isArray(view.order) ? view.order.map(String) : ['file.name'];
  for (const { property, direction } of sorting(view.sort).reverse()) sort(app, files, property, direction);
  table(app, el, files, columns, sourcePath);
}

function filters(filter: unknown): string[] {
  if (filter === undefined) return [];
  if (typeof filter === 'string') return [filter];
  if (isMapping(filter) && Array.isArray(filter.and) && filter.and.every((each) => typeof each === 'string'))
    return filter.and;
  throw new NotInHost('base filter of this shape');
}

function test(app: App, filter: string, sourcePath: string): Test {
  const call = /^file\.(hasLink|hasProperty|hasTag|inFolder)\((?:"([^"]*)"|(this\.file))\)$/.exec(filter.trim());
  const [, name, text = ''] = call ?? [];
  const cacheOf = (file: TFile) => app.metadataCache.getCache(file.path);
  switch (name) {
    case 'hasLink':
      return (file) =>
        file.path !== sourcePath && app.metadataCache.resolvedLinks[file.path]?.[sourcePath] !== undefined;
    case 'hasProperty':
      return (file) => text in (cacheOf(file)?.frontmatter ?? {});
    case 'hasTag':
      return (file) => [cacheOf(file)?.frontmatter?.tags ?? []].flat().includes(text);
    case 'inFolder':
      return (file) => file.path.startsWith(`${text}/`);
    default:
      throw new NotInHost(`base filter ${filter}`);
  }
}

function sorting(sort: unknown): { property: string; direction: string }[] {
  if (!Array.isArray(sort)) return [];
  return sort.filter(isMapping).map(({ property, direction }) => ({
    property: String(property),
    direction: direction === 'DESC' ? 'DESC' : 'ASC',
  }));
}

function sort(app: App, files: TFile[], property: string, direction: string): void {
  const sign = direction === 'DESC' ? -1 : 1;
  const key = (file: TFile): string => plain(valueOf(app, file, property));
  files.sort((a, b) => sign * key(a).localeCompare(key(b), 'en', { numeric: true }));
}

function valueOf(app: App, file: TFile, property: string): unknown {
  if (property === 'file.name') return file.basename;
  const note = /^note(?:\.([\w-]+)|\["([^"]+)"\])$/.exec(property);
  return app.metadataCache.getCache(file.path)?.frontmatter?.[note?.[1] ?? note?.[2] ?? property];
}

function table(
  app: App,
  el: HTMLElement,
  files: readonly TFile[],
  columns: readonly string[],
  sourcePath: string,
): void {
  const box = el.createDiv('bases-view');
  box.createDiv({ cls: 'bases-toolbar', text: `${files.length} ${files.length === 1 ? 'result' : 'results'}` });
  const tableEl = box.createEl('table', 'bases-table');
  const head = tableEl.createEl('thead').createEl('tr');
  for (const column of columns)
    head.createEl('th', { text: column === 'file.name' ? 'Name' : column.replace(/^note\.|^note\["|"\]$/g, '') });
  const body = tableEl.createEl('tbody');
  for (const file of files) {
    const row = body.createEl('tr');
    for (const column of columns) cell(app, row.createEl('td'), file, column, sourcePath);
  }
}

function cell(app: App, el: HTMLElement, file: TFile, column: string, sourcePath: string): void {
  if (column === 'file.name') renderLink(app, { link: file.path, displayText: file.basename }, el, sourcePath);
  else renderInline(app, [valueOf(app, file, column) ?? ''].flat().map(String).join(', '), el, sourcePath);
}
