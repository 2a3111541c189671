import { englishWords } from '../../../data/lexicon';
import { fullTitle, isRoleHead, sexOf, tokenAt, type NameStatistics, type TextDocument } from '../../language';
import { foldForm, type Mention, type Role } from '../../../model';
import { isFull, isListedGiven, personName, type PersonName } from '../../language/person-names/person-name';
import { plainName } from '../../language/person-names/key';
import { hasTitleOf, isForemost, type OfficeHolders } from './office-holders';
import { rolesAt } from './roles';

/** A mention of a person with all that its own words and neighbours say. */
export interface Form {
  readonly mention: Mention;
  readonly name: PersonName;
  readonly full: boolean;
  readonly roles: readonly Role[];
  /** Heads of its roles, spelled out: `general`, `minister`, `sister`. */
  readonly titles: ReadonlySet<string>;
  readonly sex: 'man' | 'woman' | null;
  /** The token right before the mention, folded; '' at the beginning of a sentence. */
  readonly before: string;
}

/** Takes mentions apart; forms written alike are parsed once. */
export function formsOf(document: TextDocument, mentions: readonly Mention[]): Form[] {
  const parsed = new Map<string, PersonName>();
  return mentions.map((mention) => {
    const behind = mayBeSuffix(document.text, mention.end) ? document.text.slice(mention.end, mention.end + 6) : '';
    const key = behind === '' ? mention.text : `${mention.text}\n${behind}`;
    const name = parsed.get(key) ?? nameIn(mention.text, behind);
    parsed.set(key, name);
    return toForm(document, mention, name);
  });
}

/** A name without the quotation mark, titles and credits that the mention took in: `House Speaker Nancy Pelosi`. */
function nameIn(text: string, behind: string): PersonName {
  const name = personName(text.replace(/^[“"‘«]+/u, ''), behind);
  const plain = plainName(name.written);
  if (plain === name.written) return name;
  const title = name.written.slice(0, name.written.indexOf(plain)).trim();
  const bare = personName(plain, behind);
  return {
    ...bare,
    suffix: name.suffix,
    writtenSuffix: name.writtenSuffix,
    honorifics: name.honorifics,
    title: [name.title, title].filter((part) => part !== '').join(' '),
  };
}

/** Whether ` Jr.`, `, Sr.` or ` III` may follow. */
function mayBeSuffix(text: string, end: number): boolean {
  const at = text.charAt(end) === ',' ? end + 1 : end;
  return text.charAt(at) === ' ' && 'JSI'.includes(text.charAt(at + 1) || '-');
}

const NONE: ReadonlySet<string> = new Set();

function toForm(document: TextDocument, mention: Mention, name: PersonName): Form {
  const at = tokenAt(document, mention.start);
  const roles = [...titleInside(mention, name), ...rolesAt(document, mention, at)];
  const previous = document.tokens[at - 1];
  const before = previous !== undefined && previous.sentence === document.tokens[at]?.sentence ? previous.fold : '';
  const titles = roles.length === 0 ? NONE : new Set(roles.flatMap(headsOf));
  return {
    mention,
    name,
    full: isFull(name),
    roles,
    titles,
    before,
    sex: sexFrom(name.honorifics) ?? sexOf(before) ?? sexFrom(titles),
  };
}

/** A title the mention took in. */
const titleInside = ({ start, text }: Mention, { title }: PersonName): Role[] =>
  title !== '' && text.startsWith(title) ? [{ start, end: start + title.length, text: title }] : [];

/** The heads of a role, before its `of …`. */
const headsOf = ({ text }: Role): string[] =>
  (text.split(/\s(?:of|for|at|from|in|to)\s/)[0] ?? '')
    .toLowerCase()
    .split(/[\s.-]+/)
    .filter((word) => isRoleHead(word))
    .map(fullTitle);

function sexFrom(words: Iterable<string>): Form['sex'] {
  for (const word of words) {
    const sex = sexOf(word);
    if (sex !== null) return sex;
  }
  return null;
}

/** How often a word is anything else for each time it is a first name, before it is none. */
const OFTENER = 5;

/**
 * Forms in which words beside a surname are no first name: `“Emperor [Obama]”`, `Senate Acquits [Trump]`, `[Trump] I`. It
 * must mean one office-holder first of all, and the article must say it alone, and nowhere his whole name.
 */
export function withoutEpithets(forms: readonly Form[], names: NameStatistics, holders: OfficeHolders): Form[] {
  const alone = surnamesAlone(forms, holders);
  return forms.map((form) => {
    const surname = alone.size === 0 ? null : surnameIn(form, alone, names);
    return surname === null ? form : { ...form, full: false, name: personName(surname) };
  });
}

/** Surnames of foremost office-holders that an article says alone, of those whom it names nowhere in full. */
function surnamesAlone(forms: readonly Form[], holders: OfficeHolders): ReadonlySet<string> {
  const inFull = new Set(forms.flatMap(({ full, name }) => (full ? (holders.byName(name) ?? []) : [])));
  const isAlone = ({ full, name }: Form): boolean => {
    const foremost = full ? [] : holders.bySurname(name).filter(isForemost);
    return foremost.length > 0 && !foremost.some((holder) => inFull.has(holder));
  };
  return new Set(forms.filter(isAlone).map(({ name }) => name.joined));
}

/** The surname that a form says without a first name; null where it may be somebody’s full name, as with a role. */
function surnameIn({ full, name, roles }: Form, alone: ReadonlySet<string>, names: NameStatistics): string | null {
  if (!full || roles.length > 0 || name.style !== 'western') return null;
  const words = name.written.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isAlone = (word: string): boolean => alone.has(personName(word).joined);
  if (words.length === 2 && /^\p{Lu}$/u.test(last) && isAlone(first)) return first;
  const hasGiven = words.some((word) => isGiven(foldForm(word))) || !isNoGiven(first, names);
  return words.length > 1 && !hasGiven && isAlone(last) ? last : null;
}

const WORDS = englishWords('given-names-that-are-words');
const isGiven = (fold: string): boolean => isListedGiven(fold) || WORDS.has(fold);

function isNoGiven(word: string, names: NameStatistics): boolean {
  const { given, family, organisation, place, lower } = names.of(foldForm(word));
  return Math.max(family, organisation, place, lower) >= OFTENER * Math.max(1, given);
}

/** Surnames that an article says with the title of their foremost office-holder: `President Obama`. */
export const surnamesWithTitle = (forms: readonly Form[], holders: OfficeHolders): ReadonlySet<string> =>
  new Set(forms.filter((form) => isWithTitle(form, holders)).map(({ name }) => name.joined));

const isWithTitle = (form: Form, holders: OfficeHolders): boolean =>
  form.roles.length > 0 && holders.bySurname(form.name).some((one) => isForemost(one) && hasTitleOf(form, one));
