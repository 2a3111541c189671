// Defuddle on a DOM of ours. Only what it reads from the page itself: its extractors that ask the network are not called.
import { DefuddleClass } from 'defuddle/node';

/** What its own entry for Node lends a DOM that has no styles. */
function prepared(document) {
  document.styleSheets ??= [];
  const view = document.defaultView;
  if (view && !view.getComputedStyle) view.getComputedStyle = () => ({ display: '' });
  return document;
}

/** Runs without what it says on the console: a page may be one that nobody looks at. */
function quietly(act) {
  const { error, warn, log } = console;
  Object.assign(console, { error: () => {}, warn: () => {}, log: () => {} });
  try {
    return act();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

/** The main text of a page as HTML; null where it breaks off. */
export function readByDefuddle(document) {
  try {
    const reader = new DefuddleClass(prepared(document), { url: 'https://example.org/' });
    return quietly(() => reader.parse().content ?? null);
  } catch {
    return null;
  }
}
