import { failed, ok, type Outcome } from '../../../model';
import { TEXT } from '../../../text';
import { fetchableUrl } from './url';

/** What an `obsidian://dateline` link asks for. A link can come from any page, so nothing is done before the user agrees. */
export type ProtocolRequest =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'feed'; readonly url: string }
  | { readonly kind: 'text'; readonly text: string; readonly url?: string };

/** Text of a link beyond this is refused: links that long come from no browser. */
export const MAX_LINK_TEXT = 2_000_000;

/** Characters of a link's text shown before it is imported. */
export const MAX_SHOWN_TEXT = 400;

/** `feed` is an address to subscribe to. `text` wins over `url`, which then says where the text is from. */
export function readProtocol(params: Readonly<Record<string, string>>): Outcome<ProtocolRequest> {
  const feed = stated(params.feed);
  if (feed !== null) return feedAddress(feed);
  const text = stated(params.text);
  const url = stated(params.url);
  if (text !== null && text.length > MAX_LINK_TEXT)
    return refused('too-large', TEXT.problems.tooLarge(MAX_LINK_TEXT / 1e6));
  if (url === null) return text === null ? refused('empty-link', TEXT.problems.emptyLink) : ok({ kind: 'text', text });
  const address = fetchableUrl(url);
  if (!address.ok) return address;
  return ok(text === null ? { kind: 'url', url: address.value } : { kind: 'text', text, url: address.value });
}

/** Browsers write the address of a feed as `feed:https://…`. */
function feedAddress(given: string): Outcome<ProtocolRequest> {
  const address = fetchableUrl(given.replace(/^feed:(?:\/\/)?(?=https?:)/i, ''));
  return address.ok ? ok({ kind: 'feed', url: address.value }) : address;
}

const refused = (code: string, message: string): Outcome<never> =>
  failed({ code, subject: 'obsidian://dateline', message });

/** Obsidian gives the text `true` for a parameter without a value. */
const stated = (value: string | undefined): string | null =>
  value === undefined || value.trim() === '' || value === 'true' ? null : value;
