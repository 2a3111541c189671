import { DEFAULT_SETTINGS, english } from '../../../src/model';
import { knownVault } from '../../../src/index/known-vault';
import { decideAll } from '../../../src/workflow/review/decide-all';
import type { ReviewStatement } from '../../../src/workflow/review/model';
import { openNoteReview } from '../../../src/workflow/review/note';
import { readNote } from '../../../src/workflow/review/read-note';
import { filed, reviewOf, type Review, Reviewer } from './reviewing';

const STORY = `---
title: Police search houses in Hoeryong
date: 2024-11-15
source: Daily NK
url: https://example.com/story
---
The Ministry of State Security searched houses in Hoeryong on Friday, a source in North Hamgyong said. Ri Chol Su, a trader, said the police took two phones.

“They came at night and woke all of us,” a neighbor said.
`;
const PATH = 'Articles/2024/2024-11-15 Police search houses in Hoeryong.md';

function by(review: Review, source: string): ReviewStatement {
  const { text, statements } = review.article();
  const found = statements.find(
    (each) => each.source !== null && text.slice(each.source.start, each.source.end) === source,
  );
  if (found === undefined) throw new Error(`nothing is said by ${source}`);
  return found;
}

/** Statements as whoever reads the note gets them: kind and speaker by the words of the source. */
async function readBack(one: Reviewer): Promise<Readonly<Record<string, string>>> {
  const { index } = await knownVault(one.workspace);
  const note = await readNote({ path: PATH, text: one.text(PATH) }, index, one.workspace);
  if (!note.ok) throw new Error(note.problem.code);
  const { article, analysis } = note.value;
  return Object.fromEntries(
    analysis.statements.map(({ source, speaker, kind }) => [
      source === null ? '' : article.body.text.slice(source.start, source.end),
      `${speaker ?? 'nobody'} as ${kind}`,
    ]),
  );
}

describe('statements under review', () => {
  it('are shown with who speaks and what that is', async () => {
    const review = await reviewOf(PATH, await filed(STORY));
    const { text } = review.article();
    const source = by(review, 'a source in North Hamgyong');
    expect(source).toMatchObject({ speaker: null, kind: 'anonymous', attitude: 'says', state: 'open' });
    expect(source.cue && text.slice(source.cue.start, source.cue.end)).toBe('said');
    expect(source.content.map(({ start, end }) => text.slice(start, end)).join(' ')).toContain(
      'searched houses in Hoeryong',
    );
    expect(by(review, 'Ri Chol Su, a trader')).toMatchObject({
      speaker: { name: 'Ri Chol Su' },
      kind: 'named person',
    });
  });

  it('are corrected in the note, which is obeyed whenever it is read', async () => {
    const one = await filed(STORY);
    const before = one.tree;
    const review = await reviewOf(PATH, one);
    const { id } = review.entity('Ri Chol Su');
    const [neighbor, source] = [by(review, 'a neighbor'), by(review, 'a source in North Hamgyong')];
    review.decide({ do: 'statement', statement: neighbor.words, speaker: id });
    review.decide({ do: 'no-statement', statement: source.words });
    expect(by(review, 'a neighbor')).toMatchObject({ speaker: { id }, kind: 'named person', state: 'changed' });
    expect(by(review, 'a source in North Hamgyong')).toMatchObject({ state: 'rejected' });
    const report = await review.file();
    expect(report).toMatchObject({ command: 'review', problems: [] });
    expect(one.text(PATH)).toContain(
      `stated:\n  - "a neighbor · They came at night and woke all of → ${id}"\n` +
        `  - "a source in North Hamgyong · The Ministry of State Security searched houses in → no statement"\n`,
    );
    const said = await readBack(one);
    expect(said).toMatchObject({ 'a neighbor': `${id} as named person` });
    expect(said).not.toHaveProperty('a source in North Hamgyong');
    const written = one.tree;
    await one.relink();
    expect(one.tree).toEqual(written);
    await one.undo();
    expect(one.tree).toEqual(before);
  });

  it('stay corrected when another paragraph is edited', async () => {
    const one = await filed(STORY);
    const review = await reviewOf(PATH, one);
    await review
      .decide({ do: 'statement', statement: by(review, 'a neighbor').words, speaker: null, kind: 'crowd' })
      .file();
    one.edit(PATH, (text) =>
      text.replace('took two phones', 'took two phones and a radio, and went on to the next house'),
    );
    expect(await readBack(one)).toMatchObject({ 'a neighbor': 'nobody as crowd' });
    const again = await reviewOf(PATH, one);
    expect(by(again, 'a neighbor')).toMatchObject({ kind: 'crowd', state: 'changed' });
  });

  it('are as they were found once that is said, and what others wrote stays', async () => {
    const one = await filed(STORY);
    const review = await reviewOf(PATH, one);
    await review.decide({ do: 'no-statement', statement: by(review, 'a neighbor').words }).file();
    const own = '  - "somebody · what stands here no more -> Nobody"\n';
    one.edit(PATH, (text) => text.replace('stated:\n', `stated:\n${own}`));
    const again = await reviewOf(PATH, one);
    const { words, state } = by(again, 'a neighbor');
    expect(state).toBe('rejected');
    await again.decide({ do: 'statement', statement: words }).file();
    expect(one.text(PATH)).toContain(`stated:\n${own}`);
    expect(one.text(PATH)).not.toContain('no statement');
    expect(await readBack(one)).toHaveProperty('a neighbor');
  });

  it('change nothing in a note where nothing is decided, however a line is written', async () => {
    const one = await filed(STORY);
    one.edit(PATH, (text) =>
      text.replace('imported:', 'stated:\n  - A Neighbor · they came at night -> anonymous\nimported:'),
    );
    const before = one.tree;
    const review = await reviewOf(PATH, one);
    expect(by(review, 'a neighbor')).toMatchObject({ kind: 'anonymous', state: 'changed' });
    expect(await review.file()).toMatchObject({ batch: null });
    expect(one.tree).toEqual(before);
  });

  it('tell anew what the story rests on, and leave what a person wrote there', async () => {
    const one = await filed(STORY, { ...DEFAULT_SETTINGS, claims: { certainty: 'all' } });
    expect(one.text(PATH)).toContain('sourcing: anonymous\n');
    const review = await reviewOf(PATH, one);
    review.decide({ do: 'statement', statement: by(review, 'a neighbor').words, kind: 'crowd' });
    await review.decide({ do: 'no-statement', statement: by(review, 'a source in North Hamgyong').words }).file();
    expect(one.text(PATH)).toContain('sourcing: named\n');
    const again = await reviewOf(PATH, one);
    await again.decide({ do: 'statement', statement: by(again, 'a source in North Hamgyong').words }).file();
    expect(one.text(PATH)).toContain('sourcing: single anonymous\n');
    one.edit(PATH, (text) => text.replace('sourcing: single anonymous', 'sourcing: official'));
    const third = await reviewOf(PATH, one);
    await third.decide({ do: 'no-statement', statement: by(third, 'a source in North Hamgyong').words }).file();
    expect(one.text(PATH)).toContain('sourcing: official\n');
  });

  it('are taken back by the last decision', async () => {
    const review = await reviewOf(PATH, await filed(STORY));
    review.decide({ do: 'no-statement', statement: by(review, 'a neighbor').words });
    review.session.takeBack(review.key(0));
    expect(by(review, 'a neighbor')).toMatchObject({ state: 'open' });
  });

  it('are filed as decided with a new article', async () => {
    const one = new Reviewer();
    const review = await one.review([STORY]);
    await review.decide({ do: 'statement', statement: by(review, 'a neighbor').words, kind: 'anonymous' }).file();
    expect(one.text(PATH)).toContain('stated:\n  - "a neighbor · They came at night and woke all of → anonymous"\n');
    expect(await readBack(one)).toMatchObject({ 'a neighbor': 'nobody as anonymous' });
  });
});

describe('a document', () => {
  it('brings no corrections of its own', async () => {
    const one = new Reviewer();
    await one.import(STORY.replace('url:', 'stated: ["a neighbor · They came at night → no statement"]\nurl:'));
    expect(one.text(PATH)).not.toContain('stated:');
    expect(await readBack(one)).toHaveProperty('a neighbor');
  });
});

describe('all statements of a speaker', () => {
  const TWICE = `${STORY}\nRi Chol Su said that he was asked for names. “I had none,” Ri Chol Su said.\n`;

  async function dismissed(speaker: string | null) {
    const one = await filed(TWICE);
    const before = one.tree;
    const session = openNoteReview(PATH);
    await session.read(one.workspace);
    const problem = await decideAll([{ do: 'no-statements', speaker }], PATH, session);
    session.settle(PATH, 'file');
    if (problem === null) await session.file(one.workspace);
    return { one, before, problem };
  }

  it.each(['ri chol su', 'person:ri-chol-su'])(
    'are dismissed at once by %s, kept by a relink, undone',
    async (name) => {
      const { one, before } = await dismissed(name);
      const speakers = async (): Promise<string> => Object.values(await readBack(one)).join();
      expect(await speakers()).not.toContain('ri-chol-su');
      expect(await speakers()).toContain('nobody as anonymous');
      await one.relink();
      expect(await speakers()).not.toContain('ri-chol-su');
      await one.undo();
      expect(one.tree).toEqual(before);
    },
  );

  it('are told where there are none', async () => {
    const { problem } = await dismissed('Nobody At All');
    expect(problem === null ? '' : english(problem)).toBe('“Nobody At All” speaks nowhere in it.');
  });
});
