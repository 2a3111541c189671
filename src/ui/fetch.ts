import { requestUrl, type RequestUrlResponse } from 'obsidian';
import { failed, ok, type Input, type Outcome } from '../model';
import type { FetchPort } from '../workflow/ports';
import { TEXT } from './text';
import { webAddress } from './url';

/** `requestUrl` holds the whole body in memory, on phones too. */
const MAX_BYTES = 20_000_000;

const refused = (url: string, code: string, message: string): Outcome<Input> => failed({ code, subject: url, message });

/** Fetches pages with the app's own request function: no cookies are kept, and nothing is sent but the request. */
export const webFetch: FetchPort = {
  async get(given: string): Promise<Outcome<Input>> {
    const address = webAddress(given);
    if (!address.ok) return address;
    const url = address.value;
    let response: RequestUrlResponse;
    try {
      response = await requestUrl({ url, throw: false });
    } catch (error) {
      return refused(url, 'fetch-failed', TEXT.problems.fetch(reasonOf(error)));
    }
    return toInput(url, response);
  },
};

function toInput(url: string, { status, headers, arrayBuffer }: RequestUrlResponse): Outcome<Input> {
  if (status >= 400) return refused(url, 'fetch-failed', TEXT.problems.status(status));
  if (arrayBuffer.byteLength > MAX_BYTES) return refused(url, 'too-large', TEXT.problems.tooLarge(MAX_BYTES / 1e6));
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type');
  const contentType = header === undefined ? {} : { contentType: header[1] };
  return ok({ name: url, url, bytes: new Uint8Array(arrayBuffer), ...contentType });
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
