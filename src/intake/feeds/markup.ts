/** The root element of a feed and where in the text it stands. */
export interface Root {
  readonly dialect: 'rss' | 'rdf' | 'atom';
  /** Its opening tag as written, with the namespaces that everything inside needs. */
  readonly tag: string;
  /** Its name as written: `rss`, `rdf:RDF`, `atom:feed`. */
  readonly name: string;
  /** Offset behind the opening tag. */
  readonly end: number;
}

/** An item as written; `whole` is false for what stands last in a feed that breaks off. */
export interface Slice {
  readonly whole: boolean;
  readonly text: string;
  readonly at: number;
}

/** A tag with more characters than this is none. */
const LONGEST_TAG = 16_384;
/** What a feed says about itself is never longer. */
const LONGEST_HEAD = 65_536;

const ROOT = /^<((?:[\w.-]{1,60}:)?(rss|rdf|feed))(?=[\s>/])/i;

/**
 * The root of a feed behind declarations, comments and a DOCTYPE, which is passed over and never read: no entity it
 * defines means anything here. `loosely`: also behind other characters, such as a server's warnings. Null for any
 * other text.
 */
export function rootOf(text: string, loosely = false): Root | null {
  let at = afterProlog(text);
  if (loosely && !ROOT.test(text.slice(at, at + 200))) {
    const found = text.slice(0, LONGEST_HEAD).search(/<(?:[\w.-]{1,60}:)?(?:rss|rdf|feed)[\s>]/i);
    if (found < 0) return null;
    at = found;
  }
  const [, name, local] = ROOT.exec(text.slice(at, at + 200)) ?? [];
  const end = endOfTag(text, at);
  if (name === undefined || local === undefined || end < 0) return null;
  const tag = text.slice(at, end);
  const dialect = /rss/i.test(local) ? 'rss' : /rdf/i.test(local) ? 'rdf' : 'atom';
  if (dialect === 'rdf' && !/rss\/1\.0|rdf\/simple/i.test(tag)) return null;
  return { dialect, tag: tag.replace(/\/>$/, '>'), name, end };
}

/** Offset of the first tag behind `<?…?>`, comments and a DOCTYPE. */
function afterProlog(text: string): number {
  let at = text.search(/\S/);
  while (at >= 0 && at < text.length) {
    const next = afterDeclaration(text, at);
    if (next === null) return at;
    const rest = text.slice(next, next + 10_000).search(/\S/);
    if (rest < 0) return text.length;
    at = next + rest;
  }
  return text.length;
}

/** Offset behind the declaration that begins here; null where none does. */
function afterDeclaration(text: string, at: number): number | null {
  if (text[at] === '\ufeff') return at + 1;
  if (text.startsWith('<?', at)) return behind(text, '?>', at);
  if (text.startsWith('<!--', at)) return behind(text, '-->', at);
  if (!/^<!doctype/i.test(text.slice(at, at + 9))) return null;
  const close = text.indexOf('>', at);
  const subset = text.indexOf('[', at);
  if (subset < 0 || close < 0 || subset > close) return behind(text, '>', at);
  const end = /\]\s{0,100}>/g;
  end.lastIndex = subset;
  return end.exec(text) === null ? text.length : end.lastIndex;
}

const behind = (text: string, mark: string, from: number): number => {
  const index = text.indexOf(mark, from);
  return index < 0 ? text.length : index + mark.length;
};

/** Offset behind the tag at `at`, past any `>` in quotes; -1 where it does not end. */
export function endOfTag(text: string, at: number): number {
  let quote = '';
  const limit = Math.min(text.length, at + LONGEST_TAG);
  for (let index = at; index < limit; index += 1) {
    const character = text[index] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return index + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}

/**
 * The items of a feed one by one, without reading what is in them. An item that is not closed ends where the next
 * begins, or where the feed does; a feed that does not end is told of by a last slice that is not whole.
 */
export function* itemsOf(text: string, root: Root): Generator<Slice> {
  let open: { readonly at: number; readonly name: string } | null = null;
  for (const mark of marksOf(text, root)) {
    if (open !== null) {
      const end = mark.kind === 'close' ? mark.end : mark.at;
      const item = text.slice(open.at, end);
      yield { whole: true, text: mark.kind === 'close' ? item : `${item}</${open.name}>`, at: open.at };
    }
    if (mark.kind === 'end') return;
    open = mark.kind === 'open' ? mark : null;
  }
  yield { whole: false, text: '', at: open?.at ?? text.length };
}

interface Mark {
  readonly kind: 'open' | 'close' | 'end';
  readonly name: string;
  readonly at: number;
  readonly end: number;
}

/** Where items begin and end and where the feed ends, outside CDATA and comments; the first item's name is that of all. */
function* marksOf(text: string, root: Root): Generator<Mark> {
  const item = root.dialect === 'atom' ? 'entry' : 'item';
  const pattern = new RegExp(
    `<!\\[CDATA\\[|<!--|<(/?)((?:[\\w.-]{1,60}:)?${item})(?=[\\s/>])|</${root.name.replace(/\./g, '\\.')}(?=[\\s>])`,
    'gi',
  );
  pattern.lastIndex = root.end;
  let known: string | null = null;
  // A comment that does not end is a page's, cut before it came here; then none behind it ends either.
  let commentsEnd = true;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const { index: at } = found;
    const name = found[2];
    if (found[0] === '<!--') {
      const end: number = commentsEnd ? text.indexOf('-->', at) : -1;
      commentsEnd = end >= 0;
      if (commentsEnd) pattern.lastIndex = end + 3;
    } else if (found[0].startsWith('<!')) {
      const end = text.indexOf(']]>', at);
      // CDATA that does not end is where the file was cut.
      if (end < 0) return;
      pattern.lastIndex = end + 3;
    } else if (name === undefined) {
      yield { kind: 'end', name: root.name, at, end: at };
      return;
    } else if (known === null || name === known) {
      known = name;
      const kind = found[1] === '/' ? 'close' : 'open';
      yield { kind, name, at, end: kind === 'close' ? Math.max(at, endOfTag(text, at)) : at };
    }
  }
}

/**
 * What a feed says about itself: everything inside it but its items, without the list of addresses that RDF begins
 * with. Some write it behind the items.
 */
export function headOf(text: string, root: Root): string {
  const first = itemsOf(text, root).next().value as Slice | undefined;
  const before = text.slice(root.end, Math.min(first?.at ?? text.length, root.end + LONGEST_HEAD));
  const close = root.dialect === 'atom' ? '</entry>' : '</item>';
  const last = /<title[\s>]/i.test(before) ? -1 : text.lastIndexOf(close);
  const whole = last < root.end ? before : before + text.slice(last + close.length, last + LONGEST_HEAD);
  return withoutList(whole).replace(/<\/?(?:[\w.-]{1,60}:)?(?:channel|rss|rdf|feed)(?=[\s>])[^>]*>/gi, '');
}

function withoutList(head: string): string {
  const start = head.search(/<items[\s>]/i);
  const end = start < 0 ? -1 : head.toLowerCase().lastIndexOf('</items>');
  return end < start ? head : head.slice(0, start) + head.slice(end < 0 ? start : end + '</items>'.length);
}
