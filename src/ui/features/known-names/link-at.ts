import type { App, Editor, TFile } from 'obsidian';
import { linkTargets } from '../../../format/links';
import { isLinkRead } from '../../../format/markable';
import type { Span } from '../../../model';
import { entityNote } from '../entities/entity-notes';

/** A note that is edited. */
export interface Edited {
  readonly editor: Editor;
  readonly file: TFile;
}

/** The link at the cursor, where it leads to an entity’s note; offsets into the note. */
export function entityLinkAt(app: App, { editor, file }: Edited): LinkInLine | null {
  const { line, ch } = editor.getCursor();
  const link = linkAt(editor.getLine(line), ch);
  if (link === null || link.isEmbed) return null;
  const target = app.metadataCache.getFirstLinkpathDest(link.target, file.path);
  if (target === null || entityNote(app, target) === null) return null;
  const from = editor.posToOffset({ line, ch: 0 });
  const inNote = { ...link, start: from + link.start, end: from + link.end };
  return isLinkRead(editor.getValue(), inNote) ? inNote : null;
}

/** A link in a text, and the words it shows. */
export interface LinkInLine extends Span {
  /** As written, without a part of the note. */
  readonly target: string;
  readonly words: string;
  readonly isEmbed: boolean;
}

/** Brackets in the target of a Markdown link come in pairs, as in the names of namesakes. */
const LINK =
  /(!?)\[\[([^[\]\r\n|]+?)(?:\\?\|([^[\]\r\n]*))?\]\]|(!?)\[([^[\]\r\n]*)\]\((?:[^()\r\n]|\([^()\r\n]*\))+\)/g;

/** The link around a place of a line: of two that touch there, the one that begins. Code is not told from text. */
export function linkAt(line: string, ch: number): LinkInLine | null {
  const links = [...line.matchAll(LINK)].flatMap((match) => linkOf(match) ?? []);
  return links.find(({ start, end }) => start <= ch && ch < end) ?? links.find(({ end }) => end === ch) ?? null;
}

function linkOf(match: RegExpExecArray): LinkInLine | null {
  const [whole, wikiEmbed, , said, embed, label] = match;
  const [target] = linkTargets(whole);
  if (target === undefined) return null;
  // `[[Kim|]]` shows no words: what it leads to is all that is there.
  const words = [said, label].find((each) => each !== undefined && each.trim() !== '') ?? target;
  const isEmbed = wikiEmbed === '!' || embed === '!';
  return { start: match.index, end: match.index + whole.length, target, words, isEmbed };
}
