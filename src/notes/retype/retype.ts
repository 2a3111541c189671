import {
  fileKey,
  message,
  ok,
  problemOf,
  type EntityKind,
  type Message,
  type Outcome,
  type Problem,
  type Settings,
  type VaultPlan,
} from '../../model';
import { entityName } from '../../index/entity-name';
import { legalFolder } from '../../format/file-names';
import { editFrontmatter, type FrontmatterChanges, type NoteData } from '../../format/frontmatter';
import { linkTargets } from '../../format/links';
import { ENTITY_KEYS, entityOrder } from '../../format/managed';
import { aKind } from '../merge/may-merge';
import { entitySubject } from '../plan-entity';
import { texts, type EntityRecord } from '../../format/note-record';
import type { Redirection } from '../retarget/redirection';
import type { VaultIndex } from '../../index/vault-index';

/** An entity that gets another type, and where its note will stand. */
export interface Retyping {
  readonly record: EntityRecord;
  readonly kind: EntityKind;
  readonly to: string;
}

/** What an outlet can become: a place publishes nothing. */
const PUBLISHES: readonly EntityKind[] = ['agency', 'organization', 'source'];

/** Why an entity cannot get another type; null where it can. */
export function whyNotRetype(record: EntityRecord, kind: EntityKind, index: VaultIndex): Problem | null {
  const name = entityName(record);
  const refuse = (code: string, says: Message): Problem => problemOf(code, record.path, says);
  if (record.type === kind) return refuse('same-kind', message`“${name}” is ${aKind(kind)} already.`);
  if (index.linkTarget(record.path) === null)
    return refuse(
      'no-link-name',
      message`The name of “${record.path}” cannot stand in a link. Rename the note, then try again.`,
    );
  if (PUBLISHES.includes(kind)) return null;
  const published = index.articles.filter(({ source }) =>
    source.some((target) => index.resolve(target) === record.path),
  );
  if (published.length === 0) return null;
  const count = published.length === 1 ? 'an article' : `${published.length} articles`;
  return refuse('is-outlet', message`“${name}” is the source of ${count}, so it cannot be ${aKind(kind)}.`);
}

/** Where its note goes: to the folder of its new type if it stands in that of its old one and nothing stands there. */
export function retypedPath(record: EntityRecord, kind: EntityKind, index: VaultIndex, settings: Settings): string {
  const [from, to] = [record.type, kind].map((one) => legalFolder(settings.folders[one]));
  if (from === undefined || to === undefined || from === '' || from === to) return record.path;
  if (!record.path.startsWith(`${from}/`)) return record.path;
  const path = `${to === '' ? '' : `${to}/`}${record.path.slice(from.length + 1)}`;
  const isTaken = index.pathsNamed(entityFile(path)).some((other) => fileKey(other) === fileKey(path));
  return isTaken ? record.path : path;
}

const entityFile = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');

/** Properties of Dateline's that say what only the old type can be: where a story happened, what stands above. */
export function senseless(
  { record, kind, to }: Retyping,
  data: NoteData,
  redirection: Redirection,
  settings: Settings,
): FrontmatterChanges {
  const { location, coordinates } = settings.properties;
  const leads = (key: string): boolean =>
    texts(data[key])
      .flatMap(linkTargets)
      .some((target) => redirection.after(target, to) === to);
  const changes: Record<string, undefined> = {};
  if (kind !== 'place' && leads(location)) {
    changes[location] = undefined;
    if (isOwnPoint(data[coordinates], record)) changes[coordinates] = undefined;
  }
  if (!PUBLISHES.includes(kind) && leads(ENTITY_KEYS.parent)) changes[ENTITY_KEYS.parent] = undefined;
  if (kind !== 'theme' && leads(ENTITY_KEYS.broader)) changes[ENTITY_KEYS.broader] = undefined;
  return changes;
}

/** Whether a point is that of the place itself, and goes with it. */
function isOwnPoint(value: unknown, { coordinates }: EntityRecord): boolean {
  const [lat, lon] = texts(value).map(Number);
  return coordinates !== null && lat === coordinates.lat && lon === coordinates.lon;
}

/** Plans for its own note, whose links are written anew already: the type, and the move. `before`: as it stands; `retargeted`: with those links. */
export function retypedPlans(
  { record, kind, to }: Retyping,
  before: string,
  retargeted: string,
  settings: Settings,
): Outcome<readonly VaultPlan[]> {
  const edited = editFrontmatter(retargeted, { [ENTITY_KEYS.type]: kind }, record.path, entityOrder(settings));
  if (!edited.ok) return edited;
  const subject = entitySubject(record);
  const why = `${record.type} → ${kind}`;
  const update: VaultPlan = { action: 'update', path: to, before, after: edited.value, subject, why };
  if (to === record.path) return ok([update]);
  return ok([{ action: 'move', path: record.path, to, before, subject, why }, update]);
}
