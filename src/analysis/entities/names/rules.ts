import type { NameRule, NameRules } from './groups';
import { singular } from './likeness';
import { canonicalPerson } from '../persons/canonical';
import { bodyFault } from '../../language';
import { personKey } from '../../language/person-names/key';
import { pattern, englishWords } from '../../../data/lexicon';
import { type Entity, foldForm, type Message } from '../../../model';

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
  return bodyFault(name) ?? lowerFault(name) ?? acronymFault(name);
}

/** Whether a name can be a note's, as far as it tells by itself. */
export const isWellFormedBody = (name: string, knowledge?: BodyKnowledge): boolean =>
  nameFault(name, knowledge) === null;

/** Heads that news writes small are no names: `health agency`, `city council`. */
const lowerFault = (name: string): string | null => (/\p{Lu}|\p{Lo}|\p{N}/u.test(name) ? null : 'nothing capitalised');

/** Two letters may be anybody's. */
const acronymFault = (name: string): string | null =>
  /^(?:\p{Lu}\.?){1,2}$/u.test(name) ? 'two letters, which no pack knows' : null;

const COMPANY = pattern(' (?:{legal-forms}|incorporated|companies|ll?p)$');
/** Owners and sides said before a body, which it is the same body without. */
const OWNERS = pattern(
  String.raw`^(?:(?:{sides-before-a-body}) )+(?=(?:house|senate|congress|supreme court|white house)\b)`,
);
const PRESIDENTS = pattern(
  String.raw`^(?:donald |barack |george w |bill |joe )?(?:{presidents-before-a-body})s? (?=(?:white house|administration|(?:\w+ )?department)$)`,
);

/**
 * The key under which notes of bodies over all stories are one, where their countries agree: without article,
 * company endings, owners, `U.S.` before and `of the United States` behind. It says nothing of the kind: what one story calls an agency and another an organization is one body. Of
 * a company (`organization`) the `U.S.` stays unless two words follow: `US Airways`.
 */
export function bodyKey(name: string, kind: 'agency' | 'organization'): string {
  const fold = foldForm(name.replace(/&/g, ' and ').replace(/\b(\p{Lu})\.(?=\p{Lu}|\s|$)/gu, '$1'));
  const bare = withoutOwner(fold.replace(/^the /, ''), kind);
  const plain = bare.replace(CHAMBER, 'house ').replace(/ police (?:department|force|service|dept)$/, ' police');
  return topicFirst(plain.includes(' ') ? plain.replace(COMPANY, '').replace(COMPANY, '') || plain : plain);
}

function withoutOwner(fold: string, kind: 'agency' | 'organization'): string {
  const plain = fold.replace(PRESIDENTS, '').replace(OWNERS, '');
  const led = /^(?:u s|us|united states|american(?= (?:military|army|navy|congress|government)$)) (.+)$/.exec(
    plain,
  )?.[1];
  const rest = led !== undefined && (kind === 'agency' || led.includes(' ')) ? led : plain;
  return rest.replace(/^us (?=court of appeals|district court)/, '').replace(/ of the (?:united states|us|u s)$/, '');
}

/** `committee on the judiciary` → `judiciary committee`, with what stands before it: `house judiciary committee`. */
const topicFirst = (fold: string): string =>
  fold.replace(
    /^(.*?\b)??(committee|subcommittee|department|ministry|bureau) (?:of|on|for) (?:the )?(.+)$/,
    (_whole, lead: string | undefined, head: string, topic: string) => `${lead ?? ''}${topic} ${head}`,
  );

/** `house of representatives ways and means committee` is the house's. */
const CHAMBER = /^house of representatives (?=.*committee)/;

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
const LED = /^(?:\p{Lu}{3,5}|Air Force|Army|Navy|Pentagon|White House) (?=\p{Lu}\S+ \S+ \S)/u;

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
  key: ({ name }: Entity) => looseKey(bodyKey(name, kind)),
  canonical: (names) => canonicalBody(names) ?? '',
});

/** How names over many stories are known to be one. Places are told apart by where they are, outlets by their list. */
export const NAME_RULES: NameRules = { person, agency: body('agency'), organization: body('organization') };
