import type { Outlets } from '../outlets';
import { koreanReporter, personName, personNames } from './author';
import type { Finding } from './frame';
import { outletNamed } from './outlet-name';

const BY =
  /^(?:story by|reported by|written by|reporting by|by|von|por|par|autor|author|reporter)\s*[:：]?\s+(.{2,110})$/i;
const CUT = /\s+[-–—]\s+|\s*[|•·]\s*|\s+(?:for|in|at|of|with)\s+(?:the\s+)?|\s+\S+@\S+|\s*\(/i;

/** A line that says who wrote it: `By Hye Jun Seo for RFA Korean`, `By Kim Jong-hyun, Seoul`, `한도윤 기자`. */
export function readByline(line: string, outlets: Outlets): Finding | null {
  if (line.length > 140) return null;
  const korean = line.length < 60 ? koreanReporter(line) : null;
  if (korean !== null) return { author: { value: korean, from: 'byline', evidence: line } };
  const written = BY.exec(line)?.[1];
  if (written === undefined || /[^.]\.$/.test(written.replace(/\b(?:Jr|Sr|U\.S|Inc)\.$/, ''))) return null;
  const [head = '', ...rest] = written.split(CUT);
  const outlet = rest.map((part) => outletNamed(part.replace(/\)$/, ''), outlets)).find((found) => found !== null);
  const own = outletNamed(head, outlets);
  if (own)
    return {
      source: {
        value: own.name,
        from: 'byline',
        evidence: line,
        rank: own.traits.includes('wire') ? 'agency' : 'line',
      },
    };
  const author = authorIn(head, outlets);
  if (author === null) return null;
  const inHead = head
    .split(/,\s*/)
    .slice(1)
    .map((part) => outletNamed(part, outlets))
    .find((found) => found !== null);
  const source = outlet ?? inHead;
  return {
    author: { value: author, from: 'byline', evidence: line },
    ...(source
      ? {
          source: {
            value: source.name,
            from: 'byline',
            evidence: line,
            rank: source.traits.includes('wire') ? 'agency' : 'line',
          } as const,
        }
      : {}),
  };
}

/** The names before a place or a function: `Kim Jong-hyun, Seoul` and `Arthur Bright, Staff writer` are one name. */
function authorIn(head: string, outlets: Outlets): string | null {
  const parts = head.split(/,\s*/);
  let names = parts.length;
  while (names > 1 && !isAuthorPart(parts[names - 1] ?? '', outlets)) names -= 1;
  return personNames(parts.slice(0, names).join(', '));
}

const isAuthorPart = (part: string, outlets: Outlets): boolean =>
  personNames(part.replace(/^and\s+/, '')) !== null && outletNamed(part, outlets) === null;

/** Names in brackets behind a paragraph, surnames in capitals: `… in mid-April. (KANG Ji-won / ISHIMURA Haruka)`. */
export function readBracketedByline(line: string): Finding | null {
  const bracketed = /\(([^()]{5,80})\)$/.exec(line.slice(-90));
  const names =
    bracketed && /(?:^|[\s/])\p{Lu}{2,}(?=\s)/u.test(bracketed[1] ?? '') ? personNames(bracketed[1] ?? '') : null;
  return names === null
    ? null
    : { author: { value: names, from: 'names in brackets', evidence: bracketed?.[0] ?? '' } };
}

/** A line that is a person's name and nothing else, as some outlets print the author above or below the date. */
export function readBareName(line: string, outlets: Outlets): Finding | null {
  if (line.length > 60 || outletNamed(line, outlets)) return null;
  const name = personName(line);
  return name === null ? null : { author: { value: name, from: 'name line', evidence: line } };
}
