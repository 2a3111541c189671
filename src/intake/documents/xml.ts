/** A tag or a piece of text of an XML file; names without their prefix. */
export type XmlEvent =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

/** No real document nests deeper. */
const DEEPEST = 2000;

/**
 * The events of an XML text, in one pass without recursion. Declarations are skipped: nothing outside of the file is
 * looked up, and entities other than the five of XML itself and characters by number are nothing. Ends early where the
 * text breaks off or nests beyond measure.
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  let at = 0;
  let depth = 0;
  while (at < xml.length && depth < DEEPEST) {
    const open = xml.indexOf('<', at);
    const end = open < 0 ? xml.length : open;
    if (end > at) yield { type: 'text', text: decoded(xml.slice(at, end)) };
    if (open < 0) return;
    if (xml.startsWith('<!', open) || xml.startsWith('<?', open)) {
      const special = skipped(xml, open);
      if (special.text !== '') yield { type: 'text', text: special.text };
      at = special.end;
      continue;
    }
    const close = tagEnd(xml, open);
    if (close < 0) return;
    const tag = tagOf(xml.slice(open + 1, close));
    if (tag.closing) {
      depth -= 1;
      yield { type: 'close', name: tag.name };
    } else {
      depth += 1;
      yield { type: 'open', name: tag.name, attributes: tag.attributes };
      if (tag.empty) {
        depth -= 1;
        yield { type: 'close', name: tag.name };
      }
    }
    at = close + 1;
  }
}

function tagOf(inside: string): { name: string; attributes: string; closing: boolean; empty: boolean } {
  const closing = inside.startsWith('/');
  const empty = inside.endsWith('/');
  const body = inside.slice(closing ? 1 : 0, empty ? -1 : undefined);
  const space = body.search(/\s/);
  const full = space < 0 ? body : body.slice(0, space);
  return { name: full.slice(full.indexOf(':') + 1), attributes: space < 0 ? '' : body.slice(space), closing, empty };
}

/** The `>` that ends a tag, not one in a quoted value. */
function tagEnd(xml: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < xml.length; at += 1) {
    const character = xml[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
}

/** The end of a comment, instruction, declaration or literal section at `open`, and the text of the last. */
function skipped(xml: string, open: number): { end: number; text: string } {
  const until = (mark: string): number => {
    const index = xml.indexOf(mark, open);
    return index < 0 ? xml.length : index + mark.length;
  };
  if (xml.startsWith('<!--', open)) return { end: until('-->'), text: '' };
  if (xml.startsWith('<![CDATA[', open)) {
    const end = until(']]>');
    return { end, text: xml.slice(open + 9, Math.max(open + 9, end - 3)) };
  }
  if (xml.startsWith('<?', open)) return { end: until('?>'), text: '' };
  const bracket = xml.slice(open, open + 1000).indexOf('[');
  const plain = until('>');
  return { end: bracket >= 0 && open + bracket < plain ? Math.max(until(']>'), plain) : plain, text: '' };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,32});/gi, (_all, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? '';
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
  });
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute by its local name; undefined where the tag has none. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  return match ? decoded(match[1] ?? match[2] ?? '') : undefined;
}
