import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type Event } from 'js-yaml';
import { failed, ok, type Outcome } from '../../model';
import { readFrontmatter } from '../../format/frontmatter';
import { propertyLink } from '../../format/links';
import { quoted } from '../../format/yaml-value';
import { linksInValue, type WrittenLink } from './links-in';
import { applyEdits, hasOwnWords, linkEdits, newTarget, type Edit, type Rewriting, type Rewritten } from './rewrite';

type Scalar = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;
type Quote = (text: string) => string;

/** How the top keys of a note are dealt with. */
export interface Keys {
  /** Others see to them. */
  readonly leave: ReadonlySet<string>;
  /** Their links show the name of the note, whatever it is: Dateline wrote them. */
  readonly bare: ReadonlySet<string>;
}

const BLOCK = /^(\ufeff?---[ \t]*\r?\n)([^]*?)(---[ \t]*(?:\r?\n)?)$/;

/**
 * The properties of a note with their links written anew, in the scalars they stand in: quoting, order, comments and every
 * other byte stay, and so do the words shown. Problem `unusual-yaml` where that cannot be done safely, `invalid-yaml`.
 */
export function rewriteOwn(text: string, keys: Keys, rewriting: Rewriting): Outcome<Rewritten> {
  const read = readFrontmatter(text, rewriting.source);
  if (!read.ok) return read;
  const { data, body } = read.value;
  const block = BLOCK.exec(text.slice(0, text.length - body.length));
  if (block?.[2]?.includes('[[') !== true) return ok({ text, links: [] });
  const [, opening = '', yaml, closing = ''] = block;
  const scalars = scalarsOf(yaml).filter(({ key }) => !keys.leave.has(key));
  const expected = JSON.stringify(rewriteData(data, keys, rewriting));
  const { links } = rewriteYaml(yaml, scalars, keys, rewriting, inPlace);
  if (links.length === 0) return ok({ text, links });
  for (const edit of [inPlace, requoted]) {
    const edited = opening + rewriteYaml(yaml, scalars, keys, rewriting, edit).text + closing + body;
    const again = readFrontmatter(edited, rewriting.source);
    if (again.ok && again.value.body === body && JSON.stringify(again.value.data) === expected)
      return ok({ text: edited, links });
  }
  return failed({
    code: 'unusual-yaml',
    message:
      'The properties of the note hold links that cannot be edited safely, so these were left alone. Correct them by hand.',
    subject: rewriting.source,
  });
}

/** A text below one of the top keys. */
interface Value {
  readonly key: string;
  readonly value: string;
}

interface Placed extends Value {
  readonly scalar: Scalar;
}

/** Scalars that hold links, by top key; keys of nested mappings included. */
function scalarsOf(yaml: string): readonly Placed[] {
  const found: Placed[] = [];
  let depth = 0;
  let key: string | null = null;
  for (const event of parseEvents(`${yaml}\n`, {})) {
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) depth += 1;
    else if (event.type === EVENT_ID.POP) depth -= 1;
    const value = event.type === EVENT_ID.SCALAR && event.valueStart >= 0 ? getScalarValue(yaml, event) : '';
    if (event.type === EVENT_ID.SCALAR && key !== null && value.includes('[['))
      found.push({ key, scalar: event, value });
    // On the top level keys and values take turns.
    if (depth !== 1) continue;
    if (key !== null) key = null;
    else if (event.type === EVENT_ID.SCALAR) key = value;
  }
  return found;
}

/** Puts the new links into one scalar; null where its text is not laid out as its value is. */
type EditScalar = (yaml: string, placed: Placed, change: Change) => readonly Edit[] | null;
type Change = (text: string, quote: Quote) => Changed;

interface Changed {
  readonly edits: readonly Edit[];
  readonly links: Rewritten['links'];
}

function rewriteYaml(
  yaml: string,
  scalars: readonly Placed[],
  keys: Keys,
  rewriting: Rewriting,
  editScalar: EditScalar,
): Rewritten {
  const changes = scalars.flatMap((placed) => {
    const change: Change = (text, quote) => changeText(text, placed, keys, rewriting, quote);
    const { links } = change(placed.value, (plain) => plain);
    return links.length === 0 ? [] : [{ links, edits: editScalar(yaml, placed, change) ?? [] }];
  });
  return {
    text: applyEdits(
      yaml,
      changes.flatMap(({ edits }) => edits),
    ),
    links: changes.flatMap(({ links }) => links),
  };
}

const QUOTES: Readonly<Record<number, Quote>> = {
  [SCALAR_STYLE.DOUBLE_QUOTED]: (text) => quoted(text).slice(1, -1),
  [SCALAR_STYLE.SINGLE_QUOTED]: (text) => text.replaceAll("'", "''"),
};

const inPlace: EditScalar = (yaml, { scalar }, change) => {
  const raw = yaml.slice(scalar.valueStart, scalar.valueEnd);
  const { edits } = change(raw, QUOTES[scalar.style] ?? ((plain) => plain));
  return edits.map((edit) => ({
    ...edit,
    start: edit.start + scalar.valueStart,
    end: edit.end + scalar.valueStart,
  }));
};

const requoted: EditScalar = (_yaml, { scalar, value }, change) => {
  const { edits } = change(value, (plain) => plain);
  const isQuoted = QUOTES[scalar.style] !== undefined;
  const isBlock = scalar.style === SCALAR_STYLE.LITERAL_BLOCK || scalar.style === SCALAR_STYLE.FOLDED_BLOCK;
  if (isBlock) return null;
  const [start, end] = isQuoted ? [scalar.valueStart - 1, scalar.valueEnd + 1] : [scalar.valueStart, scalar.valueEnd];
  return [{ start, end, text: quoted(applyEdits(value, edits)) }];
};

/** `value`: what the text reads as, which says where its links lead. */
function changeText(text: string, { key, value }: Value, keys: Keys, rewriting: Rewriting, quote: Quote): Changed {
  const meant = linksInValue(value);
  const written = linksInValue(text);
  if (meant.length !== written.length) return { edits: [], links: [] };
  const all = written.flatMap((link, i) => {
    const [own, plain] = [meant[i], text === value];
    const wanted = own === undefined ? null : newTarget(own, key, rewriting);
    const before = own === undefined ? null : rewriting.redirection.before(own.target, rewriting.source);
    if (own === undefined || wanted === null || before === null) return [];
    const bare = keys.bare.has(key) && !hasOwnWords(own.shown, before);
    const edits = bare
      ? [{ start: link.start, end: link.end, text: quote(propertyLink(wanted.target)) }]
      : linkEdits(text, link, wanted.target, quote);
    return [{ edits, link: plain ? shownChange(text, link, edits) : null }];
  });
  return { edits: all.flatMap(({ edits }) => edits), links: all.flatMap(({ link }) => link ?? []) };
}

function shownChange(text: string, link: WrittenLink, edits: readonly Edit[]): Rewritten['links'][number] {
  const within = edits.map((edit) => ({ ...edit, start: edit.start - link.start, end: edit.end - link.start }));
  const before = text.slice(link.start, link.end);
  return { before, after: applyEdits(before, within) };
}

/** The data as it must read afterwards: the guard against every surprise of YAML. */
function rewriteData(data: Readonly<Record<string, unknown>>, keys: Keys, rewriting: Rewriting): unknown {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      keys.leave.has(key) ? value : rewriteValue(value, (text) => rewriteText(text, key, keys, rewriting)),
    ]),
  );
}

const rewriteText = (value: string, key: string, keys: Keys, rewriting: Rewriting): string =>
  applyEdits(value, changeText(value, { key, value }, keys, rewriting, (plain) => plain).edits);

function rewriteValue(value: unknown, rewrite: (text: string) => string): unknown {
  if (typeof value === 'string') return rewrite(value);
  if (Array.isArray(value)) return value.map((item) => rewriteValue(item, rewrite));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [rewrite(key), rewriteValue(item, rewrite)]));
}
