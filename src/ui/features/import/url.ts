import { webAddress } from '../../../intake/url';
import { failed, ok, type Outcome, type Problem } from '../../../model';
import { TEXT } from '../../../text';

const bad = (subject: string, message: string): Outcome<string> =>
  failed({ code: 'invalid-url', subject: subject.slice(0, 200), message });

/** An address that may be fetched: http or https, no user name or password in it. Normalised as `URL` writes it. */
export function fetchableUrl(given: string): Outcome<string> {
  const url = webAddress(given);
  if (url === null) return bad(given.trim(), TEXT.problems.badUrl);
  if (url.username !== '' || url.password !== '') return bad(url.host, TEXT.problems.credentials);
  return ok(url.href);
}

export interface Addresses {
  /** Each once, in the order given. */
  readonly urls: readonly string[];
  readonly hosts: readonly string[];
  readonly problems: readonly Problem[];
}

/** The addresses of a text with one per line. */
export function webAddresses(text: string): Addresses {
  const outcomes = text
    .split(/\s+/)
    .filter((line) => line !== '')
    .map(fetchableUrl);
  const urls = [...new Set(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])))];
  return {
    urls,
    hosts: [...new Set(urls.map((url) => new URL(url).host))],
    problems: outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem])),
  };
}
