import type { App, Editor, TFile } from 'obsidian';
import { linkTargets } from '../../../format/links';
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
  if (link === null) return null;
  const target = app.metadataCache.getFirstLinkpathDest(link.target, file.path);
  if (target === null || entityNote(app, target) === null) return null;
  const from = editor.posToOffset({ line, ch: 0 });
  return { ...link, start: from + link.start, end: from + link.end };
}

/** A link in a text, and the words it shows. */
export interface LinkInLine extends Span {
  /** As written, without a part of the note. */
  readonly target: string;
  readonly words: string;
}

/** Brackets in the target of a Markdown link come in pairs, as in the names of namesakes. */
const LINK =
  /(!?)\[\[([^[\]\r\n|]+?)(?:\\?\|([^[\]\r\n]*))?\]\]|(!?)\[([^[\]\r\n]*)\]\((?:[^()\r\n]|\([^()\r\n]*\))+\)/g;

/** The link around a place of a line. */
export function linkAt(line: string, ch: number): LinkInLine | null {
  for (const match of line.matchAll(LINK)) {
    const [whole, wikiEmbed, wiki, said, embed, label] = match;
    const [start, end] = [match.index, match.index + whole.length];
    if (ch < start || end < ch || wikiEmbed === '!' || embed === '!') continue;
    const [target] = linkTargets(whole);
    if (target === undefined) continue;
    // `[[Kim|]]` shows no words: what it leads to is all that is there.
    const words = [said, label, wiki].find((each) => each !== undefined && each.trim() !== '');
    return { start, end, target, words: words ?? target };
  }
  return null;
}
