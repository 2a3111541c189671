import { givenKey, koreanFamilyKey, romanisedWords } from '../../language';
import { isListedGiven, nicknameKeys } from '../../language/person-names/given-forms';
import { isFull, personName } from '../../language/person-names/person-name';
import { arabicKey, chineseKey, looksArabic, slavicKey } from '../../language/person-names/latin';
import type { Namer } from './pair';
import { compareEastern, mayBeChinese } from './person-eastern';
import type { PersonForm } from './person-form';
import { compareLatin } from './person-latin';

/** Names of people: the same given name in other letters, order or length, never another given name. */
export const PEOPLE: Namer<PersonForm> = {
  read(text) {
    const name = personName(text);
    const [only = ''] = name.core;
    if (name.core.length === 0 || (name.core.length === 1 && name.style !== 'hangul' && only.length < 5)) return null;
    const key = looksArabic(text) ? arabicKey : slavicKey;
    return { text, name, full: isFull(name), skeleton: name.core.map(key) };
  },
  keys: (form) => [...new Set(keysOf(form))],
  compare(a, b) {
    const { suffix } = a.name;
    if (suffix !== b.name.suffix && suffix !== '' && b.name.suffix !== '') return null;
    return compareEastern(a, b) ?? compareLatin(a, b);
  },
};

function* keysOf({ name, skeleton, text, full }: PersonForm): Generator<string> {
  yield `joined ${name.joined}`;
  if (name.style === 'hangul') {
    const [family = '', ...given] = romanisedWords(name.written);
    return void (yield koreanKey(family, given));
  }
  const last = skeleton[skeleton.length - 1] ?? '';
  if (!full) return void (yield `family ${last}`);
  yield `words ${[...skeleton].sort().join(' ')}`;
  if (name.eastern) yield koreanKey(name.eastern.family, name.eastern.syllables);
  if (mayBeChinese(text, name.words)) yield `chinese ${chineseKey(text)}`;
  if (name.eastern || name.style === 'burmese') return;
  const families = skeleton.length > 2 ? skeleton.slice(-2) : [last];
  for (const family of families) for (const given of givenKeys(name.core, skeleton)) yield `${given} / ${family}`;
  yield `start ${skeleton[0] ?? ''} ${last.slice(0, 2)}`;
  if (!isListedGiven(last)) yield `family ${last}`;
}

const koreanKey = (family: string, given: readonly string[]): string =>
  `korean ${koreanFamilyKey(family) ?? family} ${givenKey(given)}`;

/** The first letter of the given name, for initials, and of what else its bearer may be called. */
function givenKeys(core: readonly string[], skeleton: readonly string[]): string[] {
  const [given = ''] = core;
  return [(skeleton[0] ?? '').charAt(0), ...nicknameKeys(given)];
}
