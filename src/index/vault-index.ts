import { type Article, type Entity, type NotePlan, type Settings, entityId } from '../model';
import { articleId, otherId, outletId, urlKey, withoutArticle } from '../format/ids';
import type { Appearances, Companions, StoryFilter, Named } from '../relations/appearances';
import { AppearanceBook } from './appearance-book';
import { EntityBook, isByHand } from './entity-book';
import { FormBook } from './form-book';
import { basename, canBeTarget, nameKey, withoutExtension } from '../format/links';
import { waitingMarkOf } from '../format/marks';
import { MultiMap } from './multi-map';
import {
  parseNote,
  type ArticleRecord,
  type DecisionsRecord,
  type EntityRecord,
  type NoteRecord,
  type Targets,
} from '../format/note-record';
import { namedTargets, packRecord, unpackRecord, urlKeyOf } from './packed-record';
import { PathBook } from './path-book';

/**
 * What the vault holds, by id, path and name. Built from parsed notes and, for every other note, from its path alone;
 * kept up to date by `add` and `remove` (vault events) and `addPlans` (notes decided in this run, not yet written).
 */
export class VaultIndex implements Appearances {
  private readonly paths = new PathBook();
  private readonly records = new Map<string, NoteRecord>();
  private readonly byId = { article: new MultiMap<string>(), entity: new MultiMap<string>() };
  /** Key of an address → paths of the articles there: more than one where pages name one address for several stories. */
  private readonly byUrl = new MultiMap<string>();
  /** Id of an entity that was merged → paths of the notes that say so. */
  private readonly merged = new MultiMap<string>();
  /** Mark of an entity → paths of the articles that name it in passing. */
  private readonly waiting = new MultiMap<string>();
  private readonly decisionPaths = new Set<string>();
  private readonly changed = new Set<string>();
  private readonly forms = new FormBook(() => this.entityRecords);
  private readonly book = new EntityBook({
    idsOf: (targets) => this.entityIds(targets),
    all: () => this.entityRecords,
    isKnown: (record) => this.records.get(record.path) === record,
  });
  private readonly named = new AppearanceBook({
    resolveKey: (key) => this.paths.resolveKey(key),
    entityPaths: (id) => this.byId.entity.get(this.entity(id)?.id ?? id),
    entityAt: (path) => idOf(this.records.get(path)),
  });

  constructor(readonly settings: Settings) {}

  /** Paths added or removed since it was last asked. */
  takeChanged(): readonly string[] {
    const changed = [...this.changed];
    this.changed.clear();
    return changed;
  }

  /** Adds or replaces what is at the path. `null`: a note that is not Dateline's. */
  add(path: string, record: NoteRecord | null): void {
    this.changed.add(path);
    const isSame = this.isSameNote(path, record);
    this.forget(path);
    if (!isSame) {
      this.paths.add(path);
      this.moved(path);
    }
    if (record === null) return;
    this.records.set(path, record);
    if (record.kind === 'decisions') return void this.decisionPaths.add(path);
    this.byId[record.kind].add(record.id, path);
    if (record.kind === 'article') {
      this.named.add(record);
      for (const mark of record.waiting) this.waiting.add(mark, path);
      const url = urlKeyOf(record);
      if (url !== null) this.byUrl.add(url, path);
    } else {
      this.forms.add(record);
      this.book.forget(record);
      for (const id of record.sameAs) this.merged.add(id, path);
    }
  }

  /** Whether links to the path mean what they meant: most changes of a note are such, and then nothing else depends on it. */
  private isSameNote(path: string, record: NoteRecord | null): boolean {
    const before = this.records.get(path);
    return before?.kind === 'entity' && record?.kind === 'entity' && before.id === record.id;
  }

  remove(path: string): void {
    this.changed.add(path);
    this.paths.remove(path);
    this.moved(path);
    this.forget(path);
  }

  private forget(path: string): void {
    const record = this.records.get(path);
    if (!record) return;
    this.records.delete(path);
    if (record.kind === 'decisions') return void this.decisionPaths.delete(path);
    this.byId[record.kind].delete(record.id, path);
    if (record.kind === 'article') {
      this.named.remove(path);
      for (const mark of record.waiting) this.waiting.delete(mark, path);
      const url = urlKeyOf(record);
      if (url !== null) this.byUrl.delete(url, path);
    } else {
      this.forms.remove(record);
      this.book.forget(record);
      for (const id of record.sameAs) this.merged.delete(id, path);
    }
  }

  /** What stands at a path came, changed or went: links by its name may mean something else. */
  private moved(path: string): void {
    this.book.touch(path);
    this.named.renamed(nameKey(basename(path)));
  }

  /** Takes planned notes as if they were written. */
  addPlans(plans: readonly NotePlan[]): void {
    for (const plan of plans) {
      const parsed = parseNote(plan.path, plan.after, this.settings);
      const record = parsed.ok ? parsed.value : null;
      // Packed, as what is read from the vault: parts of a text would keep all of it in memory.
      this.add(plan.path, record === null ? null : unpackRecord(plan.path, packRecord(record)));
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
    return [...this.byId.entity.keys()].flatMap((id) => this.entityWith(id) ?? []);
  }

  /** The entity's note, or that of the entity it was merged into; of several the one of the shortest name. */
  entity(id: string): EntityRecord | null {
    const own = this.byId.entity.get(id);
    const record = this.records.get(first(own.length > 0 ? own : this.merged.get(id)) ?? '');
    return record?.kind === 'entity' ? record : null;
  }

  /** The same as recognition needs it, at the cost of one look. */
  entityWith(id: string): Entity | null {
    return this.book.withId(id, () => this.entity(id));
  }

  /** The same of those that a user had to do with: their words, types and decisions, and all themes. */
  entitiesByHand(): readonly Entity[] {
    return [...this.byId.entity.keys()].flatMap((id) => {
      const record = this.entity(id);
      if (record === null) return [];
      const entity = this.entityOf(record);
      return isByHand(record, entity) || this.hasNamesake(record, entity) ? (this.entityWith(id) ?? []) : [];
    });
  }

  /** Whether another person has a note of the same name, which only a user makes. */
  private hasNamesake(record: EntityRecord, { name }: Entity): boolean {
    if (record.type !== 'person') return false;
    return this.entitiesNamed(name).some((other) => other.id !== record.id && other.type === 'person');
  }

  /** Ids of the entities whose notes state one as their parent, location or broader theme. */
  entitiesUnder(id: string): ReadonlySet<string> {
    return this.book.under(id);
  }

  /** The entity of a note, as recognition needs it. */
  entityOf(record: EntityRecord): Entity {
    return this.book.of(record);
  }

  /** The entity notes a form is a name or alias of, by path. */
  entitiesNamed(form: string): readonly EntityRecord[] {
    return this.forms.of(form);
  }

  /** The notes of people who may be one of that name, however it is spelled. */
  peopleNamed(name: string): readonly EntityRecord[] {
    return this.forms.ofPerson(name);
  }

  /** The notes of people who may bear a family name. */
  peopleOfFamily(family: string): readonly EntityRecord[] {
    return this.forms.ofFamily(family);
  }

  /** Paths of the notes that hold the vault's decisions. */
  get decisionNotes(): readonly string[] {
    return [...this.decisionPaths].sort();
  }

  /** Decisions that hold in the whole vault; of several notes (a copy that Sync made) what any of them says. */
  get decisions(): Omit<DecisionsRecord, 'kind' | 'path'> {
    const all = this.decisionNotes.map((path) => this.records.get(path));
    const records = all.filter((record): record is DecisionsRecord => record?.kind === 'decisions');
    const union = (key: 'ignored' | 'deleted' | 'keptApart' | 'meant'): readonly string[] => [
      ...new Set(records.flatMap((record) => record[key])),
    ];
    return {
      ignored: union('ignored'),
      deleted: union('deleted'),
      keptApart: union('keptApart'),
      meant: union('meant'),
    };
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
    const there = article.url === null ? [] : this.byUrl.get(urlKey(article.url.value));
    const all = [...own, ...there.map((path) => this.articleAt(path))];
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
    if (note?.kind === 'entity') return this.outletIds(own).has(note.id);
    return outletId(basename(link ?? record.outlet ?? '')) === outletId(own);
  }

  /** Ids of the notes an outlet of that name is linked by: that of its id, merged or not, and those called so. */
  private outletIds(name: string): ReadonlySet<string> {
    const plain = withoutArticle(name);
    const called = [name, plain, `The ${plain}`].flatMap((form) => this.entitiesNamed(form));
    const own = [name, plain, `The ${plain}`].map((form) => entityId('source', form));
    const bodies = called.filter(({ type }) => type === 'source' || type === 'organization' || type === 'agency');
    return new Set([...own, ...own.flatMap((id) => this.entity(id)?.id ?? []), ...bodies.map(({ id }) => id)]);
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

  /** The note of what was published at an address; of several the one of the shortest name. */
  articleByUrl(url: string): ArticleRecord | null {
    return this.articleAt(first(this.byUrl.get(urlKey(url))));
  }

  /** What Dateline knows of the note at a path; null for a note of the user's and for none. */
  recordAt(path: string): NoteRecord | null {
    return this.records.get(path) ?? null;
  }

  /** Stories in the vault: an article with its copies is one. */
  get total(): number {
    return this.named.total;
  }

  countOf(entity: string): number {
    return this.named.countOf(entity);
  }

  storiesOf(entity: string, oneIn?: number): Iterable<string> {
    return this.named.storiesOf(entity, oneIn);
  }

  namedIn(story: string): readonly Named[] {
    return this.named.namedIn(story);
  }

  companionsOf(entity: string, looking: StoryFilter): Companions {
    return this.named.companionsOf(entity, looking);
  }

  /** Ids of all stories, as `namedIn` takes them. */
  get stories(): Iterable<string> {
    return this.named.ids();
  }

  /** The articles that tell a story: the first of them and its copies. */
  articlesOf(story: string): readonly ArticleRecord[] {
    return this.named.membersOf(story).flatMap((path) => this.articleAt(path) ?? []);
  }

  /** Id of the story an article tells; null for an article that is not there. */
  storyOf(articleId: string): string | null {
    return this.named.storyAt(this.article(articleId)?.path ?? '');
  }

  /** Ids of the entities that an article and its copies link. */
  entitiesOfStory(articleId: string): readonly string[] {
    const story = this.storyOf(articleId);
    return story === null ? [] : this.named.namedIn(story).map(({ id }) => id);
  }

  /** The articles that name an entity in passing, or one of its mark: hardly any share one by chance. */
  articlesAwaiting(entityId: string): readonly ArticleRecord[] {
    return this.waiting.get(waitingMarkOf(entityId)).flatMap((path) => this.articleAt(path) ?? []);
  }

  /** Whether an article links what would be a note at the path, were one there. */
  isAskedFor(path: string): boolean {
    return this.named.isAskedFor(path);
  }

  /** Ids of the entities one article links. */
  entitiesOf(articleId: string): readonly string[] {
    const article = this.article(articleId);
    if (!article) return [];
    return this.entityIds(namedTargets(article));
  }

  /** Path of the note a link target means, as Obsidian resolves it; null when there is none. */
  resolve(target: string): string | null {
    return this.paths.resolve(target);
  }

  /** Paths of the notes with a name, in any folder and any case. */
  pathsNamed(name: string): readonly string[] {
    return this.paths.named(name);
  }

  /** Whether no new note can have this name: a note has it in some folder, or the file system refused it. */
  isNameTaken(name: string): boolean {
    return this.paths.isTaken(name);
  }

  /** No new note is to have the name of a path, which the file system refused. */
  refuseName(path: string): void {
    this.paths.refuse(path);
  }

  /** Shortest text that links the note unambiguously; null when its name cannot stand in a link. */
  linkTarget(path: string): string | null {
    const name = basename(path);
    const target = this.paths.named(name).length > 1 ? withoutExtension(path) : name;
    return canBeTarget(target) ? target : null;
  }

  /** Ids with more than one note, for `check`: id → paths. */
  duplicates(kind: 'article' | 'entity'): ReadonlyMap<string, readonly string[]> {
    const ids = [...this.byId[kind].keys()].filter((id) => this.byId[kind].get(id).length > 1);
    return new Map(ids.map((id) => [id, [...this.byId[kind].get(id)].sort()]));
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

const idOf = (record: NoteRecord | undefined): string | null => (record?.kind === 'entity' ? record.id : null);

/** The shortest name, then the first path: the same on every device, and not the copy that a sync made (`X (1).md`). */
function first(paths: readonly string[]): string | undefined {
  if (paths.length < 2) return paths[0];
  return [...paths].sort((a, b) => basename(a).length - basename(b).length || (a < b ? -1 : 1))[0];
}
