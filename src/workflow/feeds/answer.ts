import type { Input, WebResponse } from '../../model';

/** What a feed may come as. */
export const FEED_TYPES =
  'application/rss+xml,application/atom+xml,application/feed+json,application/json;q=0.9,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5';

/** An answer as an input, called what the user entered. */
export const inputOf = (name: string, { url, bytes, contentType, headers = {} }: WebResponse): Input => ({
  name,
  url,
  bytes,
  headers,
  ...(contentType === undefined ? {} : { contentType }),
});
