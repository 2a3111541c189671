import { gfm } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';

/** Markdown of an element. Needs no window: elements are given, never strings. */
export function toMarkdown(element: Element): string {
  completeTables(element);
  return service().turndown(element as HTMLElement);
}

function service(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '* * *',
  });
  turndown.use(gfm);
  turndown.addRule('line', {
    filter: ['figcaption', 'caption'],
    replacement: (content) => `\n\n${content.trim()}\n\n`,
  });
  return turndown;
}

/** The DOM used here lacks `rows` of tables and `cells` of rows, which the table rules read. */
function completeTables(element: Element): void {
  for (const [selector, property, children] of [
    ['table', 'rows', 'tr'],
    ['tr', 'cells', 'td, th'],
  ] as const) {
    const first = element.querySelector(selector);
    if (!first || property in first) continue;
    Object.defineProperty(Object.getPrototypeOf(first), property, {
      configurable: true,
      get(this: Element) {
        return this.querySelectorAll(children);
      },
    });
  }
}
