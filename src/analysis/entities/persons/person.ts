import type { Form } from './form';
import type { OfficeHolder, OfficeHolders } from './office-holders';
import type { Registry } from '../registry';
import { isEastAsianSurname, isAboutNorth, KOREAN_PEOPLE, type TextDocument } from '../../language';
import { foldName, type PersonName } from '../../language/person-names/person-name';
import { englishWords, pattern } from '../../../data/lexicon';
import { entityId, foldForm, type Entity } from '../../../model';

/** Someone the article names. */
export interface Person {
  /** Different full forms, by what they are written as; the longest first. */
  readonly names: PersonName[];
  /** In no order. */
  readonly forms: Form[];
  /** Set once all full forms are gathered. */
  entity: Entity;
  /** Those of the vault that bear the name, where there are several: it may be any of them. */
  rivals: readonly Entity[];
  /** As the pack of office-holders says; null for who is not in it. */
  sex: Form['sex'];
}

/** Until the entity is chosen. */
const NOBODY: Entity = { id: '', kind: 'person', name: '', aliases: [], origin: 'article' };

export const someone = (names: readonly PersonName[], forms: readonly Form[]): Person => ({
  names: [...names],
  forms: [...forms],
  entity: NOBODY,
  rivals: [],
  sex: null,
});

/** Adds mentions that are written alike. */
export function join(person: Person, forms: readonly Form[]): void {
  person.forms.push(...forms);
  const name = forms[0]?.name;
  if (name && !person.names.some((other) => other.written === name.written && other.suffix === name.suffix))
    person.names.push(name);
}

export const titlesOf = (person: Person): Set<string> => new Set(person.forms.flatMap(({ titles }) => [...titles]));

/** What forms say about a person's sex; null where nothing or both. */
export function sexOfPerson(person: Person): Form['sex'] {
  if (person.sex !== null) return person.sex;
  const said = new Set(person.forms.map(({ sex }) => sex).filter((sex) => sex !== null));
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

/** Whom a person's forms name: someone the vault or the list knows, else a new entity under its longest well-formed one. */
export function identifyPerson(person: Person, registry: Registry, text: string, holders: OfficeHolders): void {
  const forms = person.names.map(written);
  person.rivals = forms.map((form) => inVault(registry, form)).find((known) => known.length > 1) ?? [];
  const alone = forms.map((form) => inVault(registry, form)).find((known) => known.length === 1);
  if (alone !== undefined) person.rivals = [];
  const held = person.names.map((name) => holders.byName(name)).find((holder) => holder !== null) ?? null;
  person.sex = held?.sex ?? null;
  person.entity = chooseEntity(person, registry, text, held);
}

function chooseEntity(person: Person, registry: Registry, text: string, held: OfficeHolder | null): Entity {
  const [first] = person.names as [PersonName];
  const best = person.names.find((name) => isWellFormed(written(name))) ?? first;
  for (const name of [best, ...person.names]) {
    const [known, another] = inVault(registry, written(name));
    if (known && !another) return known;
  }
  for (const name of person.names.filter(({ suffix }) => suffix === best.suffix)) {
    const known = knownPerson(written(name), text);
    if (known) return inVault(registry, known.name)[0] ?? known;
  }
  if (held) return inVault(registry, held.entity.name)[0] ?? held.entity;
  return newPerson(written(best), aliasesOf(person, best));
}

/** The people of the vault that bear a name: those a hand gave it, else those called so, else those also called so. */
export function inVault(registry: Registry, form: string): readonly Entity[] {
  const meanings = registry.byForm(form).filter(({ entity }) => entity.kind === 'person');
  const given = meanings.filter((meaning) => meaning.entity.byHand?.includes(meaning.form) === true);
  const called = meanings.filter(({ entity }) => foldForm(entity.name) === foldForm(form));
  return ([given, called].find(({ length }) => length > 0) ?? meanings).map(({ entity }) => entity);
}

export function newPerson(form: string, aliases: readonly string[] = []): Entity {
  const name = form.replace(/\s+/g, ' ');
  return { id: entityId('person', name), kind: 'person', name, aliases, origin: 'article' };
}

/** Letters and what joins them, and no small word at the end. */
const isWellFormed = (text: string): boolean =>
  /^[\p{L}\p{M}.'’ʼ‘-]+(?: [\p{L}\p{M}.'’ʼ‘-]+)*$/u.test(text) && !/ \p{Ll}+$/u.test(text);

const SMALL = englishWords('particles-of-surnames');

/** Two capitals in a row: only then may a word be shouted. */
const CAPITALS = /\p{Lu}[\p{Lu}’'-]/u;

/** A name as an entity bears it: no capitals throughout, the suffix behind. */
export function written(name: PersonName): string {
  const plain = CAPITALS.test(name.written) ? quietly(name.written) : name.written;
  return name.suffix === '' ? plain : `${plain} ${name.writtenSuffix}`;
}

function quietly(text: string): string {
  const capitals = !/\p{Ll}/u.test(text);
  // `FDR`, `JFK`: one short word in capitals is no shouted name.
  if (capitals && text.length < 4) return text;
  return text
    .split(' ')
    .map((word, index) => (isShouted(word, capitals) ? lowered(word, capitals && index > 0) : word))
    .join(' ');
}

/** `KIM` of `KIM Jong Un`, every word of `VLADIMIR PUTIN`; not `JD` of `JD Vance`. */
const isShouted = (word: string, capitals: boolean): boolean =>
  /^[\p{Lu}\p{M}’'-]{2,}$/u.test(word) && (capitals || word.length > 2 || isEastAsianSurname(foldForm(word)));

function lowered(word: string, inside: boolean): string {
  const small = word.toLowerCase();
  if (inside && SMALL.has(small)) return small;
  return small.replace(/(^|[-’'])(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}

/** Other full forms, and a nickname that stands in quotes: they hold outside the article too. */
function aliasesOf(person: Person, best: PersonName): string[] {
  const aliases = new Map<string, string>();
  const add = (form: string): void => {
    if (form !== '' && foldName(form) !== foldName(written(best)) && !aliases.has(foldForm(form)))
      aliases.set(foldForm(form), form);
  };
  for (const name of person.names) {
    add(written(name));
    if (name.writtenNickname !== '') add(nicknamed(name));
  }
  return [...aliases.values()];
}

/** `El Chapo`; `Bill Murray` for `William “Bill” Murray`. */
const nicknamed = (name: PersonName): string =>
  name.nickname.includes(' ')
    ? name.writtenNickname
    : `${name.writtenNickname} ${name.written.split(' ').at(-1) ?? ''}`;

interface Known {
  readonly entity: Entity;
  readonly north: boolean;
}

/** People known in the news of Korea, under the names English newsrooms give them. */
const KNOWN: ReadonlyMap<string, Known> = new Map(
  KOREAN_PEOPLE.flatMap(({ name, hangul, latin, of }) => {
    const aliases = [...latin, ...(of === 'abroad' ? [] : hangul)];
    const entity: Entity = { id: entityId('person', name), kind: 'person', name, aliases, origin: 'pack' };
    return [name, ...latin, ...hangul].map((form) => [foldForm(form), { entity, north: of === 'north' }] as const);
  }),
);

/** The person a form means in a text; undefined for everyone who is not known beforehand. */
export function knownPerson(form: string, text: string): Entity | undefined {
  const known = KNOWN.get(foldForm(form));
  return known && (!known.north || isAboutNorth(text)) ? known.entity : undefined;
}

/** What follows the names of those who helped with a report: `… contributed to this report`, `… contributed.` */
const CREDIT = pattern(
  String.raw`^(?:,? (?:and )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}){0,5},? contributed(?: (?:{credit})\b|\.(?:\s|$)|$)`,
  'u',
);
/** Characters behind a name that are looked at. */
const BEHIND = 240;

/** Whether an article names somebody only among those who helped with it. */
export const isCredited = ({ forms }: Person, { text }: TextDocument): boolean =>
  forms.length > 0 && forms.every(({ mention }) => CREDIT.test(text.slice(mention.end, mention.end + BEHIND)));

const OPENING = /[“"‘«]$/;
const CLOSING = /^[,.]?[”"’»](?!s\b)/;
/** `the book, [Clinton Cash],`: what is written or played, right before its title. */
const WORK = pattern(String.raw`\b(?:{works}),? [“"‘]?$`);

/** `the author of the book, Michael Wolff, said`: somebody beside a work. */
const MAKER = /\b(?:of|behind|in|about|for|by) (?:the|his|her|their|this|that|a|an) (?:[\p{L}-]+ )?\p{L}+, $/u;
const SPEAKS = /^[,”"’]* ?(?:he |she |who )?(?:said|says|told|wrote|writes|added)\b/;

/**
 * Whether a work bears the name: each time in full it stands in quotation marks, and nothing calls somebody by a part of
 * it, or behind `book`, `film` and between marks.
 */
export function isWork({ forms }: Person, { text }: TextDocument): boolean {
  const full = forms.filter((form) => form.full);
  return (
    full.length > 0 &&
    full.every(({ mention, roles, sex }) => {
      const [before, behind] = [
        text.slice(Math.max(0, mention.start - 40), mention.start),
        text.slice(mention.end, mention.end + 16),
      ];
      if (roles.length > 0 || sex !== null || SPEAKS.test(behind) || MAKER.test(before)) return false;
      const isQuoted = full.length === forms.length && OPENING.test(before) && CLOSING.test(behind);
      return isQuoted || (WORK.test(before) && /^[,.;:”"’]/.test(behind));
    })
  );
}
