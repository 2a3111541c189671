/** A value without the keys that have nothing to say: null, empty text, empty list. */
export function stated(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => !isNothing(each)));
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** JSON on one line that may also stand inside a page: no text in it ends a script or opens a comment. */
export const jsonLine = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** What stands in a list of a document that is written piece by piece. */
export async function* jsonList(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let separator = '\n';
  for await (const item of items) {
    yield separator + jsonLine(item);
    separator = ',\n';
  }
  yield '\n';
}
