import { ok, type Entity, type Outcome, type ReadArticle } from '../../model';
import type { Stated } from '../../model/input';
import { planRelink, withoutRejectedLinks, type PlannedRelink } from '../../notes';
import { type ArticleRecord } from '../../format/note-record';
import { type VaultIndex } from '../../index/vault-index';
import { readIfThere } from '../../index/load-index';
import { link, type LinkContext } from '../../analysis/entities/names/link';
import type { SettledNames } from '../../analysis/entities/names/settled';
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
  settled: SettledNames | null = null,
): Promise<Outcome<ReadAgain>> {
  const read = await readStanding(record, standing, reading);
  return read.ok ? planAgain(record, standing, read.value, reading, settled) : read;
}

/** Understands an article's note in place, without the links it refuses. Problems: why it cannot be read. */
export async function readStanding(
  record: ArticleRecord,
  standing: string,
  { workspace: { engine }, index }: RelinkContext,
): Promise<Outcome<ReadArticle>> {
  const { path } = record;
  const { text } = withoutRejectedLinks(standing, path, index);
  for await (const read of engine.read({ name: path, text, inPlace: true, stated: statedBy(record, index) }))
    return read.ok ? ok({ article: read.value, analysis: await engine.analyze(read.value) }) : read;
  throw new Error(`nothing was read of ${path}`);
}

/** The second half of it. `settled`: who is who, where several are decided together. */
export async function planAgain(
  record: ArticleRecord,
  standing: string,
  { article, analysis }: ReadArticle,
  { workspace, index, only }: RelinkContext,
  settled: SettledNames | null,
): Promise<Outcome<ReadAgain>> {
  const { engine, settings, vault } = workspace;
  const { path } = record;
  const { text, unlinked } = withoutRejectedLinks(standing, path, index);
  const read = (at: string): Promise<string | null> => readIfThere(vault, at);
  const context: LinkContext = { index, settings, read, own: record.id };
  const linked = await link(article, analysis ?? (await engine.analyze(article)), context, settled);
  const current = { path, text: standing };
  const planned = planRelink({ article, analysis: linked, index, record, current, text, unlinked, only, settings });
  return planned.ok ? ok({ ...planned.value, entities: linked.entities }) : planned;
}

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
