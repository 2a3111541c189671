import { failed, message, problemOf, type Message, type Outcome } from '../../model';

/** Every code a request can end with; `docs/problems.md` says what each means and what to do. */
export type WebProblemCode =
  'bad-address' | 'refused-address' | 'fetch-failed' | 'timed-out' | 'too-large' | 'bad-status' | 'cancelled';

const MESSAGES: Readonly<Record<WebProblemCode, (detail: string) => Message>> = {
  'bad-address': () => 'This is no web address; it must begin with http:// or https:// and hold no password.',
  'refused-address': () =>
    'It leads into your own network, which a page or feed from elsewhere has no business in; it was not requested.',
  'fetch-failed': (detail) => message`It could not be fetched: ${detail}`,
  'timed-out': (detail) => message`It was given up: ${detail}`,
  'too-large': (detail) => message`It is larger than ${detail}; it was not fetched to the end.`,
  'bad-status': (detail) => statusMessage(Number(detail)),
  cancelled: () => 'It was cancelled.',
};

/** `detail`: the reason, the size allowed, or the status. */
export const webProblem = <T = never>(code: WebProblemCode, url: string, detail = ''): Outcome<T> =>
  failed<T>(problemOf(code, url.slice(0, 500), MESSAGES[code](detail)));

function statusMessage(status: number): Message {
  if (status === 401 || status === 402 || status === 407)
    return message`The site wants a login (${status}); open the page in a browser and save it.`;
  if (status === 403) return 'The site refuses the request (403); open the page in a browser and save it.';
  if (status === 404 || status === 410) return message`There is no such page any more (${status}).`;
  if (status === 429) return 'The site is asked too often (429); try again later.';
  if (status >= 500) return message`The site has trouble (${status}); try again later.`;
  return message`The site answered with status ${status}.`;
}
