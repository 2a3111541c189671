import { markupWords } from '../../../data/lexicon';
import { addTo, singleSpaced } from '../../../model';
import { markNames, markValue } from './marks';
import { zoneOf } from './zones';

/** A run of words as a reader sees it: what stands between two line ends of the page. */
export interface PageLine {
  readonly text: string;
  /** The same by text node, spaces as written, with the class names of the element around each. */
  readonly pieces: readonly { readonly text: string; readonly hint: string }[];
  /** Class names, ids and microdata of the element and the two around it, lower case. */
  readonly hint: string;
  /** Characters of the page before it. */
  readonly at: number;
  /** Where it stands when that is no part of the story: `aside`, `comments`, …; empty for the story. */
  readonly zone: string;
}

/** An element that says what it holds: `<time>`, microdata, `rel="author"`. */
export interface MarkedValue {
  /** `time`, or the name of its `itemprop`, `property`, `rel` in lower case. */
  readonly name: string;
  /** What it states to machines (`datetime`, `content`, `title`); empty where only its words do. */
  readonly value: string;
  readonly text: string;
  readonly hint: string;
  readonly at: number;
  readonly zone: string;
}

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly hint: string;
  readonly at: number;
  readonly zone: string;
}

/** Everything a page says outside of its prose, found in one walk over it. */
export interface PageScan {
  /** `<meta>` contents by lower-case name, property, microdata name. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** `<link>` targets by relation. */
  readonly links: ReadonlyMap<string, string>;
  /** Texts of JSON-LD scripts. */
  readonly linkedData: readonly string[];
  /** Texts of other inline scripts that speak of publication. */
  readonly scripts: readonly string[];
  readonly title: string;
  readonly headings: readonly Heading[];
  readonly lines: readonly PageLine[];
  readonly marked: readonly MarkedValue[];
  readonly language: string;
}

const SKIPPED = markupWords('scan-skipped');
const INLINE = markupWords('inline');
/** A line this long is prose; dates and bylines stand in shorter ones. */
const LONGEST_LINE = 400;
/** Of prose that opens with a day, the beginning is a line of its own. */
const OPENING_DAY = /^[([]?\d{1,2}[./]\d{1,2}[./]\d{2}/;
const LONGEST_OPENING = 40;
const MOST_LINES = 6000;
const MOST_MARKS = 1000;
const MOST_HEADINGS = 400;
const DEEPEST = 500;
const PUBLICATION = /publi[a-z_]{0,10}(?:date|time|at|on|ed)\b|date_?publi|pub_?date|created_?(?:at|on)?["']/i;

/** An element with more of the page's text than this is the story's wrapper, whatever it is called. */
const WRAPPER_SHARE = 0.4;

interface OpenElement {
  readonly hint: string;
  readonly zone: string;
  readonly inStory: boolean;
  /** Indices of what was found, and characters read, when it was opened: to take its zone back from all of it. */
  readonly lines: number;
  readonly marked: number;
  readonly at: number;
}

/** An element that started a zone, with what lies in it. */
interface ZoneSpan {
  readonly from: OpenElement;
  readonly lines: number;
  readonly marked: number;
  readonly length: number;
}

/** Walks over a page once, in reading order. */
export function scanPage(document: Document): PageScan {
  const walk = new Walk();
  walk.visit(document.documentElement);
  return walk.result(document.documentElement.getAttribute('lang') ?? '');
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

class Walk {
  private readonly metas = new Map<string, string[]>();
  private readonly links = new Map<string, string>();
  private readonly linkedData: string[] = [];
  private readonly scripts: string[] = [];
  private readonly headings: Heading[] = [];
  private readonly lines: Mutable<PageLine>[] = [];
  private readonly marked: Mutable<MarkedValue>[] = [];
  private readonly open: OpenElement[] = [];
  private readonly zones: ZoneSpan[] = [];
  private title = '';
  private pieces: { text: string; hint: string }[] = [];
  private at = 0;
  /** Characters of the line so far. */
  private length = 0;

  visit(element: Element): void {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) this.text(node.nodeValue ?? '');
      else if (node.nodeType === 1) this.element(node as Element);
    }
  }

  private element(element: Element): void {
    const tag = element.localName;
    if (SKIPPED.has(tag) || this.open.length > DEEPEST) return;
    if (tag === 'script') this.script(element);
    else if (tag === 'meta') this.meta(element);
    else if (tag === 'link') this.link(element);
    else if (tag === 'title') this.title ||= element.textContent;
    else this.content(element, tag);
  }

  private script(element: Element): void {
    const type = element.getAttribute('type') ?? '';
    if (type.includes('ld+json')) this.linkedData.push(element.textContent);
    else if (PUBLICATION.test(element.textContent)) this.scripts.push(element.textContent);
  }

  private meta(element: Element): void {
    const content = singleSpaced(element.getAttribute('content') ?? element.getAttribute('datetime') ?? '');
    if (content === '' || content.length > 1000) return;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv', 'pubdate']) {
      const names = element.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? [];
      for (const name of names) if (name !== '') addTo(this.metas, name.replace(/^(dc|dcterms?):/, '$1.'), content);
    }
  }

  private link(element: Element): void {
    const target = element.getAttribute('href');
    for (const relation of (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/))
      if (relation !== '' && target && !this.links.has(relation)) this.links.set(relation, target);
  }

  private content(element: Element, tag: string): void {
    const inline = INLINE.has(tag);
    if (!inline || tag === 'br') this.flush();
    if (tag === 'br' || tag === 'hr') return;
    const attributed = element.hasAttributes();
    const names = attributed ? namesOf(element) : '';
    const parent = this.open[this.open.length - 1];
    const inStory = parent?.inStory === true || tag === 'article' || tag === 'main';
    const zone = parent?.zone || zoneOf(tag, names, inStory);
    const hint = names === '' && inline ? (parent?.hint ?? '') : names;
    const from = { hint, zone, inStory, lines: this.lines.length, marked: this.marked.length, at: this.at };
    this.open.push(from);
    const level = /^h[1-4]$/.test(tag) ? Number(tag[1]) : 0;
    if (level > 0) this.heading(element, level);
    if (attributed || tag === 'time') this.mark(element, tag);
    if (inline && names !== '') this.pieces.push({ text: ' ', hint: names });
    this.visit(element);
    if (inline && names !== '') this.pieces.push({ text: ' ', hint: '' });
    if (!inline) this.flush();
    this.open.pop();
    if (zone !== '' && !parent?.zone)
      this.zones.push({ from, lines: this.lines.length, marked: this.marked.length, length: this.at - from.at });
  }

  private heading(element: Element, level: number): void {
    if (this.headings.length >= MOST_HEADINGS) return;
    const text = singleSpaced(element.textContent);
    if (text === '' || text.length > LONGEST_LINE) return;
    if (level === 1) this.clearZones();
    const { zone = '', hint = '' } = this.open[this.open.length - 1] ?? {};
    this.headings.push({ level, text, hint, at: this.at, zone: level === 1 ? '' : zone });
  }

  /** What holds the page's headline is no sidebar, whatever it is called. */
  private clearZones(): void {
    const first = this.open.find(({ zone }) => zone !== '');
    if (first === undefined) return;
    this.clear(first, this.lines.length, this.marked.length);
    for (const [index, element] of this.open.entries()) this.open[index] = { ...element, zone: '' };
  }

  private clear(from: OpenElement, lines: number, marked: number): void {
    for (const line of this.lines.slice(from.lines, lines)) line.zone = '';
    for (const value of this.marked.slice(from.marked, marked)) value.zone = '';
  }

  private mark(element: Element, tag: string): void {
    const names = markNames(element, tag);
    if (names.length === 0 || this.marked.length >= MOST_MARKS) return;
    const value = markValue(element, tag);
    const text = singleSpaced(element.textContent.slice(0, LONGEST_LINE));
    const { zone = '' } = this.open[this.open.length - 1] ?? {};
    for (const name of names) this.marked.push({ name, value, text, hint: this.hint(), at: this.at, zone });
  }

  private text(text: string): void {
    if (text.trim() === '') {
      if (text !== '' && this.pieces.length > 0) this.pieces.push({ text: ' ', hint: '' });
      return;
    }
    this.at += text.length;
    this.length += text.length;
    // Prose: nothing is read from it.
    if (this.length > LONGEST_LINE * 3) this.pieces.length = 0;
    else this.pieces.push({ text, hint: this.open[this.open.length - 1]?.hint ?? '' });
  }

  private flush(): void {
    const { pieces, length } = this;
    if (pieces.length === 0 && length === 0) return;
    this.pieces = [];
    this.length = 0;
    if (length > LONGEST_LINE * 3 || this.lines.length >= MOST_LINES) return;
    const whole = singleSpaced(pieces.map((piece) => piece.text).join(''));
    const text = whole.length > LONGEST_LINE && OPENING_DAY.test(whole) ? whole.slice(0, LONGEST_OPENING) : whole;
    if (text === '' || text.length > LONGEST_LINE) return;
    const { zone = '' } = this.open[this.open.length - 1] ?? {};
    this.lines.push({ text, pieces, hint: this.hint(), at: this.at - length, zone });
  }

  private hint(): string {
    return this.open
      .slice(-3)
      .map(({ hint }) => hint)
      .join(' ');
  }

  result(language: string): PageScan {
    this.flush();
    for (const { from, lines, marked, length } of this.zones)
      if (length > this.at * WRAPPER_SHARE && from.zone !== 'comments') this.clear(from, lines, marked);
    const { metas, links, linkedData, scripts, headings, lines, marked } = this;
    return { metas, links, linkedData, scripts, title: singleSpaced(this.title), headings, lines, marked, language };
  }
}

/** Longer names than this are lists of styles. */
const LONGEST_NAMES = 300;

const NAMING = ['class', 'id', 'itemprop'] as const;

function namesOf(element: Element): string {
  // The attribute's node: asking for the class by name makes a list of classes first, on every element.
  const [name, id, itemprop] = NAMING.map((attribute) => element.getAttributeNode(attribute)?.value ?? '');
  const names = `${name ?? ''} ${id ?? ''} ${itemprop ?? ''}`.trim();
  return (names.length > LONGEST_NAMES ? names.slice(0, LONGEST_NAMES) : names).toLowerCase();
}
