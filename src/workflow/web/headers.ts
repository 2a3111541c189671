import { markupWords } from '../../data/lexicon';
/**
 * Headers of a response that tell of the page: nothing that tells one reader from another (cookies, authorization, or what a
 * site adds of its own) is among them.
 */
const TELLING = markupWords('headers-of-pages');

/** Characters of one value. */
const LONGEST = 2000;

/** Those of the headers that may be kept, by their names in lower case, in the order of the lexicon. */
export function tellingHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Readonly<Record<string, string>> {
  const named = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const told = [...TELLING].flatMap((name) => {
    const value = [named.get(name) ?? []].flat().join(', ');
    return value === '' ? [] : [[name, value.slice(0, LONGEST)] as const];
  });
  return Object.fromEntries(told);
}
