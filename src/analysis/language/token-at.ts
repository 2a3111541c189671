import type { TextDocument } from './document';

/** Index of the token that ends after `offset`: the one that holds it, else the next; the number of tokens at the end. */
export function tokenAt({ tokens }: TextDocument, offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
