import { foldForm } from '../model';
import { numbersOf } from '../format/ids';
import { basename, nameKey } from '../format/links';
import type { EntityRecord } from '../format/note-record';

const slugOf = (text: string): string => foldForm(text).replace(/ /g, '-');

/**
 * The name of an entity as its user sees it: the note's, without a qualifier or number that Dateline added, which shows
 * in the id having the name without it. Of a renamed note, the new name.
 */
export function entityName(record: EntityRecord): string {
  const name = basename(record.path);
  const [, slug = ''] = record.id.split(':');
  if (slugOf(name) === slug) return exactName(name, record);
  const [, bare, number] = /^(.+?)(?: \([^()]*\)| (\d+))$/.exec(name) ?? [];
  if (bare === undefined || slugOf(bare) !== slug) return name;
  return number === undefined || isOurs(number, record.id) ? exactName(bare, record) : name;
}

/** Whether a number is one that tells namesakes apart: one of the id's, or as they were counted once. */
const isOurs = (number: string, id: string): boolean =>
  number.length <= 3 || [...numbersOf(id)].some((own) => String(own) === number);

/** A file name cannot hold every character of a name (`AC/DC`); then the first alias is the name itself. */
function exactName(name: string, record: EntityRecord): string {
  const [alias] = record.aliases;
  const isLegalised = alias !== undefined && nameKey(alias) !== nameKey(name) && /[/\\:|"`<>[\]{}*?#^]/.test(alias);
  return isLegalised && slugOf(alias) === slugOf(name) ? alias : name;
}

/** Whether a user gave an entity its name: an id that Dateline made holds the name it had. */
export const isNamedByHand = (id: string, name: string): boolean => id.split(':')[1] !== slugOf(name);
