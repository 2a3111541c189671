import { loadMapping } from './frontmatter-load';

/** Lines of properties that are looked through, and characters; no note has more. */
const MOST_LINES = 500;
const LONGEST = 100_000;
/** The line in which a property begins. */
const KEY = /^(?:[^\s#:"'[{<>=&*!|%@`-][^:]*|"[^"]+"|'[^']+'):(?:\s|$)/;

/** What can be read of properties that cannot be read as a whole: each entry by itself, the first of a name. */
export function salvagedData(yaml: string): Readonly<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const entry of entriesIn(yaml)) {
    for (const [key, value] of Object.entries(loadedAlone(entry)))
      if (!Object.hasOwn(data, key)) Object.defineProperty(data, key, { value, enumerable: true });
  }
  return data;
}

function entriesIn(yaml: string): readonly string[] {
  const entries: string[] = [];
  for (const line of yaml.slice(0, LONGEST).split('\n', MOST_LINES)) {
    if (KEY.test(line)) entries.push(line);
    else if (entries.length > 0) entries.push(`${entries.pop() ?? ''}\n${line}`);
  }
  return entries;
}

/** An entry with its lines, else its first line, else nothing. */
function loadedAlone(entry: string): Readonly<Record<string, unknown>> {
  for (const text of [entry, entry.split('\n', 1)[0] ?? '']) {
    try {
      return loadMapping(text);
    } catch {
      // What cannot be read is what is left out here.
    }
  }
  return {};
}

/** The lines of properties under an opening fence that nothing closes; null where the text begins with no such lines. */
export function unclosedProperties(text: string): string | null {
  const [fence = '', ...lines] = text.slice(0, LONGEST).split('\n', MOST_LINES);
  if (!/^\ufeff?---[ \t]*\r?$/.test(fence)) return null;
  const end = lines.findIndex((line) => !KEY.test(line) && !/^(?:[ \t]|- |#)/.test(line));
  const properties = end < 0 ? lines : lines.slice(0, end);
  return properties.length === 0 ? null : properties.join('\n');
}
