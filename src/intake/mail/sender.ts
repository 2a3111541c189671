import { koreanWords, pattern, worldWords } from '../../data/lexicon';
import { singleSpaced } from '../../model';
import { personName } from '../frame/author';
import { outletNamed } from '../frame/outlet-name';
import type { Outlets } from '../outlets';
import { squeezed } from './block';

/** Who a mail is from, as its header says. */
export interface Address {
  /** Display name, empty where there is none. */
  readonly name: string;
  /** In lower case, empty where there is none. */
  readonly address: string;
}

const ADDRESS = /[^\s<>()[\]"',;:@]{1,64}@[^\s<>()[\]"',;:@]{3,255}/;

/** Public archives of lists write `lim at example.org`. */
const HIDDEN_AT = /^(\S{1,64}) at (\S{1,200}\.\S{2,20})/;

/** Beyond this no header names one sender. */
const LONGEST_SENDER = 2000;

/** The first address of a header or of a forwarded one: `Name <a@b>`, `"Name" [mailto:a@b]`, `a@b (Name)`. */
export function readAddress(header: string): Address {
  const written = header.slice(0, LONGEST_SENDER);
  const value = written.includes('@') ? written : written.replace(HIDDEN_AT, '$1@$2');
  const address = ADDRESS.exec(value)?.[0] ?? '';
  const at = address === '' ? value.length : value.indexOf(address);
  const before = value.slice(0, at).replace(/[<[(]\s*(?:mailto:)?\s*$/i, '');
  const comment = /^[^(]{0,5}\(([^()]{1,200})\)/.exec(value.slice(at + address.length))?.[1] ?? '';
  const name = cleanName(before) || cleanName(comment);
  return { name: name.includes('@') ? '' : name, address: address.toLowerCase().replace(/\.$/, '') };
}

const cleanName = (text: string): string =>
  singleSpaced(text.replace(/^[\s"'<*]+|[\s"'>*,;]+$/g, '').replace(/\\(.)/g, '$1'));

/** What a sender says about an article: its outlet and its authors, as far as it does. */
export interface Sender {
  readonly source?: string;
  readonly authors?: readonly string[];
}

/** `Jane Doe at The Border Letter`, `Jane Doe | NK News`, `The Border Letter by Jane Doe`. */
const JOINED = pattern(
  String.raw`^(.{2,60}?)\s*(?:\s(?:@|{between-author-and-outlet})\s|\s[|·•–—-]\s|,\s|:\s|\s\/\s)\s*(.{2,60})$`,
  'iu',
  worldWords,
);
const ROLES = pattern(
  String.raw`\b(?:(?:{sender-roles-b})\s)?(?:{sender-roles})\b|\b(?:{mail-sender-roles})\s(?:brief|wrap|round-?up|report)\b|뉴스레터|속보`,
  'giu',
  koreanWords,
);

/**
 * Outlet and author from a sender. `bulk` says that the mail went to a list of readers, so that an unknown display
 * name is that of a publication. The address of an outlet's domain tells the outlet, whatever the display name says.
 */
export function senderOf({ name, address }: Address, bulk: boolean, outlets: Outlets): Sender {
  const [mailbox = '', domain = ''] = address.split('@');
  const registered = domain === '' ? null : outlets.byDomain(domain);
  const parts = JOINED.exec(name.replace(/\s*\((?:via|at|from|of)\s([^()]{2,60})\)$/i, ' via $1'));
  const [first, second] = parts ? [parts[1] ?? '', parts[2] ?? ''] : [name, ''];
  const own = [name, second, first].find((words) => isOfDomain(words, domain)) ?? null;
  const isPerson = personName(first) !== null && first !== own && !isPublication(first, outlets);
  const person = isPerson ? first.trim() : null;
  const outlet = registered?.name ?? named(name, outlets) ?? named(second, outlets) ?? named(first, outlets);
  const toReaders = bulk || ROLE_BOX.test(mailbox);
  const source = outlet ?? own?.trim() ?? (toReaders ? publication(name, person, second) : null);
  return { ...(source === null ? {} : { source }), ...(person === null ? {} : { authors: [person] }) };
}

/** Mailboxes that belong to no person. */
const ROLE_BOX = pattern(String.raw`^(?:{role-box})\b`);
const PRESS_WORD = pattern(String.raw`\b(?:{press-word})$`, 'i');

const isPublication = (words: string, outlets: Outlets): boolean =>
  words.search(ROLES) >= 0 || PRESS_WORD.test(words.trim()) || named(words, outlets) !== null;

/** `Lake Herald` at `news.lakeherald.example`: a name that the domain is made of is that of an outlet. */
function isOfDomain(words: string, domain: string): boolean {
  const name = squeezed(words).replace(/^the/, '');
  const labels = domain.split('.').slice(0, -1);
  return name.length >= 4 && labels.some((label) => squeezed(label).replace(/^the/, '') === name);
}

function named(words: string, outlets: Outlets): string | null {
  const plain = singleSpaced(words.replace(ROLES, ' '));
  return outletNamed(words, outlets)?.name ?? (plain === '' ? null : (outletNamed(plain, outlets)?.name ?? null));
}

/** `Olga from Steppe Letter`: what stands behind, also where a first name alone stands before. */
function publication(name: string, person: string | null, second: string): string | null {
  if (person !== null) return second === '' ? null : second.trim();
  const given = GIVEN.exec(name)?.[1];
  if (given !== undefined) return given.trim();
  return name === '' || /^(?:no-?reply|info|news|newsletter|admin|mailer-daemon)$/i.test(name) ? null : name;
}

const GIVEN = pattern(
  String.raw`^\p{Lu}\p{L}{1,20}\s(?:{between-author-and-outlet})\s(\p{Lu}.{2,60})$`,
  'u',
  worldWords,
);
