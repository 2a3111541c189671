import { english } from '../../../src/model';
import { decideAll, type NoteReviewSession } from '../../../src/workflow/review/decide-all';
import type { ReviewDecision } from '../../../src/workflow/review/decision';
import { openNoteReview } from '../../../src/workflow/review/note';
import { Review, Reviewer, spanOf } from './reviewing';

const STORY = `---
title: Police search houses in Hoeryong
date: 2024-11-15
source: Daily NK
url: https://example.com/story
---
The Ministry of State Security searched houses in Hoeryong on Friday. Ri Chol Su, a trader, said the police took two phones.
`;
const PATH = 'Articles/2024/2024-11-15 Police search houses in Hoeryong.md';

interface Reviewed {
  readonly review: Review;
  readonly session: NoteReviewSession;
}

async function reviewed(): Promise<Reviewed> {
  const one = new Reviewer();
  await one.import(STORY);
  const session = openNoteReview(PATH);
  await session.read(one.workspace);
  return { session, review: new Review(session, one) };
}

const decided = async ({ session }: Reviewed, decisions: readonly ReviewDecision[]): Promise<string | null> => {
  const unknown = await decideAll(decisions, PATH, session);
  return unknown === null ? null : english(unknown);
};

describe('decisions of somebody else about one article', () => {
  it.each<[string, ReviewDecision]>([
    ['nobody has the id “person:nobody-x”', { do: 'accept', entity: 'person:nobody-x' }],
    ['nobody has the id “__proto__”', { do: 'reject', entity: '__proto__' }],
    ['nobody has the id “constructor”', { do: 'leave-out', list: 'told-by', id: 'constructor' }],
    ['nobody has the id “place:x”', { do: 'location', to: { id: 'place:x' } }],
    [
      'there is no single statement of the words “__proto__”',
      { do: 'statement', statement: '__proto__', kind: 'body' },
    ],
    ['there is no single statement of the words “he · no”', { do: 'no-statement', statement: 'he · no' }],
    [
      'there are no words from 9000 to 9005',
      { do: 'create', at: { start: 9000, end: 9005 }, as: { name: 'X', kind: 'person' } },
    ],
  ])('may not say it of what is not there: %s', async (why, decision) => {
    const one = await reviewed();
    const before: ReviewDecision = { do: 'date', value: '2024-11-14' };
    expect(await decided(one, [before, decision])).toBe(`Decision 2: ${why}.`);
  });

  it('may not give a known statement a speaker nobody has, nor a place that is none', async () => {
    const one = await reviewed();
    const [statement] = one.review.article().statements.map(({ words }) => words);
    const { id } = one.review.entity('Ri Chol Su');
    if (statement === undefined) throw new Error('nobody says anything');
    const speaker = await decided(one, [{ do: 'statement', statement, speaker: 'person:nobody-x' }]);
    expect(speaker).toBe('Decision 1: nobody has the id “person:nobody-x”.');
    expect(await decided(await reviewed(), [{ do: 'location', to: { id } }])).toBe(`Decision 1: “${id}” is no place.`);
    expect(await decided(await reviewed(), [{ do: 'statement', statement, speaker: id }])).toBeNull();
    expect(await decided(await reviewed(), [{ do: 'statement', statement, speaker: null }])).toBeNull();
  });

  it('may name what another one makes, whatever their order', async () => {
    const one = await reviewed();
    const at = spanOf(one.review.article(), 'trader');
    expect(
      await decided(one, [
        { do: 'location', to: { id: 'place:tradertown' } },
        { do: 'create', at, as: { name: 'Tradertown', kind: 'place' } },
      ]),
    ).toBeNull();
  });
});
