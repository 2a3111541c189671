import { NameTable } from '../../analysis/entities/names/groups';
import type { Article, EntityKind, RunControl } from '../../model';
import type { ArticleRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { recordFor } from '../../analysis/entities/names/vault';
import { Redirection } from '../../notes/retarget/redirection';
import { unlinked } from '../../notes/tidying/unlinked';
import { readIfThere } from '../../index/load-index';
import { ReaderFault } from '../reading';
import { statedBy } from '../relink/read';
import type { Workspace } from '../workspace';
import type { TidyProposal } from './model';
import { typeByHead } from './names';
import { tidyNote, type Noted } from './noted';

const PASSING = 'named in passing, in one story';
const UNNAMED = 'its only story does not name it, as it is read today';

const TYPED = 'its only story says so, as it is read today';

/** What one story says of an entity that it alone names: enough for a note, of a type; or else. */
type Said = EntityKind | 'passing' | 'nothing';

/**
 * Of entities that one story names, those that it names in passing, or not at all as it is read today. Each of these
 * stories is read and understood again, by what packs and people know, without the brackets around the names in question.
 */
export class PassingNames {
  private readonly redirection: Redirection;

  constructor(
    private readonly workspace: Workspace,
    private readonly index: VaultIndex,
    private readonly control: RunControl | undefined,
  ) {
    this.redirection = new Redirection(index, { removed: [], added: [] });
  }

  async *proposals(notes: readonly Noted[]): AsyncGenerator<TidyProposal> {
    const byArticle = [...this.byArticle(notes)];
    for (const [done, [article, named]] of byArticle.entries()) {
      if (this.control?.signal.aborted === true) return;
      this.control?.progress({ done, total: byArticle.length, current: article.path });
      const said = await this.saidOf(article, named);
      for (const note of named) {
        const proposal = proposalOf(note, said.get(note.record.path));
        if (proposal !== null) yield proposal;
      }
      await this.control?.breathe?.();
    }
  }

  /** The article that names each; of copies the first. */
  private byArticle(notes: readonly Noted[]): ReadonlyMap<ArticleRecord, readonly Noted[]> {
    const { index } = this;
    const byArticle = new Map<ArticleRecord, Noted[]>();
    for (const note of notes) {
      const [story] = index.storiesOf(note.entity.id);
      const articles = story === undefined ? [] : index.articlesOf(story);
      const article = articles.find(({ id }) => index.entitiesOf(id).includes(note.entity.id));
      if (article !== undefined) byArticle.set(article, [...(byArticle.get(article) ?? []), note]);
    }
    return byArticle;
  }

  /** Nothing of an article that cannot be read. */
  private async saidOf(record: ArticleRecord, named: readonly Noted[]): Promise<ReadonlyMap<string, Said>> {
    const said = new Map<string, Said>();
    const text = await readIfThere(this.workspace.vault, record.path);
    if (text === null) return said;
    const paths = new Set(named.map((note) => note.record.path));
    const bare = unlinked({ path: record.path, text }, (path) => paths.has(path), this.redirection).text;
    const input = { name: record.path, text: bare, inPlace: true, stated: statedBy(record, this.index) };
    try {
      for await (const read of this.workspace.engine.read(input)) {
        if (read.ok) await this.understand(read.value, paths, said);
      }
    } catch (error) {
      if (!(error instanceof ReaderFault)) throw error;
    }
    return said;
  }

  private async understand(article: Article, paths: ReadonlySet<string>, said: Map<string, Said>): Promise<void> {
    const table = new NameTable();
    table.add(article, await this.workspace.engine.analyze(article));
    for (const path of paths) if (!said.has(path)) said.set(path, 'nothing');
    for (const { entity, atOnce, sentences } of table.entries) {
      const path = recordFor(entity, this.index)?.path ?? '';
      if (!paths.has(path) || isEnough(said.get(path))) continue;
      if (atOnce || entity.origin !== 'article') said.set(path, entity.kind);
      else if (sentences.size > 0) said.set(path, 'passing');
    }
  }
}

const isEnough = (said: Said | undefined): boolean => said !== undefined && said !== 'passing' && said !== 'nothing';

/** What the name itself says of its type counts for more than one story. */
function proposalOf({ entity, record, ...more }: Noted, said: Said | undefined): TidyProposal | null {
  const note = tidyNote({ entity, record, ...more });
  if (said === 'passing') return { kind: 'remove', note, why: PASSING, waits: true };
  if (said === 'nothing') return { kind: 'remove', note, why: UNNAMED, waits: false };
  const isBody = (kind: EntityKind | undefined): boolean => kind === 'agency' || kind === 'organization';
  if (said === undefined || said === entity.kind || !isBody(said) || !isBody(entity.kind)) return null;
  return typeByHead(entity.name) === null ? { kind: 'retype', note, to: said, why: TYPED } : null;
}
