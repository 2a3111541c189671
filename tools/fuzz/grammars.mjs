// Files made from grammars by fast-check, one grammar a format: well-formed as a whole, strange in every part.
import fc from 'fast-check';
import { zipSync } from 'fflate';

const word = fc.oneof(
  fc.constantFrom(
    'Hoeryong',
    'police',
    'said',
    '북한',
    'Reuters',
    'By',
    '2025-03-01',
    'March 3, 2025',
    'https://a.example/1',
    '...',
    '—',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const line = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
const name = fc.constantFrom(
  'div',
  'p',
  'a',
  'b',
  'table',
  'tr',
  'td',
  'ul',
  'li',
  'h1',
  'span',
  'script',
  'article',
  'time',
  'img',
  'svg',
  'pre',
  'figure',
  'section',
  'font',
  'body',
  'html',
  'x:y',
);
const attribute = fc
  .tuple(
    fc.constantFrom(
      'href',
      'class',
      'id',
      'src',
      'datetime',
      'content',
      'property',
      'itemprop',
      'style',
      'xmlns',
      'onclick',
    ),
    word,
  )
  .map(([key, value]) => ` ${key}="${value.replace(/"/g, '')}"`);
const attributes = fc.array(attribute, { maxLength: 3 }).map((all) => all.join(''));

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    line,
    fc
      .tuple(name, attributes, fc.array(tie('tree'), { maxLength: 6 }))
      .map(([tag, all, inside]) => `<${tag}${all}>${inside.join('')}</${tag}>`),
    fc.tuple(name, fc.array(tie('tree'), { maxLength: 3 })).map(([tag, inside]) => `<${tag}>${inside.join('\n')}`),
    fc.constantFrom(
      '<!-- x -->',
      '<![CDATA[ <p> ]]>',
      '<br>',
      '&nbsp;',
      '&#x41;',
      '&bogus;',
      '<!DOCTYPE html>',
      '</p>',
    ),
  ),
}));

const json = fc.jsonValue({ maxDepth: 6 }).map((value) => JSON.stringify(value));
const record = fc
  .record(
    {
      title: line,
      text,
      date: fc.oneof(line, fc.integer(), fc.double()),
      url: fc.webUrl(),
      author: fc.oneof(line, fc.array(line, { maxLength: 3 })),
      extra: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  .map((value) => JSON.stringify(value));

const field = (tag, inside) => `<${tag}>${inside}</${tag}>`;
const item = fc
  .tuple(
    line,
    tree,
    line,
    fc.constantFrom('description', 'content:encoded', 'summary', 'content', 'media:description'),
    fc.boolean(),
  )
  .map(
    ([title, body, date, tag, cdata]) =>
      field('title', title) +
      field('link', `https://a.example/${date}`) +
      field('pubDate', date) +
      field('updated', date) +
      field(tag, cdata ? `<![CDATA[${body}]]>` : body),
  );
const feed = fc
  .tuple(fc.constantFrom('rss', 'feed', 'rdf:RDF'), fc.array(item, { maxLength: 8 }), line)
  .map(([root, items, title]) => {
    const tag = root === 'feed' ? 'entry' : 'item';
    const inside = field('title', title) + items.map((one) => field(tag, one)).join('\n');
    return `<?xml version="1.0"?><${root} version="2.0" xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/">${root === 'rss' ? field('channel', inside) : inside}</${root}>`;
  });

const cell = fc.oneof(
  line,
  text.map((value) => `"${value.replace(/"/g, '""')}"`),
  fc.constantFrom('"', '', '2025-03-01', '45000', 'nan'),
);
const csv = fc
  .tuple(
    fc.constantFrom(',', ';', '\t', '|'),
    fc.array(fc.constantFrom('title', 'date', 'text', 'url', 'source', '제목', 'x', ''), {
      minLength: 1,
      maxLength: 7,
    }),
    fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 15 }),
  )
  .map(([mark, header, rows]) => [header, ...rows].map((cells) => cells.join(mark)).join('\n'));

const header = fc
  .tuple(
    fc.constantFrom(
      'From',
      'To',
      'Subject',
      'Date',
      'Content-Type',
      'Content-Transfer-Encoding',
      'MIME-Version',
      'List-Id',
      'X-Odd',
    ),
    fc.oneof(
      line,
      fc.constantFrom(
        'text/html; charset=euc-kr',
        'multipart/mixed; boundary="b"',
        'base64',
        'quoted-printable',
        '=?utf-8?B?4pyT?=',
        'message/rfc822',
        'text/plain',
      ),
    ),
  )
  .map(([key, value]) => `${key}: ${value.replace(/\n/g, ' ')}`);
const { part } = fc.letrec((tie) => ({
  part: fc
    .tuple(
      fc.array(header, { maxLength: 5 }),
      fc.oneof(
        { depthSize: 'small' },
        text,
        tree,
        fc.base64String({ maxLength: 400 }),
        fc
          .array(tie('part'), { maxLength: 3 })
          .map((parts) => `${parts.map((one) => `--b\n${one}\n`).join('')}--b--\n`),
      ),
    )
    .map(([headers, body]) => `${headers.join('\n')}\n\n${body}`),
}));
const mail = part.map(
  (body) =>
    `From: A <a@a.example>\nSubject: Hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n${body}`,
);

const { group } = fc.letrec((tie) => ({
  group: fc
    .array(
      fc.oneof(
        { depthSize: 'small' },
        line,
        fc.constantFrom(
          '\\par ',
          "\\'e4",
          '\\u8220?',
          '\\bin5 abcde',
          '\\*\\x ',
          '\\b ',
          '\\cell ',
          '\\uc0 ',
          '\\ansicpg949 ',
          '\\\\',
          '\\page ',
        ),
        tie('group'),
      ),
      { maxLength: 8 },
    )
    .map((all) => `{${all.join('')}}`),
}));

const outlineOf = (inside) =>
  `<outline text="${inside.replace(/"/g, '')}" xmlUrl="https://a.example/${inside.replace(/"/g, '')}"/>`;
const exported = (marks) =>
  fc
    .array(fc.tuple(fc.constantFrom(...marks), text), { maxLength: 20 })
    .map((all) => all.map(([mark, value]) => `${mark} ${value}`).join('\n\n'));

const pdf = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: -50, max: 900 }), fc.integer({ min: -50, max: 900 }), line), { maxLength: 30 }),
    fc.integer({ min: -1, max: 9999 }),
  )
  .map(([pieces, offset]) => {
    const stream = pieces
      .map(([x, y, words]) => `BT /F1 11 Tf ${x} ${y} Td (${words.replace(/[()\\]/g, '')}) Tj ET`)
      .join('\n');
    return `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length ${stream.length}>>stream\n${stream}\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n${offset}\n%%EOF`;
  });

const encode = (value) => (typeof value === 'string' ? new TextEncoder().encode(value) : value);
/** With the day told, so that one seed gives the same bytes at any time. */
const PACKING = { level: 1, mtime: new Date(2024, 10, 18) };

const packed = (names, contents) =>
  fc
    .array(fc.tuple(names, contents), { maxLength: 6 })
    .map((files) => zipSync(Object.fromEntries(files.map(([path, value]) => [path || 'x', encode(value)])), PACKING));

const word14 = (body) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const run = tree.map((inside) => `<w:p><w:r><w:t>${inside}</w:t></w:r></w:p>`);

/** Format → arbitrary of its files, as text or bytes. */
export const GRAMMARS = {
  text,
  passage: text,
  markdown: fc
    .tuple(
      text,
      fc.array(
        fc.oneof(
          line,
          tree,
          fc.constantFrom('# ', '> ', '- ', '```', '[[x]]', '![[y]]', '| a | b |\n|---|---|', '$$', '%%', '<%'),
        ),
        { maxLength: 20 },
      ),
    )
    .map(([yaml, body]) => `---\n${yaml}\n---\n${body.join('\n')}`),
  clipper: fc
    .tuple(line, text)
    .map(
      ([title, body]) =>
        `---\ntitle: "${title.replace(/"/g, '')}"\nsource: "https://a.example/1"\ncreated: 2025-03-01\ntags:\n  - clippings\n---\n${body}`,
    ),
  html: fc.tuple(tree, tree).map(([head, body]) => `<html><head>${head}</head><body>${body}</body></html>`),
  feed,
  opml: fc
    .array(line, { maxLength: 10 })
    .map((all) => `<opml version="2.0"><body>${all.map(outlineOf).join('')}</body></opml>`),
  urls: fc
    .array(fc.oneof(fc.webUrl(), fc.constantFrom('# x', '', '- https://a.example', 'www.a.example')), { maxLength: 30 })
    .map((all) => all.join('\n')),
  csv,
  json: fc.oneof(
    json,
    fc.array(record, { maxLength: 8 }).map((all) => `[${all.join(',')}]`),
    fc.array(record, { maxLength: 8 }).map((all) => all.join('\n')),
  ),
  eml: mail,
  mbox: fc
    .array(mail, { maxLength: 5 })
    .map((all) => all.map((one) => `From a@a.example Sat Mar  1 00:00:00 2025\n${one}\n`).join('\n')),
  mhtml: tree.map(
    (body) =>
      `From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://a.example/\n\n${body}\n--b--\n`,
  ),
  rtf: group.map((body) => `{\\rtf1\\ansi${body}}`),
  pdf,
  zip: packed(
    fc.oneof(
      fc.constantFrom('a.html', 'b/c.txt', '../up.md', 'd.csv', 'inner.zip', 'x.json', '/etc/y.html', 'e.eml'),
      fc.string({ maxLength: 12 }),
    ),
    fc.oneof(text, tree, csv, feed, json, fc.constant(' '.repeat(3_000_000))),
  ),
  docx: fc
    .array(run, { maxLength: 12 })
    .map((all) =>
      zipSync(
        { '[Content_Types].xml': encode('<Types/>'), 'word/document.xml': encode(word14(all.join(''))) },
        PACKING,
      ),
    ),
  nexis: exported([
    '1 of 50 DOCUMENTS',
    'Document 1 of 2',
    'Load-Date: March 1, 2025',
    'BYLINE: A B',
    'LENGTH: 300 words',
    'Body',
    'End of Document',
    'Copyright 2025 X',
    'The Korea Times',
  ]),
  factiva: exported(['HD', 'BY', 'WC', 'PD', 'SN', 'LP', 'TD', 'CO', 'AN', 'Document X000000020250301', 'SE']),
  proquest: exported([
    'Document 1 of 2',
    'Title:',
    'Author:',
    'Publication info:',
    'Full text:',
    'Publication date:',
    '____________________________________________________________',
    'ProQuest document ID:',
  ]),
  appended: exported([
    'March 1, 2025 at 01:30PM',
    'by DailyNK(North Korean Media)',
    'via Feed',
    'November 15, 2024 at 01:30PM\nby Reuters(Top)',
  ]),
  webloc: fc.string({ unit: 'binary-ascii' }).map((inside) => `bplist00${inside}https://a.example/`),
  bytes: fc.uint8Array({ maxLength: 3000 }),
};

/** The file that a grammar makes of a number. */
export const grown = (format, seed) => encode(fc.sample(GRAMMARS[format] ?? GRAMMARS.bytes, { seed, numRuns: 1 })[0]);
