import { pattern, worldWords } from '../../data/lexicon';
import { singleSpaced } from '../../model';
import { destination } from '../redirects';
import { type MailBlock, soleLink } from './block';

/** One result of a Google Alert: a headline with an outlet and the beginning or a snippet of the text. */
export interface AlertResult {
  readonly title: string;
  readonly outlet: string;
  readonly snippet: string;
  readonly url: string;
}

const SUBJECT = pattern(String.raw`^google\s?(?:{alerts})`, 'i', worldWords);

/** Whether a mail is an alert, by its sender or, where it was forwarded, by its subject. */
export const isGoogleAlert = (from: string, subject: string): boolean =>
  /\bgooglealerts-noreply@google\.com\b/i.test(from) || SUBJECT.test(subject);

const words = (element: Element | null): string => singleSpaced(element?.textContent ?? '');

/** The results of an alert in HTML, which marks each as an article of schema.org. */
export function htmlResults(document: Document): AlertResult[] {
  const items = [...document.querySelectorAll('[itemtype*="schema.org/Article" i]')];
  return items.flatMap((item) => {
    const link = item.querySelector('a[itemprop="url"], a[href*="/url?"]');
    const title = words(link?.querySelector('[itemprop="name"]') ?? link);
    const url = destination(link?.getAttribute('href') ?? '');
    const outlet = words(item.querySelector('[itemprop="publisher"]'));
    const snippet = words(item.querySelector('[itemprop="description"]'));
    return title === '' || !/^https?:/i.test(url) ? [] : [{ title, outlet, snippet, url }];
  });
}

const REDIRECTED = /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/i;
const NO_RESULT = pattern(String.raw`^(?:{no-result})`, 'i');

/** The results in HTML without marks, as a forwarding program leaves them: a linked headline, an outlet, a snippet. */
export function blockResults(blocks: readonly MailBlock[]): AlertResult[] {
  const results: AlertResult[] = [];
  let open: { title: string; url: string; lines: string[] } | null = null;
  const close = (): void => {
    if (open !== null) results.push(resultOf(open));
    open = null;
  };
  for (const block of blocks) {
    const link = soleLink(block);
    const isTitle = link !== null && block.text.length > 12 && !NO_RESULT.test(block.text) && !isOwn(link.href);
    if (isTitle) {
      close();
      open = { title: block.text.replace(/\s+/g, ' '), url: link.href, lines: [] };
    } else if (link !== null || NO_RESULT.test(block.text)) close();
    else open?.lines.push(...block.text.split('\n'));
  }
  close();
  return results;
}

const isOwn = (href: string): boolean =>
  /^https?:\/\/(?:www\.|support\.|news\.)?google\.[a-z.]{2,6}\/(?!url\?)/i.test(href);

/** The results of an alert in plain text: lines closed by the address in angle brackets. */
export function textResults(text: string): AlertResult[] {
  const results: AlertResult[] = [];
  let lines: string[] = [];
  for (const raw of text.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.replace(/^(?:>\s?)+/, '').trim();
    const address = /^<?(https?:\/\/[^\s<>]{8,3000})>?$/i.exec(line)?.[1];
    if (/^===.*===$|^(?:- ){5}|^-{5,}/.test(line)) lines = [];
    else if (address !== undefined) {
      const [title = '', ...rest] = lines;
      if (title !== '' && REDIRECTED.test(address) && !NO_RESULT.test(title))
        results.push(resultOf({ title, url: destination(address), lines: rest }));
      lines = [];
    } else if (line !== '') lines.push(line);
    else if (lines.length === 1 && NO_RESULT.test(lines[0] ?? '')) lines = [];
  }
  return results;
}

/** A short first line below the headline is the outlet; the others are the snippet. */
function resultOf({ title, url, lines }: { title: string; url: string; lines: readonly string[] }): AlertResult {
  const [first = '', ...rest] = lines;
  const isOutlet = first.length <= 50 && !/[.!?…]$/.test(first) && (rest.length > 0 || first.split(/\s+/).length <= 4);
  return {
    title,
    url,
    outlet: isOutlet ? first : '',
    snippet: singleSpaced((isOutlet ? rest : lines).join(' ')),
  };
}
