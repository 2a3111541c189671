import { parseHTML } from 'linkedom';

/**
 * Parses a page into a DOM without running or fetching anything: the same parser in the worker and on the command
 * line, so that both write the same bytes. A fragment gets the elements a page has.
 */
export function parseHtml(html: string): Document {
  const whole = /<html[\s>]/i.test(html.slice(0, 20_000))
    ? html
    : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document;
}
