import type { ReviewListed } from '../../../src/workflow/review/model';
import { DEFAULT_SETTINGS } from '../../../src/model';
import { reviewOf, type Review, Reviewer } from './reviewing';

const STORY = `---
title: "Trader: Police search houses in Hoeryong"
date: 2024-11-15
source: Daily NK
url: https://example.com/story
---
Police searched houses in Hoeryong on Friday, Ri Chol Su, a trader, said. Ri Chol Su lives in Hoeryong. The Ministry of State Security said in a statement that it took two phones. The Ministry of State Security did not say more.

“They came at night and woke all of us,” a neighbor said.
`;
const PATH = 'Articles/2024/2024-11-15 Trader - Police search houses in Hoeryong.md';

function listed(review: Review, name: string): ReviewListed {
  const found = review.article().listed.find((each) => each.name === name);
  if (found === undefined) throw new Error(`${name} is in no list`);
  return found;
}

/** The names in `told-by`. */
const toldBy = (one: Reviewer): readonly string[] =>
  [...(/^told-by:\n((?: {2}- .*\n)*)/m.exec(one.text(PATH))?.[1] ?? '').matchAll(/\[\[([^\]]+)\]\]/g)].map(
    ([, name]) => name ?? '',
  );
const out = ({ list, id }: ReviewListed) => ({ do: 'leave-out', list, id }) as const;
const back = ({ list, id }: ReviewListed) => ({ do: 'put-back', list, id }) as const;
const [TRADER, MINISTRY] = ['Ri Chol Su', 'Ministry of State Security'];

/** Whoever speaks is listed: what is sure is asked elsewhere. */
async function filed(story: string): Promise<Reviewer> {
  const one = new Reviewer({ ...DEFAULT_SETTINGS, claims: { certainty: 'all' } });
  await one.import(story);
  return one;
}

describe('who is listed as speaking, under review', () => {
  it('is shown, left out for good, and put back', async () => {
    const one = await filed(STORY);
    const before = one.tree;
    expect(toldBy(one)).toEqual([TRADER, MINISTRY]);
    const review = await reviewOf(PATH, one);
    expect(listed(review, TRADER)).toMatchObject({ list: 'told-by', kind: 'person', state: 'open', byHand: false });
    await review.decide(out(listed(review, TRADER))).file();
    expect(toldBy(one)).toEqual([MINISTRY]);
    expect(one.text(PATH)).toMatch(/^actors:\n(?: {2}- .*\n)*? {2}- "\[\[Ri Chol Su\]\]"/m);
    await one.relink();
    await one.import(STORY.replace('took two phones', 'took two phones and a radio'));
    expect(toldBy(one)).toEqual([MINISTRY]);
    const again = await reviewOf(PATH, one);
    expect(listed(again, TRADER)).toMatchObject({ state: 'rejected' });
    await again.decide(back(listed(again, TRADER))).file();
    expect(toldBy(one)).toEqual([TRADER, MINISTRY]);
    await one.relink();
    expect(toldBy(one)).toEqual([TRADER, MINISTRY]);
    while (toldBy(one).includes(TRADER)) await one.undo();
    expect(toldBy(one)).toEqual([MINISTRY]);
    await one.undo();
    while (!toldBy(one).includes(TRADER)) await one.undo();
    expect(one.tree).toEqual(before);
  });

  it('stays out where a hand took it out, whoever reads the article again, until it is put back', async () => {
    const one = await filed(STORY);
    one.edit(PATH, (text) => text.replace('told-by:\n  - "[[Ri Chol Su]]"\n', 'told-by:\n'));
    expect(toldBy(one)).toEqual([MINISTRY]);
    await one.relink();
    await one.import(STORY);
    await one.import(STORY.replace('took two phones', 'took two phones and a radio'));
    expect(toldBy(one)).toEqual([MINISTRY]);
    const review = await reviewOf(PATH, one);
    expect(listed(review, TRADER).state).toBe('rejected');
    expect(await review.file()).toMatchObject({ batch: null });
    const again = await reviewOf(PATH, one);
    await again.decide(back(listed(again, TRADER))).file();
    expect(toldBy(one)).toEqual([TRADER, MINISTRY]);
  });

  it('comes back into a list that was emptied, alone', async () => {
    const one = await filed(STORY);
    one.edit(PATH, (text) => text.replace(/told-by:\n(?: {2}- .*\n)+/, 'told-by:\n'));
    const review = await reviewOf(PATH, one);
    expect(listed(review, MINISTRY).state).toBe('rejected');
    await review.decide(back(listed(review, MINISTRY))).file();
    expect(toldBy(one)).toEqual([MINISTRY]);
  });

  it('is a hand’s, and is never taken out', async () => {
    const one = await filed(STORY);
    one.edit(PATH, (text) => text.replace('told-by:\n', 'told-by:\n  - "[[Hoeryong]]"\n'));
    const review = await reviewOf(PATH, one);
    expect(listed(review, 'Hoeryong')).toMatchObject({ byHand: true, state: 'open' });
    await review.decide(out(listed(review, 'Hoeryong'))).file();
    expect(toldBy(one)).toEqual(['Hoeryong', TRADER, MINISTRY]);
  });

  it('is left out of a new article, and stays out', async () => {
    const one = new Reviewer({ ...DEFAULT_SETTINGS, claims: { certainty: 'all' } });
    const review = await one.review([STORY]);
    await review.decide(out(listed(review, MINISTRY))).file();
    expect(toldBy(one)).toEqual([TRADER]);
    await one.relink();
    expect(toldBy(one)).toEqual([TRADER]);
    expect(listed(await reviewOf(PATH, one), MINISTRY).state).toBe('rejected');
  });

  it('is as before once the last decision is taken back', async () => {
    const review = await reviewOf(PATH, await filed(STORY));
    review.decide(out(listed(review, TRADER)));
    expect(listed(review, TRADER).state).toBe('rejected');
    review.session.takeBack(review.key(0));
    expect(listed(review, TRADER).state).toBe('open');
  });
});

describe('what a story rests on, under review', () => {
  it('is what a person says, and stays so', async () => {
    const one = await filed(STORY);
    const review = await reviewOf(PATH, one);
    const { sourcing } = review.article();
    expect(sourcing).toEqual({ value: sourcing.found, found: sourcing.found });
    await review.decide({ do: 'sourcing', value: 'document' }).file();
    expect(one.text(PATH)).toContain('sourcing: document\n');
    await one.relink();
    await one.import(STORY.replace('took two phones', 'took two phones and a radio'));
    expect(one.text(PATH)).toContain('sourcing: document\n');
    const again = await reviewOf(PATH, one);
    expect(again.article().sourcing).toEqual({ value: 'document', found: sourcing.found });
    await again.decide({ do: 'sourcing', value: null }).file();
    expect(one.text(PATH)).toMatch(/^sourcing:$/m);
    await one.relink();
    expect(one.text(PATH)).toMatch(/^sourcing:$/m);
    const third = await reviewOf(PATH, one);
    await third.decide({ do: 'sourcing', value: sourcing.found }).file();
    expect(one.text(PATH)).toContain(`sourcing: ${sourcing.found}\n`);
  });

  it('is filed as decided with a new article', async () => {
    const one = new Reviewer({ ...DEFAULT_SETTINGS, claims: { certainty: 'all' } });
    const review = await one.review([STORY]);
    await review.decide({ do: 'sourcing', value: 'single anonymous' }).file();
    expect(one.text(PATH)).toContain('sourcing: single anonymous\n');
  });
});

describe('a headline under review', () => {
  it('shows who says what in it', async () => {
    const review = await reviewOf(PATH, await filed(STORY));
    const { headline, headlineStatements } = review.article();
    expect(headlineStatements.map(({ source }) => source && headline?.slice(source.start, source.end))).toEqual([
      'Trader',
    ]);
  });
});
