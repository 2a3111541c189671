import { parseHTML } from 'linkedom';

/**
 * Parses a page into a DOM without running or fetching anything: the same parser in the worker and on the command
 * line, so that both write the same bytes. A fragment gets the elements a page has.
 */
export function parseHtml(html: string): Document {
  const whole = /<html[\s>]/i.test(html.slice(0, 20_000))
    ? html
    : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
  return withParts(parseHTML(whole).document);
}

const SKELETON = /^(?:html|head|body)$/i;
const OF_HEAD = /^(?:meta|title|link|base|style|script)$/i;

/**
 * Pages leave out `<body>`, repeat `<html>` for old browsers, or begin before it; browsers put such pages right, this
 * parser does not. What is no part of the head comes into one body, in order.
 */
function withParts(document: Document): Document {
  const root = document.documentElement as Element | null;
  const isWhole =
    root?.localName === 'html' &&
    document.querySelectorAll('html, body').length === 2 &&
    [...root.children].every((child) => SKELETON.test(child.localName)) &&
    [...document.head.children].every((child) => OF_HEAD.test(child.localName) || child.localName === 'noscript');
  if (isWhole) return document;
  const [html, head, body] = [
    document.createElement('html'),
    document.createElement('head'),
    document.createElement('body'),
  ];
  const place = (node: Node, parent: Node): void => {
    if (!(node.nodeType === 1 && SKELETON.test((node as Element).localName))) {
      const mine = parent === head && !(node.nodeType === 1 && !OF_HEAD.test((node as Element).localName));
      (mine ? head : body).appendChild(node);
      return;
    }
    const element = node as Element;
    for (const { name, value } of [...element.attributes])
      if (!html.hasAttribute(name)) (element.localName === 'body' ? body : html).setAttribute(name, value);
    const inside = element.localName === 'body' ? body : element.localName === 'head' ? head : parent;
    for (const child of [...element.childNodes]) place(child, inside);
  };
  for (const node of [...document.childNodes]) {
    if (node.nodeType === 10) continue;
    const isHead = node.nodeType === 1 && OF_HEAD.test((node as Element).localName);
    place(node, isHead ? head : body);
  }
  for (const node of [...document.childNodes]) if (node.nodeType !== 10) node.parentNode?.removeChild(node);
  html.append(head, body);
  document.appendChild(html);
  return document;
}
