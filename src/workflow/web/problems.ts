import { failed, type Outcome } from '../../model';

/** Every code a request can end with; `docs/problems.md` says what each means and what to do. */
export type WebProblemCode =
  'bad-address' | 'refused-address' | 'fetch-failed' | 'timed-out' | 'too-large' | 'bad-status' | 'cancelled';

const MESSAGES: Readonly<Record<WebProblemCode, (detail: string) => string>> = {
  'bad-address': () => 'This is no web address; it must begin with http:// or https:// and hold no password.',
  'refused-address': () =>
    'It leads into your own network, which a page or feed from elsewhere has no business in; it was not requested.',
  'fetch-failed': (detail) => `It could not be fetched: ${detail}`,
  'timed-out': (detail) => `It was given up: ${detail}`,
  'too-large': (detail) => `It is larger than ${detail}; it was not fetched to the end.`,
  'bad-status': (detail) => statusMessage(Number(detail)),
  cancelled: () => 'It was cancelled.',
};

/** `detail`: the reason, the size allowed, or the status. */
export const webProblem = <T = never>(code: WebProblemCode, url: string, detail = ''): Outcome<T> =>
  failed<T>({ code, subject: url.slice(0, 500), message: MESSAGES[code](detail) });

function statusMessage(status: number): string {
  if (status === 401 || status === 402 || status === 407)
    return `The site wants a login (${status}); open the page in a browser and save it.`;
  if (status === 403) return 'The site refuses the request (403); open the page in a browser and save it.';
  if (status === 404 || status === 410) return `There is no such page any more (${status}).`;
  if (status === 429) return 'The site is asked too often (429); try again later.';
  if (status >= 500) return `The site has trouble (${status}); try again later.`;
  return `The site answered with status ${status}.`;
}
