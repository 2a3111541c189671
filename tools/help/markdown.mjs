// What of Markdown the help needs: blocks, headings and their anchors.

/**
 * The blocks of a page between blank lines: a fence whole; a table without the blanks that line it up; of anything else each
 * item of a list, and each paragraph, on one line, since the app breaks lines where the source does.
 */
export function blocksOf(text) {
  const blocks = [];
  const open = [];
  let isFence = false;
  const close = () => {
    if (open.length > 0) blocks.push(isFence ? open.join('\n') : joined(open));
    open.length = 0;
  };
  for (const line of text.split('\n')) {
    const isMark = line.startsWith('```');
    if (isMark && !isFence) close();
    if (isMark || isFence || line.trim() !== '') open.push(line);
    else close();
    if (isMark && isFence) close();
    if (isMark) isFence = !isFence;
    else if (!isFence && line.startsWith('#')) close();
  }
  close();
  return blocks;
}

function joined(lines) {
  const [first] = lines;
  if (first.startsWith('|')) return lines.map(tableLine).join('\n');
  return lines
    .slice(1)
    .reduce((text, line) => (/^\s*(?:[-*]|\d+\.) /.test(line) ? `${text}\n${line}` : `${text} ${line.trim()}`), first);
}

const tableLine = (line) =>
  /^[|\s-]+$/.test(line) ? line.replace(/\s+/g, '').replace(/-+/g, '--') : line.replace(/ +\|/g, ' |').trimEnd();

/** `Feeds ([how they work](feeds.md))` → `Feeds`. */
export const plainHeading = (heading) =>
  heading
    .replace(/ \(\[.*?\]\(.*?\)\)$/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*_]/g, '');

/** The anchor of a heading, as the sites that show Markdown make it. */
export const slugOf = (heading) =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
