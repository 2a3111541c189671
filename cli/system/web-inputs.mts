import { setTimeout as delay } from 'node:timers/promises';
import { decode } from '../../src/intake/encoding/decode';
import { readUrlList } from '../../src/intake/feeds/urls';
import type { FetchPort, ColumnMapping, Input, Outcome } from '../../src/model';
import { fetchPages } from '../../src/workflow/web/page';
import { readInput } from './inputs.mts';

/** A list of addresses is never larger. */
const MAX_LIST = 5_000_000;
/** Between two requests, so that no site gets a burst. */
const GAP = 250;

export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

/** Waits between two requests. */
export const pause = async (): Promise<void> => void (await delay(GAP));

/**
 * Files and the pages that addresses, given as such or in files that list them, lead to. Only called where the user
 * asked for requests. Pages are fetched one at a time; only what was typed may lead into the user's own network.
 */
export async function* inputsWithPages(
  paths: readonly Outcome<string>[],
  fetch: FetchPort,
  { columns, signal }: { readonly columns?: ColumnMapping; readonly signal?: AbortSignal } = {},
): AsyncGenerator<Outcome<Input>> {
  for (const path of paths) {
    if (!path.ok) yield path;
    else if (isAddress(path.value)) yield* fetchPages({ urls: [path.value], typed: true }, fetch, signal, pause);
    else {
      const input = await readInput(path.value, columns);
      const urls = input.ok ? listedIn(input.value) : null;
      if (urls === null) yield input;
      else yield* fetchPages({ urls, typed: false }, fetch, signal, pause);
    }
  }
}

function listedIn({ name, bytes }: Input): readonly string[] | null {
  if (bytes === undefined || bytes.length > MAX_LIST) return null;
  const text = decode(bytes, name);
  return text.ok ? readUrlList(text.value) : null;
}
