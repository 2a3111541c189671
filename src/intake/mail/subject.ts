import { koreanWords, pattern, worldWords } from '../../data/lexicon';
import { singleSpaced } from '../../model';

/** What mail programs put before a subject that is answered or forwarded, in the languages they speak. */
const ANSWERED = pattern(String.raw`^(?:{answered})\s*(?:[[(]\d{1,3}[\])])?\s*[:：]\s*`, 'iu', koreanWords);
const STAMP = pattern(String.raw`^(?:{stamps-on-subjects})\s*`, 'i', worldWords);
const LIST = /^\[([^[\]]{2,60})\]\s*/;
/** `NK News: …`, `The Border Letter | …`: the sender's name before the headline. */
const SENDER = /^([^:|–—]{2,40}?)\s*[:|–—]\s+(?=.{12})/;
/** A list's name where nothing else tells the list: one word in small letters, as programs write it; not a desk's mark. */
const LIST_WORD = pattern(String.raw`^(?!(?:{marks-of-desks})$)[a-z][a-z0-9._-]{2,30}$`);
const NOTHING = /^\b$/;
const TURNS = 12;

/** A subject without `Fwd:`, `Re:`, warnings, and the name of the list (`[nk-watch]`) it came through. */
export function plainSubject(subject: string, listNames: readonly string[]): string {
  let plain = singleSpaced(subject);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const list = LIST.exec(plain);
    const isList = list !== null && isListName(list[1] ?? '', listNames);
    const named = SENDER.exec(plain);
    const isSender = named !== null && listNames.some((name) => squeezed(name) === squeezed(named[1] ?? ''));
    const cut = plain
      .replace(ANSWERED, '')
      .replace(STAMP, '')
      .replace(isList ? LIST : NOTHING, '')
      .replace(isSender ? SENDER : NOTHING, '')
      .trim();
    if (cut === plain || cut === '') break;
    plain = cut;
  }
  return plain;
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const isListName = (tag: string, listNames: readonly string[]): boolean =>
  LIST_WORD.test(tag) || listNames.some((name) => names(name, tag));

function names(list: string, tag: string): boolean {
  const [whole, short] = [squeezed(list), squeezed(tag)];
  return short.length >= 2 && (whole === short || whole.startsWith(short) || whole.endsWith(short));
}
