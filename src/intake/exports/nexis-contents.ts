import { singleSpaced } from '../../model';

/** The list Nexis Uni puts before its documents: who asked for what, and the titles with their numbers. */
const LISTED =
  /^\s*(?:User Name|Date and Time|Job Number|Documents? \(\d|Client\/Matter|Search Terms|Search Type|Narrowed by|Content Type|Sorted by|Timeline|Results for|\|? ?About LexisNexis|.*\| Privacy Policy|\d{1,5}\. )/i;
const COUNT = /^\s*Documents? \((\d{1,6})\)/;

/** The lines behind the list, and how many documents it names; all lines and 0 where there is none. */
export function contents(lines: readonly string[]): { lines: readonly string[]; promised: number } {
  const counted = lines.findIndex((line) => COUNT.test(line));
  const asked = lines.slice(0, 12).some((line) => /^\s*(?:User Name|Job Number|Date and Time)\s*:/.test(line));
  if (counted < 0 && !asked) return { lines, promised: 0 };
  const promised = counted < 0 ? 1 : Number(COUNT.exec(lines[counted] ?? '')?.[1]);
  const title = /^\s*1\.\s+(.+)$/.exec(lines.slice(counted + 1).find((line) => /^\s*1\.\s/.test(line)) ?? '')?.[1];
  const behind = lastListed(lines);
  if (title !== undefined) {
    const wanted = plain(title);
    const at = lines.findIndex((line, index) => index > counted && !/^\s*1\.\s/.test(line) && plain(line) === wanted);
    if (at > counted) return { lines: lines.slice(at), promised };
  }
  return { lines: lines.slice(behind + 1), promised };
}

/** The last line of the list; the text that begins behind it may have numbered lines of its own. */
function lastListed(lines: readonly string[]): number {
  let last = -1;
  for (const [index, line] of lines.entries()) {
    if (LISTED.test(line)) last = index;
    else if (/^\s*(?:Length|Body|Section|Byline)\s*(?::|$)/.test(line)) break;
  }
  return last;
}

const plain = (line: string): string => singleSpaced(line).toLowerCase();
