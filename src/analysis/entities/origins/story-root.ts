import type { OriginLink, SourceKind } from '../../../model';
import type { StoryOutlet } from './outlet-names';
import { meets, shownName, type ArticleSource } from './sources';

export type RootLink = Omit<OriginLink, 'article'>;

/** What articles lead back to, while it is looked for. */
export class StoryRoot {
  /** The source in each article that has it from that source itself. */
  readonly members: ArticleSource[] = [];
  /** Id of an article whose source may be the same: then nothing is established. */
  like: string | null = null;
  /** Whether the story of an article comes from it; else articles have it beside what theirs comes from. */
  isLeading = false;
  /** Whether it is a report that the story has no article of. */
  isMissing = false;

  constructor(
    public kind: SourceKind,
    /** As it is shown; null where nobody is said. */
    public said: string | null,
    readonly outlet: StoryOutlet | null,
    /** See `isWeak`. */
    readonly isWeak = false,
  ) {}

  /** Has what a named source told its outlet. A report that is missing is shown by that, where it is one alone. */
  tellsFrom(source: ArticleSource): void {
    const [first] = this.members;
    this.members.push(source);
    if (!this.isMissing) return;
    const isOne = first === undefined || meets(first.persons, source.persons) || meets(first.bodies, source.bodies);
    this.kind = isOne ? (first ?? source).kind : 'outlet';
    this.said = isOne ? shownName(first ?? source) : (this.outlet?.name ?? null);
  }

  /** Whether a source is somebody else than those who are named already. */
  contradicts({ persons }: ArticleSource): boolean {
    if (persons.size === 0) return false;
    const named = this.members.filter((member) => member.persons.size > 0);
    return (
      named.length > 0 && !named.some((member) => meets(member.persons, persons) || endAlike(member.persons, persons))
    );
  }
}

const endAlike = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((name) => [...other].some((second) => name.split(' ').at(-1) === second.split(' ').at(-1)));

interface LinkedRoot {
  readonly root: StoryRoot;
  readonly articles: readonly OriginLink[];
}

/**
 * Of all that articles lead back to, what is an origin: what the story of one of them comes from, and what several have beside
 * that, where nothing else makes them one.
 */
export function countedRoots(all: readonly LinkedRoot[]): readonly LinkedRoot[] {
  const sure = all.filter(
    ({ root, articles }) => root.like === null && articles.length > (root.isWeak || !root.isLeading ? 1 : 0),
  );
  const leading = sure.filter(({ root }) => root.isLeading);
  const joined = (one: string, other: string): boolean =>
    leading.some(({ articles }) => [one, other].every((id) => articles.some(({ article }) => article === id)));
  return sure.filter(({ root, articles: [first, ...others] }) => root.isLeading || others.some(({ article }) => !joined(first?.article ?? '', article))); // prettier-ignore
}
