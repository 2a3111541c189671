import { compare } from '../../../duplicates';
import { foldForm, type StoryOrigin, type OriginLink, type StoryOrigins, type UnknownOrigin } from '../../../model';
import { accountOf, saidBy, type Account, sharedQuotation, isHeard, scoreOf } from './account';
import { type Citation, isOneOutlet, OutletFinder, storyOutlets, type StoryOutlet } from './outlet-citations';
import {
  countedRoots,
  StoryRoot,
  type RootLink,
  unnamedApart,
  haveCommon,
  mayBeOneHappening,
  sameSource,
} from './same-source';
import { isUnnamed, isWeak, meets, shownName, type ArticleSource } from './sources';
import { byTime, isNoOlder, type ComparedArticle } from './story-article';

/** Articles looked at, at most: every two are compared. */
export const MOST_ARTICLES = 60;

/**
 * Groups the articles of one story by what they lead back to. Articles beyond `MOST_ARTICLES` are left out, the latest first.
 * `breathe`: called between articles.
 */
export async function originsOf(
  articles: readonly ComparedArticle[],
  breathe: () => Promise<void> | undefined = () => undefined,
): Promise<StoryOrigins> {
  const finder = new OriginFinder([...articles].sort(byTime).slice(0, MOST_ARTICLES));
  await finder.find(breathe);
  return finder.found();
}

class OriginFinder {
  private readonly accounts: Account[] = [];
  private readonly roots: StoryRoot[] = [];
  private readonly external = new Map<
    string,
    readonly { readonly root: StoryRoot; readonly cited: ComparedArticle }[]
  >();
  private readonly links = new Map<Account, Map<StoryRoot, RootLink>>();
  /** Roots of an article’s source. */
  private readonly behind = new Map<ArticleSource, readonly StoryRoot[]>();
  private readonly selves = new Map<Account, StoryRoot>();

  constructor(private readonly reads: readonly ComparedArticle[]) {}

  async find(breathe: () => Promise<void> | undefined): Promise<void> {
    const finder = new OutletFinder(storyOutlets(this.reads));
    for (const article of this.reads) {
      this.accounts.push(accountOf(article, finder));
      await breathe();
    }
    for (const account of this.accounts) {
      this.linksOf(account);
      await breathe();
    }
    for (const account of this.accounts) this.linkNamed(account);
    this.establish();
  }

  /** What an article leads back to, found once. */
  private linksOf(account: Account): Map<StoryRoot, RootLink> {
    const known = this.links.get(account);
    if (known !== undefined) return known;
    const links = new Map<StoryRoot, RootLink>();
    this.links.set(account, links);
    for (const other of this.accounts) if (other !== account) this.linkTexts(account, other, links);
    for (const citation of account.words.citations) this.linkCited(account, citation, links);
    for (const source of account.sources) this.linkSource(account, source, links);
    this.linkSelf(account, links);
    return links;
  }

  /** An earlier article whose text, or whose quoted words, this one has. */
  private linkTexts(account: Account, other: Account, links: Map<StoryRoot, RootLink>): void {
    if (byTime(account.article, other.article) <= 0) return;
    const from = other.article.id;
    if (compare(account.article.story, other.article.story).kind !== 'two-stories') {
      for (const root of this.rootsOf(other)) put(links, root, { reason: 'copy', from, detail: null });
      return;
    }
    const folded = { own: account.folded, other: other.folded };
    const words = sharedQuotation(account.quoted, other.quoted, folded);
    if (words === null) return;
    const roots = this.rootsOfWords(other, words.words);
    for (const root of roots) put(links, root, { reason: 'same words', from, detail: words.words });
    const own = roots.length === 0 ? undefined : saidBy(account, words.words);
    if (own !== undefined && isUnnamed(own)) this.behind.set(own, roots);
  }

  /** All that an article leads back to; where that is nothing, the article itself. */
  private rootsOf(account: Account): readonly StoryRoot[] {
    const found = [...this.linksOf(account).keys()];
    return found.length > 0 ? found : [this.selfOf(account)];
  }

  /** What the source that said some words leads back to; none where it cannot be told whose they are. */
  private rootsOfWords(account: Account, words: string): readonly StoryRoot[] {
    this.linksOf(account);
    const said = saidBy(account, words);
    return said === undefined ? [] : (this.behind.get(said) ?? []);
  }

  private linkCited(account: Account, citation: Citation, links: Map<StoryRoot, RootLink>): void {
    const { outlet } = citation;
    const target = this.citedArticle(account, citation);
    const told = account.sources.filter(({ via }) => via?.key === outlet.key);
    const roots = target === null ? [this.externalOf(account, outlet)] : this.rootsFor(target, citation, told);
    for (const root of roots) {
      root.isLeading ||= account.leading.citations.has(citation);
      put(links, root, { reason: 'citation', from: target?.article.id ?? null, detail: outlet.name });
    }
    for (const source of told) this.linkTold(account, source, roots, links);
  }

  /** The article of a cited outlet that is meant: of those before, the one that says most of what it is cited for, then the last. */
  private citedArticle(account: Account, { outlet, context }: Citation): Account | null {
    const words = new Set(foldForm(context).split(' '));
    const isMeant = (other: Account): boolean =>
      other !== account && other.outlet !== null && isOneOutlet(other.outlet, outlet) &&
      isNoOlder(account.article, other.article) && haveCommon(account.article, other.article); // prettier-ignore
    let best: { account: Account; score: number } | null = null;
    for (const other of this.accounts.filter(isMeant)) {
      const score = [...words].filter((word) => word.length > 3 && other.folded.padded.includes(word)).length;
      if (best === null || score >= best.score) best = { account: other, score };
    }
    return best?.account ?? null;
  }

  /** Of what a cited article leads back to, that for which it is cited. */
  private rootsFor(target: Account, { context }: Citation, told: readonly ArticleSource[]): readonly StoryRoot[] {
    const all = this.rootsOf(target);
    const sources = target.sources.filter((source) => (this.behind.get(source)?.length ?? 0) > 0);
    if (sources.length === 0) return all;
    const words = new Set(foldForm([context, ...told.map(({ said }) => said)].join(' ')).split(' '));
    const scores = sources.map((source) => scoreOf(source, words));
    const best = Math.max(...scores);
    const atHand = sources.filter(({ via }) => via === null);
    const chosen = best >= 2 ? sources.filter((_source, at) => scores[at] === best) : atHand.length > 0 ? atHand : sources; // prettier-ignore
    return chosen.flatMap((source) => this.behind.get(source) ?? []);
  }

  /** Whom a cited outlet has something from is what its report leads back to, unless he is known from elsewhere. */
  private linkTold(
    account: Account,
    source: ArticleSource,
    roots: readonly StoryRoot[],
    links: Map<StoryRoot, RootLink>,
  ): void {
    if (!isUnnamed(source) && this.rootLike(account, source) !== null) return this.linkSource(account, source, links);
    this.behind.set(source, roots);
    const [root] = roots;
    if (roots.length === 1 && !isUnnamed(source)) root?.tellsFrom(source);
  }

  private linkSource(account: Account, source: ArticleSource, links: Map<StoryRoot, RootLink>): void {
    if (this.behind.has(source)) return;
    const found = this.rootLike(account, source);
    const root = found?.root ?? this.newRoot(source, account.outlet);
    root.isLeading ||= account.leading.sources.has(source);
    root.members.push(source);
    this.behind.set(source, [root]);
    const reason =
      found === null ? 'first hand' : found.how === 'named' ? 'same named source' : 'same anonymous source';
    put(links, root, { reason, from: null, detail: source.said });
  }

  private newRoot(source: ArticleSource, outlet: StoryOutlet | null): StoryRoot {
    const root = new StoryRoot(source.kind, shownName(source), source.via ?? outlet, isWeak(source));
    this.roots.push(root);
    return root;
  }

  private rootLike(account: Account, source: ArticleSource): { root: StoryRoot; how: 'named' | 'anonymous' } | null {
    for (const root of this.roots) {
      if (root.contradicts(source)) continue;
      for (const member of root.members) {
        const other = this.accounts.find(({ article }) => article === member.article) ?? null;
        const how = member.article === source.article ? null : sameSource(source, member, { one: account.outlet, other: other?.outlet ?? null }); // prettier-ignore
        if (how !== null) return { root, how };
      }
    }
    const body = this.bodyArticle(account, source.bodies);
    const [root] = body === null ? [] : this.rootsOf(body);
    return root === undefined ? null : { root, how: 'named' };
  }

  /** The article that a body published itself. */
  private bodyArticle(account: Account, bodies: ReadonlySet<string>): Account | null {
    const isOf = (other: Account): boolean =>
      other !== account && meets(bodies, other.bodies) && isNoOlder(account.article, other.article) &&
      mayBeOneHappening(account.article, other.article) && haveCommon(account.article, other.article); // prettier-ignore
    return this.accounts.find(isOf) ?? null;
  }

  /** An article by whoever others name as their source, and one whose outlet learned something itself. */
  private linkSelf(account: Account, links: Map<StoryRoot, RootLink>): void {
    const { article, bodies } = account;
    const named = this.roots.find(
      ({ members }) => members.some((member) => member.article !== article && meets(member.bodies, bodies) && mayBeOneHappening(member.article, article) && haveCommon(member.article, article)), // prettier-ignore
    );
    if (named !== undefined) return put(links, named, { reason: 'first hand', from: null, detail: null });
    if (links.size === 0 && account.words.own.length > 0)
      put(links, this.selfOf(account), { reason: 'first hand', from: null, detail: null });
  }

  private selfOf(account: Account): StoryRoot {
    let self = this.selves.get(account);
    if (self === undefined) {
      self = new StoryRoot('outlet', null, account.outlet);
      self.isLeading = true;
      this.roots.push(self);
      this.selves.set(account, self);
      put(this.linksOf(account), self, { reason: 'first hand', from: null, detail: null });
    }
    return self;
  }

  /** The report of an outlet that the story has no article of: one for all that cite it for the same. */
  private externalOf({ article }: Account, outlet: StoryOutlet): StoryRoot {
    const known = this.external.get(outlet.key) ?? [];
    const same = known.find(({ cited }) => haveCommon(article, cited))?.root;
    if (same !== undefined) return same;
    const root = new StoryRoot('outlet', outlet.name, outlet);
    root.isMissing = true;
    this.roots.push(root);
    this.external.set(outlet.key, [...known, { root, cited: article }]);
    return root;
  }

  /** Who is a source elsewhere and stands beside a verb of saying here, though no statement was found. */
  private linkNamed(account: Account): void {
    const links = this.linksOf(account);
    for (const root of this.roots) {
      if (links.has(root)) continue;
      const member = root.members.find((source) => isHeard(account.article, source));
      if (
        member !== undefined &&
        mayBeOneHappening(account.article, member.article) &&
        haveCommon(account.article, member.article)
      )
        // prettier-ignore
        put(links, root, { reason: 'same named source', from: null, detail: member.said });
    }
  }

  /** An unnamed source that may be the one an earlier article of another outlet had counts for nothing. */
  private establish(): void {
    const unnamed = this.roots.filter(({ members }) => members.length > 0 && members.every(isUnnamed) && members.some(({ kind, toldOwn }) => kind !== 'document' && (kind !== 'crowd' || toldOwn))); // prettier-ignore
    for (const root of unnamed) {
      const first = root.members[0];
      const rival = unnamed.find((other) => other !== root && mayBeOne(other, root));
      if (rival !== undefined && first !== undefined) root.like = rival.members[0]?.article.id ?? null;
    }
  }

  found(): StoryOrigins {
    const links = (root: StoryRoot): OriginLink[] =>
      this.accounts.flatMap((account) => {
        const link = this.linksOf(account).get(root);
        return link === undefined ? [] : [{ article: account.article.id, ...link }];
      });
    const origins = countedRoots(this.roots.map((root) => ({ root, articles: links(root) }))).map(
      ({ root: { kind, said, outlet }, articles }): StoryOrigin => ({ kind, source: said, outlet: outlet?.name ?? null, articles }), // prettier-ignore
    );
    const known = new Set(origins.flatMap(({ articles }) => articles.map(({ article }) => article)));
    const unknown = this.accounts.filter(({ article }) => !known.has(article.id)).map((account) => this.unknownOf(account)); // prettier-ignore
    return { origins, unknown };
  }

  private unknownOf(account: Account): UnknownOrigin {
    const roots = [...this.linksOf(account).keys()];
    const like = roots.find((root) => root.like !== null)?.like ?? null;
    const none = roots.length === 0 ? 'no source stated' : 'only general sources';
    return { article: account.article.id, reason: like === null ? none : 'may be the same source', like };
  }
}

function put(links: Map<StoryRoot, RootLink>, root: StoryRoot, link: RootLink): void {
  if (!links.has(root)) links.set(root, link);
}

/** Whether two roots may be one unnamed source, and the second was heard of later, by another outlet. */
function mayBeOne(earlier: StoryRoot, later: StoryRoot): boolean {
  const [one, other] = [earlier.members[0], later.members[0]];
  if (one === undefined || other === undefined || byTime(one.article, other.article) >= 0) return false;
  if (earlier.outlet !== null && later.outlet !== null && isOneOutlet(earlier.outlet, later.outlet)) return false;
  if (!earlier.members.some((first) => mayBeOneHappening(first.article, other.article))) return false;
  return !earlier.members.some((first) => later.members.some((second) => unnamedApart(first, second)));
}
