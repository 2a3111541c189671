import { formLine, formOf } from '../../../index/form-lines';
import type { VaultIndex } from '../../../index/vault-index';
import { entityId, foldForm, type Entity } from '../../../model';
import { personKey } from '../../language/person-names/key';
import { bodyKey } from './rules';

/** What tells an entity from others: its id says the first two, but for notes of the user's own. */
type Named = Pick<Entity, 'id'> & Partial<Pick<Entity, 'name' | 'aliases' | 'origin'>>;

/**
 * The id, among those whose notes the user deleted and no note brought back since, that stands for an entity: its own, or
 * that of another spelling of its name, in case, title, article or form of the given name. Null where none does.
 */
export function deletionOf(index: VaultIndex): (entity: Named) => string | null {
  const lines = index.decisions.deleted;
  if (lines.length === 0) return () => null;
  const byKey = deletedKeys(lines, index);
  return (entity) => {
    if (index.entity(entity.id) !== null) return null;
    const keys = [...keysOf(entity.id), ...(entity.origin === 'article' ? formKeys(entity) : [])];
    for (const key of keys) {
      const id = byKey.get(key);
      if (id !== undefined && index.entity(id) === null) return id;
    }
    return null;
  };
}

/** Lines of the vault's decisions for an entity that was deleted: its id, and its aliases that are names of their own. */
export function deletionLines({
  id,
  type,
  aliases,
}: {
  readonly id: string;
  readonly type: Entity['kind'];
  readonly aliases: readonly string[];
}): readonly string[] {
  const own = new Set(keysOf(id));
  const others = ACTORS.has(type)
    ? aliases.filter((alias) => !keysOf(entityId(type, alias)).some((key) => own.has(key)))
    : [];
  return [id, ...others.map((alias) => formLine(alias, id))];
}

const known = new WeakMap<VaultIndex, { readonly text: string; readonly byKey: ReadonlyMap<string, string> }>();

function deletedKeys(lines: readonly string[], index: VaultIndex): ReadonlyMap<string, string> {
  const text = lines.join('\n');
  const before = known.get(index);
  if (before?.text === text) return before.byKey;
  const ids = new Set(lines);
  const byKey = new Map<string, string>();
  for (const line of lines) {
    const [, id = line] = line.split(' → ');
    const keys = id === line ? keysOf(id) : [`form:${formOf(line)}`];
    if (ids.has(id)) for (const key of keys) byKey.set(key, id);
  }
  known.set(index, { text, byKey });
  return byKey;
}

const ACTORS: ReadonlySet<string> = new Set(['person', 'agency', 'organization']);

/** Of a place, a theme or an outlet only its id: lists tell their names. */
function keysOf(id: string): readonly string[] {
  const [kind = '', slug = '', tail = ''] = id.split(':');
  if (!ACTORS.has(kind)) return [id];
  const name = slug.replace(/-/g, ' ');
  const key =
    kind === 'person'
      ? `person ${personKey(name)}`
      : `body ${bodyKey(name, kind === 'agency' ? kind : 'organization')}`;
  return [id, `${name.replace(/^the /, '')}:${tail}`, `${key}:${tail}`];
}

const formKeys = ({ id, name = '', aliases = [] }: Named): readonly string[] =>
  ACTORS.has(id.split(':')[0] ?? '') ? [name, ...aliases].map((form) => `form:${foldForm(form)}`) : [];
