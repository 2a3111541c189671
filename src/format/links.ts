/** `Folder/Name.md` → `Name`. */
export const basename = (path: string): string => withoutExtension(path).slice(path.lastIndexOf('/') + 1);
export const withoutExtension = (path: string): string => path.replace(/\.md$/i, '');

/** Names are compared as the strictest file system does: without case, and composed. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase();

/** What links can call a note, folded: its name, alone and behind its folders: `kim`, `people/kim`. */
export function pathEndings(path: string): readonly string[] {
  const parts = nameKey(withoutExtension(path)).split('/');
  return parts.map((_, at) => parts.slice(at).join('/'));
}

/** Characters that end a link's target, or the link. */
const BREAKS_TARGET = /[[\]|#^\r\n]|%%/;
/** What must not stand in the words a link shows. */
const BREAKS_WORDS = /[[\]|\\\r\n`<>$]|%%/;

export const canBeTarget = (target: string): boolean => target !== '' && !BREAKS_TARGET.test(target);
export const canBeWords = (words: string): boolean =>
  words.trim() === words && words !== '' && !BREAKS_WORDS.test(words);

/** Just before the words: it would make an embed, a footnote or an escape of the link, or belongs to other syntax. */
const BAD_BEFORE = /(?:[![\]^\\<]|\]\()$/;
/** `[[X]](` and `[[X]][` mean something to other readers of Markdown; a bracket belongs to what is around the words. */
const BAD_AFTER = /^[[\](]/;

/** Characters before a place that are looked at for a link that is not closed yet. */
const LOOKED_AT = 1000;

/**
 * Whether what stands at both sides of a stretch of a text leaves a link there a link. What it stands in is not looked at,
 * but for a link that was begun in its line: the new one would end it.
 */
export function canTakeLink(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isOpen = line.lastIndexOf('[[') > line.lastIndexOf(']]');
  return !isOpen && !BAD_BEFORE.test(before.slice(-2)) && !BAD_AFTER.test(text.slice(end, end + 1));
}

/** `[[Target]]`, or `[[Target|words]]` where the words differ. */
export const wikilink = (target: string, words: string = target): string =>
  words === target ? `[[${target}]]` : `[[${target}|${words}]]`;

/** A link in a property; a target given by its path shows only the name. */
export const propertyLink = (target: string): string => wikilink(target, target.slice(target.lastIndexOf('/') + 1));

const WIKILINK = /\[\[([^[\]\r\n]+)\]\]/g;
/** Brackets in a target come in pairs, as in the names of namesakes. */
const MARKDOWN_LINK = /\]\(<?((?:[^()<>\r\n]|\([^()<>\r\n]*\))+)(?:>[^()<>\r\n]*)?\)/g;
/** Behind a target: `[Kim](Kim.md "a trader")`. */
const TITLE = /(\.md)[ \t]+["'].*$/i;

/** The targets of all links in a text, as written, also in the cells of a table; Markdown links to notes included. */
export function linkTargets(text: string): readonly string[] {
  const wiki = [...text.matchAll(WIKILINK)].map((match) => (match[1] ?? '').split(/\\?\||[#^]/)[0] ?? '');
  const markdown = [...text.matchAll(MARKDOWN_LINK)].map(([, target = '']) =>
    (target.split('#')[0] ?? '').replace(TITLE, '$1'),
  );
  const notes = markdown.filter((target) => /\.md$/i.test(target) && !target.includes('://')).map(decodedTarget);
  return [...wiki.map((target) => target.trim()), ...notes].filter((target) => target !== '');
}

/** The target of a Markdown link without its percent-encoding. */
export function decodedTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target; // a stray percent sign: the target is as written
  }
}
