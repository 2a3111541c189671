import type { OriginLink, SourceKind } from '../../model';
import type { StoryOutlet } from './outlet-names';
import { meets, type ArticleSource } from './sources';

export type RootLink = Omit<OriginLink, 'article'>;

/** What articles lead back to, while it is looked for. */
export class StoryRoot {
  /** The source in each article that has it from that source itself. */
  readonly members: ArticleSource[] = [];
  /** Id of an article whose source may be the same: then nothing is established. */
  like: string | null = null;

  constructor(
    readonly kind: SourceKind,
    /** As the first article has it. */
    readonly said: string | null,
    readonly outlet: StoryOutlet | null,
    /** Whether it is an origin only where a second article has it: crowds, and bodies that nobody can tell. */
    readonly isWeak: boolean,
  ) {}

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
