import { personName } from '../frame/author';
import { outletNamed } from '../frame/outlet-name';
import type { Outlets } from '../outlets';

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

/** The first address of a header or of a forwarded one: `Name <a@b>`, `"Name" [mailto:a@b]`, `a@b (Name)`. */
export function readAddress(written: string): Address {
  const value = written.includes('@') ? written : written.replace(HIDDEN_AT, '$1@$2');
  const address = ADDRESS.exec(value)?.[0] ?? '';
  const at = address === '' ? value.length : value.indexOf(address);
  const before = value.slice(0, at).replace(/[<[(]\s*(?:mailto:)?\s*$/i, '');
  const comment = /^[^(]{0,5}\(([^()]{1,200})\)/.exec(value.slice(at + address.length))?.[1] ?? '';
  const name = cleanName(before) || cleanName(comment);
  return { name: name.includes('@') ? '' : name, address: address.toLowerCase().replace(/\.$/, '') };
}

const cleanName = (text: string): string =>
  text
    .replace(/^[\s"'<*]+|[\s"'>*,;]+$/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** What a sender says about an article: its outlet and its authors, as far as it does. */
export interface Sender {
  readonly source?: string;
  readonly authors?: readonly string[];
}

/** `Jane Doe at The Border Letter`, `Jane Doe | NK News`, `The Border Letter by Jane Doe`. */
const JOINED =
  /^(.{2,60}?)\s*(?:\s(?:at|from|of|via|@|von|de|chez|bei|da)\s|\s[|·•–—-]\s|,\s|:\s|\s\/\s)\s*(.{2,60})$/iu;
const ROLES =
  /\b(?:(?:daily|morning|midday|evening|weekly|weekend)\s)?(?:newsletters?|news ?alerts?|alerts?|breaking news|headlines|digest|briefing|update|updates|editors?|team|info|no-?reply|subscriptions?)\b|뉴스레터|속보/giu;

/**
 * Outlet and author from a sender. `bulk` says that the mail went to a list of readers, so that an unknown display
 * name is that of a publication. The address of an outlet's domain tells the outlet, whatever the display name says.
 */
export function senderOf({ name, address }: Address, bulk: boolean, outlets: Outlets): Sender {
  const domain = address.split('@')[1] ?? '';
  const registered = domain === '' ? null : outlets.byDomain(domain);
  const parts = JOINED.exec(name.replace(/\s*\((?:via|at|from|of)\s([^()]{2,60})\)$/i, ' via $1'));
  const [first, second] = parts ? [parts[1] ?? '', parts[2] ?? ''] : [name, ''];
  const isPerson = personName(first) !== null && first.search(ROLES) < 0 && named(first, outlets) === null;
  const person = isPerson ? first.trim() : null;
  const outlet = registered?.name ?? named(name, outlets) ?? named(second, outlets) ?? named(first, outlets);
  const source = outlet ?? (bulk ? publication(name, person, second) : null);
  return { ...(source === null ? {} : { source }), ...(person === null ? {} : { authors: [person] }) };
}

function named(words: string, outlets: Outlets): string | null {
  const plain = words.replace(ROLES, ' ').replace(/\s+/g, ' ').trim();
  return outletNamed(words, outlets)?.name ?? (plain === '' ? null : (outletNamed(plain, outlets)?.name ?? null));
}

function publication(name: string, person: string | null, second: string): string | null {
  if (person !== null) return second === '' ? null : second.trim();
  return name === '' || /^(?:no-?reply|info|news|newsletter|admin|mailer-daemon)$/i.test(name) ? null : name;
}
