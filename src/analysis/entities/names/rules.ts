import type { NameRule, NameRules } from './groups';
import { singular } from './likeness';
import { canonicalPerson } from '../persons/canonical';
import { bodyFault } from '../../language';
import { personKey } from '../../language/person-names/key';
import { pattern, englishWords } from '../../../data/lexicon';
import { type Entity, foldForm, message, type Message } from '../../../model';

/** Official names of countries, for the short one. */
const LONG_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bpeoples republic of china\b/, 'china'],
  [/\bislamic republic of iran\b/, 'iran'],
  [/\brussian federation\b/, 'russia'],
  [/\b(?:federal|federative|arab|bolivarian|hellenic|french|italian) republic of (?=\p{L}+$)/u, ''],
  [/\bunited mexican states\b/, 'mexico'],
  [/\bdc\b/, 'district of columbia'],
];

/** Courts and offices that counties have, and no town of the name beside them, as a rule. */
const OF_COUNTIES = pattern(String.raw`^(.+?) county (?=(?:{of-counties})\b)`);
/** Cities that are in no county of their name, and have courts and prosecutors of their own. */
const INDEPENDENT =
  /^(?:st louis|saint louis|baltimore|fairfax|richmond|roanoke|franklin) county (?!republican|democratic)/;

/** What `state` tells from a body without it. */
const STATES_OWN = pattern(String.raw`^state (?:{told-apart-by-state})\b`);
const OF_A_COUNTY = pattern(
  String.raw`^(.+ (?:{bodies-of-divisions}|court|council|police)) of (\p{L}[\p{L} ]* county)$`,
  'u',
);

/**
 * A key of a body (`bodyKey`) in the order and with the words in which bodies of its place are mostly told: `Circuit Court
 * of Cook County` as `Cook County Circuit Court`, `North Carolina State Board …` as `North Carolina Board …`, `Georgia
 * House of Representatives` as `Georgia House`, a county's court without `County`.
 */
function placedKey(key: string, { id }: Entity): string {
  const plain = LONG_NAMES.reduce((text, [long, short]) => text.replace(long, short), key);
  const turned = plain
    .replace(OF_A_COUNTY, '$2 $1')
    .replace(/ sheriffs? (?:office|department|dept)$/, ' sheriff')
    .replace(/^court of appeals for the (\w+) circuit$/, '$1 circuit court of appeals')
    .replace(/^(\w+) circuit u ?s (?=court of appeals$)/, '$1 circuit ');
  return ofDivision(INDEPENDENT.test(turned) ? turned : turned.replace(OF_COUNTIES, '$1 '), id);
}

/** With the name of the first-level division that its id says in front, and without what is said of it beside. */
function ofDivision(key: string, id: string): string {
  const region = id.split(':')[2] ?? '';
  const division = /^(?:us|au|ca|in)[.-](.+)$/.exec(region)?.[1]?.replace(/-/g, ' ');
  if (division === undefined) return key;
  const tail = ` of ${division}`;
  const turned = key.endsWith(tail) ? `${division} ${key.slice(0, -tail.length)}` : key;
  if (!turned.startsWith(`${division} `)) return turned;
  const rest = turned.slice(division.length + 1);
  const own = STATES_OWN.test(rest) && !isPoliceOnly(region, rest) ? rest : rest.replace(/^state /, '');
  return `${division} ${own.replace(/^house of (?:representatives|delegates)$/, 'house')}`;
}

/** Police of a state is its only one outside the United States. */
const isPoliceOnly = (region: string, rest: string): boolean => !region.startsWith('us') && rest === 'state police';

/** What is known beside a name's own words. */
interface BodyKnowledge {
  /** Whether a pack, or a note that a user wrote, knows a body by this form. */
  readonly isKnown: (form: string) => boolean;
}

const NOTHING: BodyKnowledge = { isKnown: () => false };

/**
 * What speaks against a note of an agency or organization under this name, in words for a report; null where nothing
 * does. A known name is never faulted; a known name with words beside it is (`CNN Supreme Court`).
 */
export function nameFault(name: string, { isKnown }: BodyKnowledge = NOTHING): Message | null {
  if (isKnown(name)) return null;
  return bodyFault(name) ?? joinedOf(name, isKnown) ?? lowerFault(name) ?? acronymFault(name);
}

/** Whether a name can be a note's, as far as it tells by itself. */
export const isWellFormedBody = (name: string, knowledge?: BodyKnowledge): boolean =>
  nameFault(name, knowledge) === null;

/** `Justice Department and FBI`: two that are known, named together. */
function joinedOf(name: string, isKnown: BodyKnowledge['isKnown']): Message | null {
  for (const join of name.matchAll(/,? (?:and|&|or) (?:the )?/g)) {
    const [left, right] = [name.slice(0, join.index), name.slice(join.index + join[0].length)];
    if (isKnown(left) && (isKnown(right) || /^\p{Lu}/u.test(right))) return message`“${left}” and another`;
    if (isKnown(right)) return message`“${right}” and another`;
  }
  return null;
}

/** Heads that news writes small are no names: `health agency`, `city council`. */
const lowerFault = (name: string): string | null => (/\p{Lu}|\p{Lo}|\p{N}/u.test(name) ? null : 'nothing capitalised');

/** Two letters may be anybody's. */
const acronymFault = (name: string): string | null =>
  /^(?:\p{Lu}\.?){1,2}$/u.test(name) ? 'two letters, which no pack knows' : null;

/** Spellings that differ by country or habit, of one word and of its plural. */
const SPELLINGS = englishWords('spellings-of-one-word').leaders;
const spelled = (word: string): string => {
  const plural = word.endsWith('s') ? SPELLINGS.get(word.slice(0, -1)) : undefined;
  return SPELLINGS.get(word) ?? (plural === undefined ? word : `${plural}s`);
};
const ORDINALS = [...englishWords('ordinals')];
const COMPANY = pattern(' (?:{legal-forms}|incorporated|companies|ll?p)$');
/** Owners and sides said before a body, which it is the same body without. */
const OWNERS = pattern(
  String.raw`^(?:(?:{sides-before-a-body}) )+(?=(?:house|senate|congress|supreme court|white house)\b)`,
);
const PRESIDENTS = pattern(
  String.raw`^(?:donald |barack |george w |bill |joe )?(?:{presidents-before-a-body})s? (?=(?:white house|administration|(?:\w+ )?department)$)`,
);

/**
 * The key under which notes of bodies over all stories are one, where their countries agree: without article, spelling
 * habits, company endings, owners, `U.S.` before and `of the United States` behind; `Department of Justice` as `Justice
 * Department`. It says nothing of the kind: what one story calls an agency and another an organization is one body. Of
 * a company (`organization`) the `U.S.` stays unless two words follow: `US Airways`.
 */
export function bodyKey(name: string, kind: 'agency' | 'organization'): string {
  const spelled = ordinalsOf(
    spellingsOf(foldForm(name.replace(/&/g, ' and ').replace(/\b(\p{Lu})\.(?=\p{Lu}|\s|$)/gu, '$1'))),
  );
  const bare = withoutOwner(spelled.replace(/^the /, ''), kind);
  const plain = bare.replace(CHAMBER, 'house ').replace(/ police (?:department|force|service|dept)$/, ' police');
  const whole = plain.includes(' ') ? plain.replace(COMPANY, '').replace(COMPANY, '') || plain : plain;
  return topicFirst(whole);
}

const spellingsOf = (fold: string): string =>
  fold
    .split(' ')
    .map((word, at, { length }) => (word === 'st' && at === length - 1 ? word : spelled(word)))
    .join(' ')
    .replace(/\bco operation\b/g, 'cooperation')
    .replace(/ pd$/g, ' police department')
    .replace(/\bintel\b(?= (?:sub)?committee)/g, 'intelligence');

const ordinalsOf = (fold: string): string =>
  fold.replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, (whole, digits: string) => ORDINALS[Number(digits) - 1] ?? whole);

function withoutOwner(fold: string, kind: 'agency' | 'organization'): string {
  const plain = fold.replace(PRESIDENTS, '').replace(OWNERS, '');
  const led = /^(?:u s|us|united states|american(?= (?:military|army|navy|congress|government)$)) (.+)$/.exec(
    plain,
  )?.[1];
  const rest = led !== undefined && (kind === 'agency' || led.includes(' ')) ? led : plain;
  return rest.replace(/^us (?=court of appeals|district court)/, '').replace(/ of the (?:united states|us|u s)$/, '');
}

/** `house of representatives ways and means committee` is the house's. */
const CHAMBER = /^house of representatives (?=.*committee)/;

/** `committee on the judiciary` → `judiciary committee`, with what stands before it: `house judiciary committee`. */
const topicFirst = (fold: string): string =>
  fold.replace(
    /^(.*?\b)??(committee|subcommittee|department|ministry|bureau) (?:of|on|for) (?:the )?(.+)$/,
    (_whole, lead: string | undefined, head: string, topic: string) => `${lead ?? ''}${topic} ${head}`,
  );

/**
 * The name of a body over all its stories: of the forms that are well formed the one most stories use, a name before
 * an acronym, and of equals the longer, then the earlier in code units; null where no form is one. `forms`: form →
 * number of stories.
 */
export function canonicalBody(forms: ReadonlyMap<string, number>, knowledge?: BodyKnowledge): string | null {
  const clean = new Map<string, number>();
  for (const [form, stories] of forms) {
    const name = plainForm(form);
    if (name !== '' && isWellFormedBody(name, knowledge)) clean.set(name, (clean.get(name) ?? 0) + stories);
  }
  const [best] = [...clean].sort(
    ([a, m], [b, n]) => rankOf(a) - rankOf(b) || n - m || b.length - a.length || (a < b ? -1 : 1),
  );
  return best?.[0] ?? null;
}

/** A name first, then one with whose body it is said to be (`Obama Justice Department`), then what is in capitals throughout. */
function rankOf(name: string): number {
  if (!/\p{Ll}|\p{Lo}/u.test(name)) return 2;
  const fold = foldForm(name);
  return PRESIDENTS.test(fold) || OWNERS.test(fold) || LED.test(name) ? 1 : 0;
}

/** A name of three words and more, and what it is part of before it: `HHS [Administration for Children and Families]`. */
export const LED = /^(?:\p{Lu}{3,5}|Air Force|Army|Navy|Pentagon|White House) (?=\p{Lu}\S+ \S+ \S)/u;

/** A form without article, a genitive's ending and doubled spaces. */
const plainForm = (form: string): string =>
  form
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^the /i, '')
    .replace(/['’]s?$/, '');

const person: NameRule = {
  key: ({ name }: Entity) => (/[ \p{Script=Hangul}]/u.test(name) ? personKey(name) : null),
  canonical: canonicalPerson,
};

const LITTLE = englishWords('little-words-in-names');

/** A body's key without little words, and with plurals as one: `National Federation for Independent Businesses`. */
const looseKey = (key: string): string => {
  const words = key.split(' ').filter((word) => !LITTLE.has(word));
  return words.length < 3
    ? key.replace(/ the (?=\p{L})/u, ' ')
    : words.map((word) => singular(word).replace(/^institution$/, 'institute')).join(' ');
};

const body = (kind: 'agency' | 'organization'): NameRule => ({
  key: (entity: Entity) => looseKey(placedKey(bodyKey(entity.name, kind), entity)),
  canonical: (names) => canonicalBody(names) ?? '',
});

/** How names over many stories are known to be one. Places are told apart by where they are, outlets by their list. */
export const NAME_RULES: NameRules = { person, agency: body('agency'), organization: body('organization') };
