import type { OriginLink } from '../../../src/model';
import { originsView, type OriginLeaf } from '../../../src/views/dossier/origins';

const article = (id: string) => ({ ...{ id, title: `Story ${id}`, date: null, outlet: null }, path: `${id}.md` });

/** Leaves as `a(b c)`: below `a` those that lean on it. */
const shown = (leaves: readonly OriginLeaf[]): string =>
  leaves.map(({ article: { id }, leaning }) => (leaning.length === 0 ? id : `${id}(${shown(leaning)})`)).join(' ');

function treeOf(from: Readonly<Record<string, string | null>>): string {
  const links = Object.entries(from).map(([id, on]): OriginLink => ({ article: id, reason: 'citation', from: on, detail: null })); // prettier-ignore
  const { origins } = originsView({
    ...{ articles: Object.keys(from).map(article), outlets: 1, unknown: [], problems: [], cancelled: false },
    origins: [{ kind: 'outlet', source: null, outlet: null, articles: links }],
  });
  return origins.map(({ leaves }) => shown(leaves)).join(' | ');
}

describe('the tree of an origin', () => {
  it('has each article below the one it leans on, on top where that is not shown', () => {
    expect(treeOf({ a: null, b: 'a', c: 'b', d: 'elsewhere' })).toBe('a(b(c)) d');
  });

  it('has who cites an outlet below the article of that outlet, where no other is named', () => {
    const told = (id: string, outlet: string) => ({ ...article(id), outlet });
    const links: readonly OriginLink[] = [
      { article: 'a', reason: 'first hand', from: null, detail: null },
      { article: 'b', reason: 'citation', from: null, detail: 'Daily NK' },
      { article: 'c', reason: 'citation', from: null, detail: 'Yonhap' },
    ];
    const { origins } = originsView({
      ...{ outlets: 3, unknown: [], problems: [], cancelled: false },
      articles: [told('a', 'Daily NK'), told('b', 'The Sun'), told('c', 'Reuters')],
      origins: [{ kind: 'anonymous', source: 'a source', outlet: 'Daily NK', articles: links }],
    });
    expect(origins.map(({ leaves }) => shown(leaves))).toEqual(['a(b) c']);
  });

  it('has articles that lean on each other in a circle once', () => {
    expect(treeOf({ a: null, b: 'd', c: 'b', d: 'c', e: 'd' })).toBe('a b(c(d(e)))');
  });
});
