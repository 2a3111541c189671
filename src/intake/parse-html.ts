import { markupWords, pattern } from '../data/lexicon';
import { parseHTML } from 'linkedom';
import { pageElement } from './page-element';

/**
 * Parses a page into a DOM without running or fetching anything: the same parser in the worker and on the command
 * line, so that both write the same bytes. A fragment gets the elements a page has.
 */
export function parseHtml(html: string): Document {
  const whole = /<html[\s>]/i.test(html.slice(0, 20_000))
    ? html
    : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
  const document = withParts(parseHTML(whole.replace(MANY_NAMES, '$1')).document);
  if (OTHER_CASE.test(html)) lowerNames(document);
  return document;
}

/** More names than any element has; this parser calls itself once for all of them, which they must not overflow. */
const MANY_NAMES = /(\sclass\s{0,3}=\s{0,3}["'])[^"'<>]{20000,}/gi;

/** Attributes in capitals, as pages were once written, or as scripts name them, as some frameworks write them. */
const OTHER_CASE = pattern(String.raw`[\s"'](?:[A-Z]{2,}|{attributes-with-capitals})\s?=`, '', markupWords);

/** Names of attributes are the same in any case, but this parser keeps them as they are written. */
function lowerNames(document: Document): void {
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (!/[A-Z]/.test(name)) continue;
      element.removeAttribute(name);
      if (!element.hasAttribute(name.toLowerCase())) element.setAttribute(name.toLowerCase(), value);
    }
  }
}

const SKELETON = /^(?:html|head|body)$/i;
const OF_HEAD = /^(?:meta|title|link|base|style|script)$/i;

/**
 * Pages leave out `<body>`, repeat `<html>` for old browsers, or begin before it; browsers put such pages right, this
 * parser does not. What is no part of the head comes into one body, in order.
 */
function withParts(document: Document): Document {
  if (isWhole(document)) return document;
  const html = pageElement(document, 'html');
  const head = pageElement(document, 'head');
  const body = pageElement(document, 'body');
  const place = (node: Node, isInHead: boolean): void => {
    if (!isElement(node) || !SKELETON.test(node.localName)) {
      (isInHead && (!isElement(node) || OF_HEAD.test(node.localName)) ? head : body).appendChild(node);
      return;
    }
    const own = node.localName === 'body' ? body : html;
    for (const { name, value } of [...node.attributes]) if (!own.hasAttribute(name)) own.setAttribute(name, value);
    for (const child of [...node.childNodes])
      place(child, node.localName === 'head' || (isInHead && node.localName === 'html'));
  };
  const nodes = [...document.childNodes].filter((node) => node.nodeType !== 10);
  for (const node of nodes) {
    place(node, isElement(node) && OF_HEAD.test(node.localName));
    if (node.parentNode === document) document.removeChild(node);
  }
  html.append(head, body);
  document.appendChild(html);
  return document;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** One `<html>` with head and body and nothing else, and nothing in the head that has no place there. */
function isWhole(document: Document): boolean {
  const [root, ...others] = document.children;
  const [head, body, ...more] = root?.children ?? [];
  if (root?.localName !== 'html' || others.length + more.length > 0) return false;
  if (head?.localName !== 'head' || body?.localName !== 'body') return false;
  return [...head.children].every(({ localName }) => OF_HEAD.test(localName) || localName === 'noscript');
}
