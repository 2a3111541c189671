import { newSince, remember, visit, visitsIn, type Visits } from '../../../src/views/dossier';

const MONDAY = '2024-03-04T10:00:00';

describe('visits of a dossier', () => {
  it('tell which stories came since', () => {
    const made = visit(MONDAY, ['a', 'b']);
    expect([...newSince(made, ['a', 'b', 'c', 'd'])]).toEqual(['c', 'd']);
    expect(newSince(made, ['b']).size).toBe(0);
  });

  it('take six letters a story, and tell thousands apart', () => {
    const stories = Array.from({ length: 20_000 }, (_, n) => `article-${n}`);
    const made = visit(MONDAY, stories);
    expect(made.seen).toHaveLength(120_000);
    const others = stories.map((story) => `${story}-new`);
    expect(newSince(made, [...stories, ...others]).size).toBe(20_000);
  });

  it('are kept until they are too many, the oldest going first', () => {
    const large = (at: string): ReturnType<typeof visit> =>
      visit(
        at,
        Array.from({ length: 30_000 }, (_, n) => `${at} ${n}`),
      );
    let visits: Visits = {};
    for (const [n, id] of ['one', 'two', 'three'].entries())
      visits = remember(visits, id, large(`2024-03-0${n + 1}T10:00:00`));
    expect(Object.keys(visits)).toEqual(['three', 'two']);
    expect(Object.keys(remember(visits, 'two', visit(MONDAY, [])))).toEqual(['two', 'three']);
  });

  it('are read back from what the app kept, however damaged', () => {
    const visits = { a: visit(MONDAY, ['x']) };
    expect(visitsIn(JSON.parse(JSON.stringify({ ...visits, b: 3, c: { at: 1 } })))).toEqual(visits);
    expect([visitsIn(null), visitsIn('text'), visitsIn(undefined)]).toEqual([{}, {}, {}]);
  });
});
