import type { Appearances, Companions, StoryFilter, Named } from '../relations/appearances';
import { hashOf } from '../relations/steps';
import { CompanionCount } from './companion-count';
import { EntityNumbers } from './entity-numbers';
import { basename, nameKey } from '../format/links';
import { MultiMap } from './multi-map';
import type { ArticleRecord } from '../format/note-record';
import { namedTargets, packedSpots } from './packed-record';
import { lastOf, targetKey } from './path-book';
import { Placements } from './placements';
import { TargetBook, type TargetLookup, type Target } from './target-book';

interface Appearing {
  readonly path: string;
  readonly id: string;
  /** Where its entry in the placements is. */
  place: number;
  /** Key of the target of `copy-of`. */
  readonly copyOf: string | null;
  story: Story;
  /** That of its story. */
  hash: number;
}

/** An article and its copies. */
interface Story {
  /** Id of the article that told it first. */
  readonly id: string;
  /** Lower bits of `hashOf` its id: kept, because of an entity with many stories those to look at are chosen by it. */
  readonly hash: number;
  readonly members: Appearing[];
}

/** An entity that a story names, while it is put together where. */
interface Naming extends Named {
  at: readonly number[];
}

/** Numbers below it take no memory of their own. */
const HASHES = 2 ** 30;
/** Distance between the places of two articles of one story: no place in one is a place in the other. */
const APART = 2 ** 24;

/**
 * Which stories link which entities, by the names that articles link: renaming a note, or a note of the same name, changes
 * what is asked of a name and nothing else. All sizes are kept as articles come and go.
 */
export class AppearanceBook implements Appearances {
  private readonly articles = new Map<string, Appearing>();
  private readonly stories = new Map<string, Story>();
  private readonly targets: TargetBook<Appearing>;
  /** Name of a note → the articles said to be copies of what has it. */
  private readonly copies = new MultiMap<Appearing>();
  private placements = new Placements();
  private readonly numbers = new EntityNumbers((target) => this.targets.entityOf(target));
  private readonly count = new CompanionCount(this.numbers);

  constructor(private readonly lookup: TargetLookup) {
    this.targets = new TargetBook(lookup);
  }

  get total(): number {
    return this.stories.size;
  }

  ids(): Iterable<string> {
    return this.stories.keys();
  }

  /** Another article at the path is forgotten. */
  add(record: ArticleRecord): void {
    this.remove(record.path);
    const named = namedTargets(record).map((name) => this.targets.written(name));
    const [original] = record.copyOf;
    const copyOf = original === undefined ? null : targetKey(original);
    const { path, id } = record;
    const place = this.placements.add(
      named.map(({ number }) => number),
      packedSpots(record),
    );
    const article: Appearing = { path, id, place, copyOf, story: NOWHERE, hash: NOWHERE.hash };
    this.articles.set(path, article);
    if (copyOf !== null) this.copies.add(lastOf(copyOf), article);
    this.enter(article, this.rootOf(article));
    this.regroup(nameKey(basename(record.path)));
  }

  remove(path: string): void {
    const article = this.articles.get(path);
    if (!article) return;
    this.articles.delete(path);
    if (article.copyOf !== null) this.copies.delete(lastOf(article.copyOf), article);
    this.leave(article);
    this.placements.release(article.place);
    if (this.placements.isWasteful) this.putTogether();
    this.regroup(nameKey(basename(path)));
  }

  /** A note of this name came or went: links by the name may lead elsewhere. */
  renamed(name: string): void {
    for (const number of this.targets.renamed(name)) this.numbers.forget(number);
    this.regroup(name);
  }

  countOf(entity: string): number {
    const [target, ...more] = this.targets.of(entity);
    if (more.length > 0) return new Set(this.storiesOf(entity)).size;
    return target?.stories ?? 0;
  }

  *storiesOf(entity: string, oneIn = 1): Iterable<string> {
    for (const { id } of this.toldOf(this.targets.of(entity), oneIn)) yield id;
  }

  companionsOf(entity: string, looking: StoryFilter): Companions {
    const { count } = this;
    count.begin(entity);
    for (const story of this.toldOf(this.targets.of(entity), looking.oneIn)) {
      const [only] = story.members;
      const isCounted = story.members.length === 1 && only !== undefined && count.entry(this.placements, only.place);
      if (!isCounted) count.story(this.namedIn(story.id));
    }
    return count.end(looking);
  }

  private *toldOf(targets: readonly Target<Appearing>[], oneIn: number): Iterable<Story> {
    const told = new Set<Story>();
    for (const { articles } of targets) {
      for (const { story } of articles.oneIn(oneIn)) {
        if (told.has(story)) continue;
        if (targets.length > 1 || story.members.length > 1) told.add(story);
        yield story;
      }
    }
  }

  namedIn(story: string): readonly Named[] {
    const named = new Map<string, Naming>();
    const members = this.stories.get(story)?.members ?? [];
    const [only] = members;
    if (only !== undefined && members.length === 1) this.addNamed(only, 0, named);
    else for (const [i, article] of inOrder(members, story).entries()) this.addNamed(article, i * APART, named);
    return [...named.values()];
  }

  /** Paths of the articles that tell a story, the first of them first. */
  membersOf(story: string): readonly string[] {
    return inOrder(this.stories.get(story)?.members ?? [], story).map(({ path }) => path);
  }

  /** Id of the story that the article at a path tells. */
  storyAt(path: string): string | null {
    return this.articles.get(path)?.story.id ?? null;
  }

  /** Whether an article links what would be a note at the path, were one there. */
  isAskedFor(path: string): boolean {
    return this.targets.unresolvedAt(path).some(({ stories }) => stories > 0);
  }

  /** `from`: added to each place. */
  private addNamed(article: Appearing, from: number, named: Map<string, Naming>): void {
    for (const [n, number] of this.placements.targetsAt(article.place).entries()) {
      const entity = this.numbers.entityOf(number);
      if (entity < 0) continue;
      const naming = namingOf(this.numbers.idOf(entity), named);
      const at = this.placements.sentencesAt(article.place, n);
      const own = from === 0 ? at : at.map((one) => one + from);
      naming.at = naming.at.length === 0 ? own : [...naming.at, ...own].sort((a, b) => a - b);
    }
  }

  /** The targets an article links, each once. */
  private linked({ place }: Appearing): readonly Target<Appearing>[] {
    const targets: Target<Appearing>[] = [];
    for (const number of this.placements.targetsAt(place)) {
      const target = this.targets.numbered(number);
      if (target !== undefined) targets.push(target);
    }
    return targets;
  }

  /** Copies, and copies of copies, of what has the name may belong to another story now. */
  private regroup(name: string, looked = new Set<Appearing>()): void {
    if (!this.copies.has(name)) return;
    for (const article of this.copies.get(name)) {
      if (looked.has(article)) continue;
      looked.add(article);
      const root = this.rootOf(article);
      if (root !== article.story.id) {
        this.leave(article);
        this.enter(article, root);
      }
      this.regroup(nameKey(basename(article.path)), looked);
    }
  }

  /** Id of the first article that tells its story; of one whose copies lead back to it, its own. */
  private rootOf(article: Appearing): string {
    if (article.copyOf === null) return article.id;
    const passed = new Set([article]);
    for (let at = article; ;) {
      const path = at.copyOf === null ? null : this.lookup.resolveKey(at.copyOf);
      const next = path === null ? undefined : this.articles.get(path);
      if (!next) return at.id;
      if (passed.has(next)) return article.id;
      passed.add(next);
      at = next;
    }
  }

  private enter(article: Appearing, id: string): void {
    const story = this.stories.get(id) ?? { id, hash: hashOf(id) % HASHES, members: [] };
    this.stories.set(id, story);
    article.story = story;
    article.hash = story.hash;
    const told = this.targetsOfStory(story);
    for (const target of this.linked(article)) {
      target.articles.add(article);
      if (!told.has(target.number)) target.stories += 1;
    }
    story.members.push(article);
  }

  private leave(article: Appearing): void {
    const { story } = article;
    story.members.splice(story.members.indexOf(article), 1);
    const told = this.targetsOfStory(story);
    // A target that nobody links any more stays, as whoever unlinked it may link it again: a note is taken out to be put in.
    for (const target of this.linked(article)) {
      target.articles.delete(article);
      if (!told.has(target.number)) target.stories -= 1;
    }
    if (story.members.length === 0) this.stories.delete(story.id);
  }

  /** Numbers of the targets that a story links. */
  private targetsOfStory({ members }: Story): ReadonlySet<number> {
    if (members.length === 0) return NO_TARGETS;
    return new Set(members.flatMap(({ place }) => this.placements.targetsAt(place)));
  }

  /** Leaves behind what articles took that are gone. */
  private putTogether(): void {
    const together = new Placements();
    for (const article of this.articles.values()) article.place = together.take(this.placements, article.place);
    this.placements = together;
  }
}

const NO_TARGETS: ReadonlySet<number> = new Set();
const NOWHERE_YET: readonly number[] = [];

function namingOf(id: string, named: Map<string, Naming>): Naming {
  const known = named.get(id);
  if (known !== undefined) return known;
  const naming = { id, at: NOWHERE_YET };
  named.set(id, naming);
  return naming;
}

const NOWHERE: Story = { id: '', hash: 0, members: [] };

/** The first that told it, then by path: the same on every device. */
const inOrder = (members: readonly Appearing[], story: string): readonly Appearing[] =>
  members.length < 2
    ? members
    : [...members].sort((a, b) => Number(b.id === story) - Number(a.id === story) || (a.path < b.path ? -1 : 1));
