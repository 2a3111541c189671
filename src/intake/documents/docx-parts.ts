import { attribute, xmlEvents } from './xml';
import type { DocumentProperties } from './blocks';

/** What a style says: the level of a heading (a document's title is 1), or that it is an entry of a table of contents. */
export interface Styles {
  readonly heading: ReadonlyMap<string, number>;
  readonly contents: ReadonlySet<string>;
}

/** Headings by the built-in names, which are English in every language, or by their level in the outline. */
export function readStyles(xml: string): Styles {
  const heading = new Map<string, number>();
  const contents = new Set<string>();
  const basedOn = new Map<string, string>();
  let id = '';
  for (const event of xmlEvents(xml)) {
    if (event.type !== 'open') continue;
    const value = attribute(event.attributes, 'val') ?? '';
    if (event.name === 'style') id = attribute(event.attributes, 'styleId') ?? '';
    else if (id === '') continue;
    else if (event.name === 'name') {
      const level = /^heading (\d)$/i.exec(value)?.[1];
      if (level !== undefined) heading.set(id, Number(level));
      else if (/^title$/i.test(value)) heading.set(id, 1);
      else if (/^toc (?:\d|heading)/i.test(value)) contents.add(id);
    } else if (event.name === 'basedOn') basedOn.set(id, value);
    else if (event.name === 'outlineLvl' && Number(value) < 6 && !heading.has(id)) heading.set(id, Number(value) + 1);
  }
  for (const [style, base] of basedOn) {
    const level = heading.get(base);
    if (level !== undefined && !heading.has(style) && !contents.has(style)) heading.set(style, level);
  }
  return { heading, contents };
}

/** Addresses of the document's links by their id; those inside the document are none. */
export function readLinks(xml: string): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const event of xmlEvents(xml)) {
    if (event.type !== 'open' || event.name !== 'Relationship') continue;
    const target = attribute(event.attributes, 'Target') ?? '';
    if (/hyperlink$/i.test(attribute(event.attributes, 'Type') ?? '') && /^(?:https?|mailto):/i.test(target))
      links.set(attribute(event.attributes, 'Id') ?? '', target);
  }
  return links;
}

/** Which lists are numbered, as `number id/depth`. */
export function readNumbered(xml: string): ReadonlySet<string> {
  const abstract = new Map<string, Set<string>>();
  const numbered = new Set<string>();
  let kind: Set<string> | undefined;
  let depth = '0';
  let number = '';
  for (const event of xmlEvents(xml)) {
    if (event.type !== 'open') continue;
    const value = attribute(event.attributes, 'val') ?? '';
    if (event.name === 'abstractNum') {
      kind = new Set();
      abstract.set(attribute(event.attributes, 'abstractNumId') ?? '', kind);
    } else if (event.name === 'lvl') depth = attribute(event.attributes, 'ilvl') ?? '0';
    else if (event.name === 'numFmt' && !/^(?:bullet|none)$/.test(value)) kind?.add(depth);
    else if (event.name === 'num') number = attribute(event.attributes, 'numId') ?? '';
    else if (event.name === 'abstractNumId')
      for (const level of abstract.get(value) ?? []) numbered.add(`${number}/${level}`);
  }
  return numbered;
}

/** The title of the core properties. */
export function readProperties(xml: string): DocumentProperties {
  let name = '';
  for (const event of xmlEvents(xml)) {
    if (event.type === 'open') name = event.name;
    else if (event.type === 'close') name = '';
    else if (name === 'title' && event.text.trim() !== '') return { title: event.text.trim() };
  }
  return {};
}
