import type { Article, Entity, NotePlan, Settings } from '../model';
import { entityId, foldForm } from '../model';
import { articleId, otherId, siteOf, urlKey } from './ids';
import { EntityBook } from './entity-book';
import { entityName } from './entity-name';
import { FormBook } from './form-book';
import { basename, canBeTarget, withoutExtension } from './links';
import { parseNote } from './note-record';
import type { ArticleRecord, DecisionsRecord, EntityRecord, NoteRecord, Targets } from './note-record';
import { PathBook } from './path-book';

export { entityName } from './entity-name';

/**
 * What the vault holds, by id, path and name. Built from parsed notes and, for every other note, from its path alone;
 * kept up to date by `add` and `remove` (vault events) and `addPlans` (notes decided in this run, not yet written).
 */
export class VaultIndex {
  private readonly paths = new PathBook();
  private readonly records = new Map<string, NoteRecord>();
  private readonly byId = { article: new Map<string, Set<string>>(), entity: new Map<string, Set<string>>() };
  /** Key of an address → paths of the articles there: more than one where pages name one address for several stories. */
  private readonly byUrl = new Map<string, Set<string>>();
  /** Id of an entity that was merged → paths of the notes that say so. */
  private readonly merged = new Map<string, Set<string>>();
  private readonly decisionPaths = new Set<string>();
  private readonly forms = new FormBook(() => this.entityRecords);
  private readonly book = new EntityBook((targets) => this.entityIds(targets));

  constructor(readonly settings: Settings) {}

  /** Adds or replaces what is at the path. `null`: a note that is not Dateline's. */
  add(path: string, record: NoteRecord | null): void {
    this.remove(path);
    this.paths.add(path);
    this.book.touch(path);
    if (record === null) return;
    this.records.set(path, record);
    if (record.kind === 'decisions') return void this.decisionPaths.add(path);
    addTo(this.byId[record.kind], record.id, path);
    if (record.kind === 'entity') {
      this.forms.add(record);
      for (const id of record.sameAs) addTo(this.merged, id, path);
    }
    if (record.kind === 'article' && record.url !== null) addTo(this.byUrl, urlKey(record.url), path);
  }

  remove(path: string): void {
    this.paths.remove(path);
    this.book.touch(path);
    const record = this.records.get(path);
    if (!record) return;
    this.records.delete(path);
    if (record.kind === 'decisions') return void this.decisionPaths.delete(path);
    removeFrom(this.byId[record.kind], record.id, path);
    if (record.kind === 'entity') {
      this.forms.remove(record);
      this.book.forget(record);
      for (const id of record.sameAs) removeFrom(this.merged, id, path);
    }
    if (record.kind === 'article' && record.url !== null) removeFrom(this.byUrl, urlKey(record.url), path);
  }

  /** Takes planned notes as if they were written. */
  addPlans(plans: readonly NotePlan[]): void {
    for (const plan of plans) {
      const parsed = parseNote(plan.path, plan.after, this.settings);
      this.add(plan.path, parsed.ok ? parsed.value : null);
    }
  }

  get articles(): readonly ArticleRecord[] {
    return [...this.records.values()].filter((record): record is ArticleRecord => record.kind === 'article');
  }

  get entityRecords(): readonly EntityRecord[] {
    return [...this.records.values()].filter((record): record is EntityRecord => record.kind === 'entity');
  }

  /** The vault's entities as recognition needs them, `origin: 'vault'`; one for each id. */
  entities(): readonly Entity[] {
    return [...this.byId.entity.keys()].flatMap((id) => {
      const record = this.entity(id);
      return record ? [this.book.of(record)] : [];
    });
  }

  /** The entity's note, or that of the entity it was merged into; of several the first by path. */
  entity(id: string): EntityRecord | null {
    const record = this.records.get(first(this.byId.entity.get(id) ?? this.merged.get(id)) ?? '');
    return record?.kind === 'entity' ? record : null;
  }

  /** The entity of a note, as recognition needs it. */
  entityOf(record: EntityRecord): Entity {
    return this.book.of(record);
  }

  /** The entity notes a form is a name or alias of, by path. */
  entitiesNamed(form: string): readonly EntityRecord[] {
    return this.forms.of(form);
  }

  /** Decisions that hold in the whole vault; of several notes (a copy that Sync made) what any of them says. */
  get decisions(): Omit<DecisionsRecord, 'kind' | 'path'> {
    const all = [...this.decisionPaths].sort().map((path) => this.records.get(path));
    const records = all.filter((record): record is DecisionsRecord => record?.kind === 'decisions');
    const union = (key: 'ignored' | 'deleted' | 'keptApart'): readonly string[] => [
      ...new Set(records.flatMap((record) => record[key])),
    ];
    return { ignored: union('ignored'), deleted: union('deleted'), keptApart: union('keptApart') };
  }

  article(id: string): ArticleRecord | null {
    return this.articleAt(first(this.byId.article.get(id)));
  }

  /** The note of the same publication: same id, else same URL; the same text of another outlet is another publication. */
  findArticle(article: Article): ArticleRecord | null {
    const same = this.article(articleId(article));
    if (article.url) return same ?? this.articleByUrl(article.url.value);
    if (same === null || this.isOfSameOutlet(article, same) !== false) return same;
    return this.article(otherId(article));
  }

  /** The notes an article may belong to by id or address: the one of its very words at its address first. */
  articlesLike(article: Article): readonly ArticleRecord[] {
    const own = [article.url === null ? null : this.article(otherId(article)), this.findArticle(article)];
    const there = article.url === null ? undefined : this.byUrl.get(urlKey(article.url.value));
    const all = [...own, ...[...(there ?? [])].map((path) => this.articleAt(path))];
    return [...new Set(all.filter((record) => record !== null))];
  }

  /** Whether a note was made for the very words of an article, where another story has its address. */
  isOfSameWords(article: Article, { id }: ArticleRecord): boolean {
    return id === otherId(article);
  }

  /** Id for the note of a new article: of its URL or text, and where another note has that, of what tells them apart. */
  freeArticleId(article: Article): string {
    const id = articleId(article);
    return this.byId.article.has(id) ? otherId(article) : id;
  }

  /** Whether the outlet of an article is that of a note; null where one of them states none. */
  isOfSameOutlet(article: Article, record: ArticleRecord): boolean | null {
    const own = article.source?.value;
    const [link] = record.source;
    if (own === undefined || (link === undefined && record.outlet === null)) return null;
    const note = this.records.get(this.resolve(link ?? '') ?? '');
    const names =
      note?.kind === 'entity' ? [entityName(note), ...note.aliases] : [basename(link ?? record.outlet ?? '')];
    if (note?.kind === 'entity' && note.id === entityId('source', own)) return true;
    return names.some((name) => foldForm(name) === foldForm(own));
  }

  /** Whether two addresses are of one site. */
  isOfSameHost(one: string, other: string): boolean {
    return siteOf(one) === siteOf(other);
  }

  /** The first of the articles that tell a story: a copy's, its original's; the article itself where it is no copy. */
  original(record: ArticleRecord): ArticleRecord {
    const passed = new Set([record.path]);
    for (let at = record; ;) {
      const [target] = at.copyOf;
      const next = target === undefined ? null : this.articleAt(this.resolve(target) ?? undefined);
      if (next === null || passed.has(next.path)) return next === null ? at : record;
      passed.add(next.path);
      at = next;
    }
  }

  /** The note of what was published at an address; of several the first by path. */
  articleByUrl(url: string): ArticleRecord | null {
    return this.articleAt(first(this.byUrl.get(urlKey(url))));
  }

  /** What Dateline knows of the note at a path; null for a note of the user's and for none. */
  recordAt(path: string): NoteRecord | null {
    return this.records.get(path) ?? null;
  }

  /**
   * Article id → ids of the entities its frontmatter links, each once; links to anything else are left out. A story told
   * in several copies is one appearance: what its articles link, under the id of the first.
   */
  appearances(): ReadonlyMap<string, readonly string[]> {
    const stories = new Map<string, readonly string[]>();
    for (const id of this.byId.article.keys()) {
      const article = this.article(id);
      const story = article === null ? id : this.original(article).id;
      const others = stories.get(story);
      const own = this.entitiesOf(id);
      stories.set(story, others === undefined ? own : [...new Set([...others, ...own])]);
    }
    return stories;
  }

  /** Ids of the entities one article links. */
  entitiesOf(articleId: string): readonly string[] {
    const article = this.article(articleId);
    if (!article) return [];
    const { actors, places, themes, source, location } = article;
    return this.entityIds([...actors, ...places, ...themes, ...source, ...location]);
  }

  /** Path of the note a link target means, as Obsidian resolves it; null when there is none. */
  resolve(target: string): string | null {
    return this.paths.resolve(target);
  }

  /** Paths of the notes with a name, in any folder and any case. */
  pathsNamed(name: string): readonly string[] {
    return this.paths.named(name);
  }

  /** Shortest text that links the note unambiguously; null when its name cannot stand in a link. */
  linkTarget(path: string): string | null {
    const name = basename(path);
    const target = this.paths.named(name).length > 1 ? withoutExtension(path) : name;
    return canBeTarget(target) ? target : null;
  }

  /** Ids with more than one note, for `check`: id → paths. */
  duplicates(kind: 'article' | 'entity'): ReadonlyMap<string, readonly string[]> {
    const all = [...this.byId[kind]];
    return new Map(all.filter(([, paths]) => paths.size > 1).map(([id, paths]) => [id, [...paths].sort()]));
  }

  private articleAt(path: string | undefined): ArticleRecord | null {
    const record = path === undefined ? undefined : this.records.get(path);
    return record?.kind === 'article' ? record : null;
  }

  private entityIds(targets: Targets): readonly string[] {
    const ids = targets.flatMap((target) => {
      const record = this.records.get(this.resolve(target) ?? '');
      return record?.kind === 'entity' ? [record.id] : [];
    });
    return [...new Set(ids)];
  }
}

function addTo(map: Map<string, Set<string>>, key: string, path: string): void {
  const paths = map.get(key);
  if (paths) paths.add(path);
  else map.set(key, new Set([path]));
}

function removeFrom(map: Map<string, Set<string>>, key: string, path: string): void {
  const paths = map.get(key);
  paths?.delete(path);
  if (paths?.size === 0) map.delete(key);
}

/** First by path, so that every device picks the same. */
function first(paths: ReadonlySet<string> | undefined): string | undefined {
  if (!paths || paths.size < 2) return paths?.values().next().value;
  return [...paths].sort()[0];
}
