import { englishWords, koreanWords, pattern, worldWords } from '../../data/lexicon';
import { singleSpaced } from '../../model';

/** Particles that stay lower case inside a name. */
const PARTICLES = englishWords('particles-of-authors');
const NOT_A_NAME = englishWords('not-an-author');

/** A person's name as bylines print it: two to five words with capitals; null for anything else. */
export function personName(text: string): string | null {
  const name = text.trim().replace(/[,.;:]$/, (mark) => (/\b(?:Jr|Sr)\.$/.test(text.trim()) ? mark : ''));
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5 || name.length > 60 || /[\d@/()<>[\]{}|!?"“”]/.test(name)) return null;
  if (words.some((word) => NOT_A_NAME.has(word.toLowerCase())) || /^an?$/i.test(words[0] ?? '')) return null;
  const capitals = words.filter((word) => /^['’‘]?\p{Lu}/u.test(word)).length;
  if (capitals < 2 || words.some((word) => !/^['’‘]?\p{Lu}/u.test(word) && !PARTICLES.has(word.toLowerCase())))
    return null;
  return name;
}

/** A name of scripts without capitals: Hangul, Han and kana, perhaps with a space between surname and given name. */
const EAST_ASIAN = pattern(String.raw`^(?:{east-asian})$`, 'u', koreanWords);
const EAST_ASIAN_ROLE = pattern(String.raw`\s?(?:인턴|수습|선임|전문)?(?:{roles-behind-authors})$`, '', worldWords);
const EAST_ASIAN_PRESS = pattern(String.raw`(?:{press-name-press-word}|編集部|编辑部|取材班)$`, '', koreanWords);

/** A Korean, Japanese or Chinese name, without the role behind it; null for anything else. */
function eastAsianName(text: string): string | null {
  const name = text.trim().replace(EAST_ASIAN_ROLE, '').trim();
  return EAST_ASIAN.test(name) && !EAST_ASIAN_PRESS.test(name) ? name : null;
}

/** Whether a text is one person's name, in any script. */
export const isPersonName = (text: string): boolean => personName(text) !== null || eastAsianName(text) !== null;

/** Signs and words between two names; the words that also stand inside names (`Ortega y Gasset`) only in the second. */
const SEPARATORS = [worldWords('and-within-names'), worldWords('and-between-authors')].map(
  ({ alternatives: and }) => new RegExp(String.raw`\s*(?:[,;/&|、，](?:\s*(?:${and})\s)?|\s(?:${and})\s)\s*`, 'u'),
);

/** The names a text is made of, one by one; null where one of its parts is no name. */
export function splitNames(text: string): readonly string[] | null {
  const printed = singleSpaced(text).replace(/[,;:]$/, '');
  for (const separator of SEPARATORS) {
    const parts = printed.split(separator).filter((part) => part !== '');
    if (parts.length === 0 || parts.length > 12) continue;
    if (parts.every((part) => personName(part) !== null)) return parts;
    const eastern = parts.map(eastAsianName);
    if (eastern.every((name) => name !== null)) return eastern;
  }
  return null;
}

/** Several names joined by commas, `and`, `&` or `/`, as printed; null where one of them is no name of letters with case. */
export function personNames(text: string): string | null {
  const names = splitNames(text);
  const printed = singleSpaced(text).replace(/[,;:]$/, '');
  return names !== null && names.every((name) => personName(name) !== null) ? printed : null;
}

const KOREAN_BYLINE =
  /^(?:\([^()]{1,30}=[^()]{1,30}\)\s*)?([가-힣]{2,4}(?:[ ·,][가-힣]{2,4}){0,4})\s?(?:인턴|수습|선임)?(?:기자|특파원|통신원|논설위원)(?![가-힣])/;
const KOREAN_LABEL = /^(?:기자명|글쓴이|작성자|취재기자|취재)\s*[:：]?\s+/;
const KOREAN_DESK = /^(?:서울|워싱턴|도쿄|베이징|방콕|런던)-([가-힣]{2,4})(?:\s+\S+@\S+)?$/;

/** The reporters of a Korean byline: `한도윤 기자`, `김민수·이영희 기자`, `(서울=연합뉴스) 서가람 기자 =`, `서울-문서윤 …@…`. */
export function koreanReporter(line: string): string | null {
  const named = line.replace(KOREAN_LABEL, '');
  const printed = (KOREAN_BYLINE.exec(named) ?? KOREAN_DESK.exec(named))?.[1];
  return printed === undefined ? null : printed.split(/[ ·,]+/).join(', ');
}

const HAN_NAMES = '[\\p{Script=Han}々]{2,4}(?:[ \u3000、，·][\\p{Script=Han}々]{2,4}){0,4}';
const CHINESE_BYLINE = new RegExp(
  `^[（(]?(?:\\p{Script=Han}{2,6})?(?:记者|記者|通讯员|特派員|特派员)[ \u3000:：]?(${HAN_NAMES})(?:\\s?[/／].{0,12})?[）)]?$`,
  'u',
);
const HAN_AUTHOR = new RegExp(`^(?:作者|撰文|文|采写)[ \u3000]?[:：/／・|｜][ \u3000]?(${HAN_NAMES})$`, 'u');
const JAPANESE_BYLINE = new RegExp(
  `^(?:【[^【】＝=]{1,12}[＝=](${HAN_NAMES})】|[（(]([\\p{Script=Han}々]{1,4}[ \u3000][\\p{Script=Han}々]{1,4}|[\\p{Script=Han}々]{2,4}(?=記者))(?:記者)?[）)]$|(${HAN_NAMES})(?:記者|特派員)$)`,
  'u',
);

/** The reporters of a Chinese or Japanese byline: `记者 李明`, `（記者王小明／台北報導）`, `文/李明`, `【ソウル＝山田太郎】`. */
export function hanReporter(line: string): string | null {
  const match = CHINESE_BYLINE.exec(line) ?? HAN_AUTHOR.exec(line) ?? JAPANESE_BYLINE.exec(line);
  // In brackets surname and given name stand apart.
  if (match?.[2] !== undefined) return match[2];
  const printed = match?.[1] ?? match?.[3];
  const names = printed?.trim().split(/[ \u3000、，·]+/) ?? [];
  return names.length > 0 && names.every((name) => eastAsianName(name) !== null || /^\p{Script=Han}{1,2}$/u.test(name))
    ? names.join(', ')
    : null;
}

/** Where an author wrote: `Jane Roe in Seoul, South Korea`, `Jane Roe in Seoul and John Doe in Tokyo`. */
const PLACE = pattern(String.raw`\s(?:in|at|from|aus|à|en)\s\p{Lu}[\p{L}.,’' -]{1,50}?(?={author-place})`, 'gu');
/** A longer text is no byline. */
const LONGEST = 400;

/** The names of a byline one by one, without the places behind them; null where it is not made of names. */
export const placedNames = (text: string): readonly string[] | null =>
  splitNames(text) ?? (text.length > LONGEST ? null : splitNames(text.replace(PLACE, '')));

/** What pages print where an author stands and nobody is called: an address, an age of the text, a section. */
const ADDRESS = /@|https?:|_/i;
const AGE = /\b\d+ ?(?:hours?|minutes?|mins?|days?|weeks?)\b|\b(?:hours?|minutes?|days?) ago\b/i;
const SECTION = pattern(String.raw`^(?:{sections-in-bylines})$`, 'i');

/** Whether a text can be an author at all, a person or a desk. */
export const canBeAuthor = (name: string): boolean =>
  /\p{L}{2}/u.test(name) && ![ADDRESS, AGE, SECTION].some((each) => each.test(name));

/** The names of a byline one by one; the whole line where it is not made of names. */
export function printedNames(printed: string): readonly string[] {
  const whole = printed.trim();
  return placedNames(whole) ?? (whole === '' ? [] : [whole]);
}
