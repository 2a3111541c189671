import type { App } from '../app';
import type { TFile } from '../vault/files';

/** One of the graph view's groups, as its file has them. */
export interface GraphGroup {
  readonly query: string;
  readonly color: { readonly rgb: number };
}

/** A term of the app's search, as far as the host reads it: `path:x`, `["property"]`, `["property":value]`, a word. */
const TERM = /path:"([^"]*)"|path:(\S+)|\["?([^\]":]+)"?(?::"?([^\]"]*)"?)?\]|(\S+)/g;

/** Whether a note is found by a query: by all of its terms. */
export function isFound(app: App, file: TFile, query: string): boolean {
  const terms = [...query.matchAll(TERM)];
  return terms.length > 0 && terms.every((term) => fits(app, file, term));
}

function fits(app: App, file: TFile, [, quoted, bare, property, value, word]: RegExpMatchArray): boolean {
  const path = quoted ?? bare ?? word;
  if (path !== undefined) return file.path.toLowerCase().includes(path.toLowerCase());
  const properties: Readonly<Record<string, unknown>> = app.metadataCache.getFileCache(file)?.frontmatter ?? {};
  const own = Object.entries(properties).find(([key]) => key.toLowerCase() === property?.toLowerCase())?.[1];
  if (own === undefined) return false;
  if (value === undefined) return true;
  const texts = [own].flat().filter((each) => typeof each === 'string' || typeof each === 'number');
  return texts.some((text) => String(text).toLowerCase().includes(value.toLowerCase()));
}

/** The colour of the first group that finds a note, as `#rrggbb`; null where none does. */
export function groupColour(app: App, file: TFile, groups: readonly GraphGroup[]): string | null {
  const group = groups.find(({ query }) => isFound(app, file, query));
  return group === undefined ? null : `#${group.color.rgb.toString(16).padStart(6, '0')}`;
}
