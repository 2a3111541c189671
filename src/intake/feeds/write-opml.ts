import type { OpmlFeed } from './opml';

/** An OPML 2.0 list, which every feed reader takes; folders become outlines, in the order in which they first come. */
export function writeOpml(feeds: readonly OpmlFeed[], title: string): string {
  const folders = [...new Set(feeds.map(({ folder }) => folder))].sort((a, b) => Number(a !== '') - Number(b !== ''));
  const body = folders.flatMap((folder) => {
    const inside = feeds.filter((feed) => feed.folder === folder).map(outline);
    if (folder === '') return inside.map((line) => `    ${line}`);
    return [`    <outline text="${escaped(folder)}">`, ...inside.map((line) => `      ${line}`), '    </outline>'];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escaped(title)}</title>`,
    '  </head>',
    '  <body>',
    ...body,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

const outline = ({ url, title }: OpmlFeed): string =>
  `<outline type="rss" text="${escaped(title)}" title="${escaped(title)}" xmlUrl="${escaped(url)}"/>`;

const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
