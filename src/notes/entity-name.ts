import { bodyKey } from '../entities/link/bodies';
import { personKey } from '../entities/link/persons';
import { foldForm } from '../model';
import { basename, nameKey } from './links';
import type { EntityRecord } from './note-record';

const slugOf = (text: string): string => foldForm(text).replace(/ /g, '-');

/** Whether Dateline makes this id of the name: of the name itself, or of what all its forms have in common. */
function isIdOf(id: string, name: string): boolean {
  const [kind, slug = ''] = id.split(':');
  if (slugOf(name) === slug) return true;
  if (kind === 'person') return slugOf(personKey(name)) === slug;
  return (kind === 'agency' || kind === 'organization') && slugOf(bodyKey(name, kind)) === slug;
}

/**
 * The name of an entity as its user sees it: the note's, without a qualifier or number that Dateline added, which shows
 * in the id being that of the name without it. Of a renamed note, the new name.
 */
export function entityName(record: EntityRecord): string {
  const name = basename(record.path);
  if (isIdOf(record.id, name)) return exactName(name, record);
  const bare = /^(.+?)(?: \([^()]*\)| \d{1,3})$/.exec(name)?.[1];
  return bare !== undefined && isIdOf(record.id, bare) ? exactName(bare, record) : name;
}

/** A file name cannot hold every character of a name (`AC/DC`); then the first alias is the name itself. */
function exactName(name: string, record: EntityRecord): string {
  const [alias] = record.aliases;
  const isLegalised = alias !== undefined && nameKey(alias) !== nameKey(name) && /[/\\:|"`<>[\]{}*?#^]/.test(alias);
  return isLegalised && slugOf(alias) === slugOf(name) ? alias : name;
}

/** Whether a user gave an entity its name: an id that Dateline made is of the name it had. */
export const isNamedByHand = (id: string, name: string): boolean => !isIdOf(id, name);
