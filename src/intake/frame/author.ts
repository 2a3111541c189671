/** Particles that stay lower case inside a name. */
const PARTICLE = /^(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|ter|bin|ibn|al|el|y|e|st|zu)$/i;
const NOT_A_NAME =
  /^(?:the|our|staff|editor|editors|editorial|admin|correspondent|correspondents|reporter|reporters|agencies|agency|news|desk|team|wire|wires|press|online|updated|published|posted|share|photo|image|video|read|follow|sign|subscribe|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;

/** A person's name as bylines print it: two to five words with capitals; null for anything else. */
export function personName(text: string): string | null {
  const name = text.trim().replace(/[,.;:]$/, (mark) => (/\b(?:Jr|Sr)\.$/.test(text.trim()) ? mark : ''));
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5 || name.length > 60 || /[\d@/()<>[\]{}|!?"“”]/.test(name)) return null;
  if (words.some((word) => NOT_A_NAME.test(word)) || /^an?$/i.test(words[0] ?? '')) return null;
  const capitals = words.filter((word) => /^['’‘]?\p{Lu}/u.test(word)).length;
  if (capitals < 2 || words.some((word) => !/^['’‘]?\p{Lu}/u.test(word) && !PARTICLE.test(word))) return null;
  return name;
}

const SEPARATOR = /\s*(?:,|;|\/|&|\band\b|\bund\b|\bet\b|\by\b)\s*/u;

/** Several names joined by commas, `and`, `&` or `/`, as printed; null where one of them is no name. */
export function personNames(text: string): string | null {
  const printed = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[,;:]$/, '');
  const parts = printed.split(SEPARATOR).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 6) return null;
  return parts.every((part) => personName(part) !== null) ? printed : null;
}

const KOREAN_BYLINE =
  /^(?:\([^()]{1,30}=[^()]{1,30}\)\s*)?([가-힣]{2,4})\s?(?:인턴)?(?:기자|특파원|통신원|논설위원|선임기자)(?![가-힣])/;
const KOREAN_DESK = /^(?:서울|워싱턴|도쿄|베이징|방콕|런던)-([가-힣]{2,4})(?:\s+\S+@\S+)?$/;

/** The reporter of a Korean byline: `한도윤 기자`, `(서울=연합뉴스) 서가람 기자 =`, `서울-문서윤 …@…`. */
export function koreanReporter(line: string): string | null {
  return (KOREAN_BYLINE.exec(line) ?? KOREAN_DESK.exec(line))?.[1] ?? null;
}

/** The names of a byline one by one; the whole line where it is not made of names. */
export function printedNames(printed: string): readonly string[] {
  if (personNames(printed) === null) return [printed.trim()].filter((name) => name !== '');
  return printed.split(SEPARATOR).filter((name) => name !== '');
}
