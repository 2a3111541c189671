import { webAddress } from '../../intake/url';
import type { EntityRecord, NoteRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { basename } from '../../format/links';
import { entityName } from '../../index/entity-name';
import { reliabilitiesIn } from '../../format/grades';
import { oneLine } from '../../format/inert';
import type { ExportEntity, ExportName } from './model';

type References = Pick<ExportEntity, 'parent' | 'location' | 'broader'>;

/** The entities of a vault as an export tells them, each made once. */
export class ExportEntities {
  /** By path; null while one is being made, so that notes that stand below each other come to an end. */
  private readonly made = new Map<string, ExportEntity | null>();

  /** `modified`: by path, milliseconds since the epoch. */
  constructor(
    private readonly index: VaultIndex,
    private readonly modified: ReadonlyMap<string, number>,
  ) {}

  /** What a link means: an entity, also one that was merged into another, or a bare name. */
  named(target: string): ExportName {
    const entity = this.at(target);
    return { name: entity?.name ?? oneLine(basename(target)), entity };
  }

  /** What has an id in the vault; null where nothing does. */
  withId(id: string): ExportEntity | null {
    return this.of(this.index.entity(id));
  }

  private at(target: string | undefined): ExportEntity | null {
    return this.of(target === undefined ? null : this.index.recordAt(this.index.resolve(target) ?? ''));
  }

  private of(linked: NoteRecord | null): ExportEntity | null {
    if (linked?.kind !== 'entity') return null;
    const record = this.index.entity(linked.id) ?? linked;
    const known = this.made.get(record.path);
    if (known !== undefined) return known;
    this.made.set(record.path, null);
    const entity = this.make(record, {
      parent: this.at(record.parent[0]),
      location: this.at(record.location[0]),
      broader: this.at(record.broader[0]),
    });
    this.made.set(record.path, entity);
    return entity;
  }

  private make(record: EntityRecord, references: References): ExportEntity {
    const { id, path, type, aliases, coordinates, country, url } = record;
    return {
      id: unbroken(id),
      path: unbroken(path),
      kind: type,
      name: oneLine(entityName(record)),
      aliases: aliases.map(oneLine).filter((alias) => alias !== ''),
      ...references,
      coordinates,
      country: countryCode(country) ?? references.location?.country ?? null,
      url: addressIn(url),
      reliability: record.reliability,
      reliabilityHistory: reliabilitiesIn(record.reliabilityHistory),
      modified: this.modified.get(path) ?? 0,
    };
  }
}

/** An id or a path as it can stand in a line: with nothing that would end it, and otherwise to the letter. */
export const unbroken = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

const countryCode = (text: string | null): string | null =>
  text !== null && /^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : null;

/** An address as it can stand in any format: of plain characters only; null for what is none. */
export function addressIn(text: string | null): string | null {
  if (text === null || webAddress(text) === null) return null;
  return /^[!#$%&'()*+,\-./:;=?@\w~[\]]+$/.test(text) ? text : (webAddress(text)?.href ?? null);
}
