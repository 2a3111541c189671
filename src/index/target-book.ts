import { basename, nameKey } from '../format/links';
import { MultiMap } from './multi-map';
import { isEndOf, lastOf, targetKey } from './path-book';
import { type Hashed, Postings } from './postings';

/** What the books ask of the index they belong to. */
export interface TargetLookup {
  /** Path of the note that the key of a link target leads to. */
  resolveKey(key: string): string | null;
  /** Paths of the notes of an entity, or of the one it was merged into. */
  entityPaths(id: string): readonly string[];
  /** Id of the entity whose note is at a path. */
  entityAt(path: string): string | null;
}

/** What articles link, by the key of the target. */
export interface Target<Article extends Hashed> {
  /** By which placements know it. */
  readonly number: number;
  readonly key: string;
  readonly articles: Postings<Article>;
  /** Stories that link it. */
  stories: number;
  /** Path it leads to; undefined: to be found out again. */
  path: string | null | undefined;
}

/** What links of articles lead to, each by its number too, and found out again only when a note of its name comes or goes. */
export class TargetBook<Article extends Hashed> {
  private readonly byKey = new Map<string, Target<Article>>();
  private readonly inOrder: Target<Article>[] = [];
  /** The same by what stands in links, which is quicker to find than its key is to make. */
  private readonly byWords = new Map<string, Target<Article>>();
  /** Name of a note → targets that may lead there. */
  private readonly byName = new MultiMap<Target<Article>>();

  constructor(private readonly lookup: TargetLookup) {}

  numbered(number: number): Target<Article> | undefined {
    return this.inOrder[number];
  }

  /** The target of a link as it is written; a new one where nothing linked it yet. */
  written(name: string): Target<Article> {
    const target = this.byWords.get(name) ?? this.keyed(targetKey(name));
    this.byWords.set(name, target);
    return target;
  }

  /** Targets that lead to a note of an entity. */
  of(entity: string): readonly Target<Article>[] {
    return this.lookup
      .entityPaths(entity)
      .flatMap((path) => this.byName.get(nameKey(basename(path))).filter((target) => this.pathOf(target) === path));
  }

  /** Id of the entity that a target leads to. */
  entityOf(number: number): string | null {
    const target = this.inOrder[number];
    const path = target === undefined ? null : this.pathOf(target);
    return path === null ? null : this.lookup.entityAt(path);
  }

  /** A note of this name came or went: the numbers of the targets that may lead elsewhere now. */
  renamed(name: string): readonly number[] {
    return this.byName.get(name).map((target) => {
      target.path = undefined;
      return target.number;
    });
  }

  /** Targets that lead nowhere, and would lead to a note at the path. */
  unresolvedAt(path: string): readonly Target<Article>[] {
    const asked = this.byName.get(nameKey(basename(path)));
    return asked.filter((target) => isEndOf(target.key, path) && this.pathOf(target) === null);
  }

  private pathOf(target: Target<Article>): string | null {
    if (target.path === undefined) target.path = this.lookup.resolveKey(target.key);
    return target.path;
  }

  private keyed(key: string): Target<Article> {
    const known = this.byKey.get(key);
    if (known) return known;
    const number = this.inOrder.length;
    const target: Target<Article> = { number, key, articles: new Postings(), stories: 0, path: undefined };
    this.byKey.set(key, target);
    this.inOrder.push(target);
    this.byName.add(lastOf(key), target);
    return target;
  }
}
