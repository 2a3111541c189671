import { fullTitle, isRoleHead, sexOf, tokenAt, type TextDocument } from '../../language';
import type { Mention, Role } from '../../../model';
import { isFull, personName, type PersonName } from '../../language/person-names/person-name';
import { plainName } from '../../language/person-names/key';
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
