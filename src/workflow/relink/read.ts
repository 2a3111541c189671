import type { Entity, Outcome } from '../../model';
import type { Stated } from '../../model/input';
import { planRelink, withoutRejectedLinks, type PlannedRelink } from '../../notes';
import { type ArticleRecord } from '../../format/note-record';
import { type VaultIndex } from '../../index/vault-index';
import { readIfThere } from '../../index/load-index';
import { link } from '../../analysis/entities/names/link';
import type { Workspace } from '../workspace';

export interface RelinkContext {
  readonly workspace: Workspace;
  readonly index: VaultIndex;
  /** Only what these entities add; null: everything. */
  readonly only: ReadonlySet<string> | null;
}

/** What one article's note gets, and all that its analysis knows of entities. */
export interface ReadAgain extends PlannedRelink {
  readonly entities: Readonly<Record<string, Entity>>;
}

/** Reads an article's note again, in place, and decides what present knowledge changes in it. Rejects with `ReaderFault`. */
export async function readAgain(
  record: ArticleRecord,
  standing: string,
  reading: RelinkContext,
): Promise<Outcome<ReadAgain>> {
  const { workspace, index, only } = reading;
  const { engine, settings, vault } = workspace;
  const { path } = record;
  const { text, unlinked } = withoutRejectedLinks(standing, path, index);
  let outcome: Outcome<ReadAgain> = { ok: true, value: NOTHING };
  for await (const read of engine.read({ name: path, text, inPlace: true, stated: statedBy(record, index) })) {
    if (!read.ok) return read;
    const at = (path: string): Promise<string | null> => readIfThere(vault, path);
    const surroundings = { index, settings, engine, read: at, own: record.id };
    const analysis = await link(read.value, await engine.analyze(read.value), surroundings);
    const current = { path, text: standing };
    const planned = planRelink({
      article: read.value,
      analysis,
      index,
      record,
      current,
      text,
      unlinked,
      only,
      settings,
    });
    outcome = planned.ok ? { ok: true, value: { ...planned.value, entities: analysis.entities } } : planned;
  }
  return outcome;
}

const NOTHING: ReadAgain = { plans: [], changes: [], keptOut: new Set(), namesakes: [], entities: {} };

/** What the note's properties say of the article, by whatever names the settings give them. */
export function statedBy(record: ArticleRecord, index: VaultIndex): Stated {
  const [source] = record.source;
  const outlet = source === undefined ? null : index.recordAt(index.resolve(source) ?? '');
  const name = outlet?.kind === 'entity' ? index.entityOf(outlet).name : (source ?? record.outlet);
  return {
    from: 'note',
    ...(record.title === null ? {} : { title: record.title }),
    ...(name === null ? {} : { source: name }),
    ...(record.url === null ? {} : { url: record.url }),
  };
}
