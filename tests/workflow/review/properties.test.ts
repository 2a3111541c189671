import fc from 'fast-check';
import { ENTITY_KINDS } from '../../../src/model';
import { readFrontmatter } from '../../../src/format/frontmatter';
import type { ReviewDecision } from '../../../src/workflow/review/decision';
import type { ReviewArticle } from '../../../src/workflow/review/model';
import { openNoteReview } from '../../../src/workflow/review/note';
import { listed } from '../../support/analyst';
import { Review, Reviewer } from './reviewing';

const RUNS = Number(process.env.REVIEW_RUNS ?? '20');

const STORIES: readonly string[] = [
  `---
title: Police search houses in Hoeryong
date: 2024-11-15
source: Daily NK
url: https://example.com/one
---
The Ministry of State Security searched houses in Hoeryong on Friday, a source in North Hamgyong said. Ri Chol Su, a
trader, said the Ministry of State Security took two phones. Ri Chol Su sold rice in Sinuiju last month.
`,
  `---
title: Traders wait at the Hunchun bridge
date: 2025-03-12
source: Kivu Post
url: https://example.com/two
---
Traders from Hunchun waited at the bridge to Rason on Monday, customs officers in Jilin said. Olena Marchuk of the World
Food Programme called the delay costly. The World Food Programme sends rice to Rason; Olena Marchuk went to Beijing.

Customs in Rason reopened in early March, Mr. Marchuk said. In Moscow the foreign ministry said nothing.
`,
];

/** What somebody adds to a note by hand. */
const HAND: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `${text}\n## Mine\n\nSee [[My note|this]] and ![[Ri Chol Su]]; Ri Chol Su is *not* he.\n`,
  (text) => text.replace('tags:\n', 'mood: "grey"  # mine\nrank: 014\ntags:\n'),
  (text) => text.replace(/^actors:\n/m, 'actors:\n  - "[[My own actor]]"\n'),
  (text) => text.replace('\n---\n', '\ncustom:\n  - "[[Somewhere]]"\n---\n%% a comment %%\n\n'),
];

type Picks = readonly number[];

/** Decisions about what an article holds, each about another subject, chosen by numbers. */
function decisionsBy(picks: Picks, { entities, text, eventDates, open }: ReviewArticle): readonly ReviewDecision[] {
  const at = (n: number): number => picks[n % picks.length] ?? 0;
  const about = entities.flatMap(({ id, kind, lists }, n): readonly ReviewDecision[] => {
    if (lists.includes('source')) return [];
    const other = entities[(n + 1 + at(n + 7)) % entities.length];
    const choices: readonly (ReviewDecision | null)[] = [
      null,
      { do: 'accept', entity: id },
      { do: 'reject', entity: id },
      { do: 'change', what: { entity: id }, to: { name: `Made ${n}`, kind }, remember: at(n + 3) % 2 === 0 },
      other === undefined || other.id === id || other.kind !== kind
        ? null
        : { do: 'change', what: { entity: id }, to: { id: other.id } },
      kind === 'theme' ? null : { do: 'retype', entity: id, kind: ENTITY_KINDS[at(n + 5) % 4] ?? 'person' },
    ];
    const chosen = choices[at(n) % choices.length] ?? null;
    return chosen === null ? [] : [chosen];
  });
  const words = [...text.matchAll(/\p{L}+/gu)];
  const word = words[at(11) % words.length];
  const start = word?.index ?? 0;
  const single: readonly (ReviewDecision | null)[] = [
    at(12) % 3 === 0 ? { do: 'location', to: at(13) % 2 === 0 ? null : { name: 'Made place', kind: 'place' } } : null,
    at(14) % 4 === 0 ? { do: 'source', to: at(15) % 2 === 0 ? null : { name: 'Made outlet' } } : null,
    at(16) % 4 === 0 ? { do: 'date', value: at(17) % 2 === 0 ? null : '2024-12-24' } : null,
    at(18) % 2 === 0 ? { do: 'drop-event-date', value: eventDates[0]?.value ?? '2020' } : null,
    at(21) % 3 === 0 ? { do: 'event-date', value: at(22) % 2 === 0 ? null : '2024-12' } : null,
    at(19) % 3 === 0
      ? { do: 'create', at: { start, end: start + (word?.[0].length ?? 0) }, as: { name: 'Made word', kind: 'agency' } }
      : null,
    open[0] !== undefined && at(20) % 2 === 0
      ? { do: 'change', what: { entity: null, form: open[0].form }, to: { name: 'Made of open', kind: 'organization' } }
      : null,
  ];
  return [...about, ...single.filter((each) => each !== null)];
}

/** What changes nothing of what is known, and nothing by which the rest of the text is understood. */
const isOfArticle = (decision: ReviewDecision): boolean =>
  decision.do !== 'retype' && decision.do !== 'source' && !('remember' in decision && decision.remember === true);

const picks = fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 });
const story = fc.constantFrom(...STORIES);

async function reviewOfNote(one: Reviewer, path: string): Promise<Review> {
  const session = openNoteReview(path);
  await session.read(one.workspace);
  expect(session.problems).toEqual([]);
  return new Review(session, one);
}

const bodyOf = (text: string): string => {
  const read = readFrontmatter(text, '');
  return read.ok ? read.value.body : '';
};
const wordsOf = (text: string): string => bodyOf(text).replace(/(?<!!)\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, '$1');
const articlePath = (tree: Readonly<Record<string, string>>): string =>
  Object.keys(tree).find((path) => /^Articles\/.*\.md$/.test(path)) ?? '';

/** Lines of a note's properties that are none of Dateline's. */
function ownLines(text: string): readonly string[] {
  const managed =
    /^(?:title|date|published|published-offset|updated|source|author|section|url|location|coordinates|actors|places|themes|told-by|sourcing|cites|tags|event-date|event-dates|article-id|article-version|dateline-links|rejected|meant|imported|dateline|copy-of|article-kind):/;
  const lines = text.slice(0, text.length - bodyOf(text).length).split('\n');
  let isOwn = true;
  return lines.filter((line) => {
    if (/^\S/.test(line)) isOwn = !managed.test(line);
    return isOwn;
  });
}

describe('decisions of a review', () => {
  it('about a note never change a word, nor what is a hand’s; undone, every byte is as before', async () => {
    await fc.assert(
      fc.asyncProperty(story, picks, fc.constantFrom(...HAND), async (text, numbers, edit) => {
        const one = new Reviewer();
        await one.import(text);
        const path = articlePath(one.tree);
        one.vault.put(path, edit(one.text(path)));
        const before = one.tree;
        const review = await reviewOfNote(one, path);
        for (const decision of decisionsBy(numbers, review.article())) review.decide(decision);
        const report = await review.file();
        expect(report.problems).toEqual([]);
        expect(report.articles.map(({ status }) => status)).not.toContain('failed');
        const after = one.text(path);
        expect(wordsOf(after)).toBe(wordsOf(before[path] ?? ''));
        expect(ownLines(after)).toEqual(ownLines(before[path] ?? ''));
        if ((before[path] ?? '').includes('[[My own actor]]'))
          expect(listed(after, 'actors')).toContain('My own actor');
        if (report.batch !== null) await one.undo();
        expect(one.tree).toEqual(before);
      }),
      { numRuns: RUNS },
    );
  });

  it('stay as they are through relinks and imports of the same article', async () => {
    await fc.assert(
      fc.asyncProperty(story, picks, fc.boolean(), async (text, numbers, isNote) => {
        const one = new Reviewer();
        if (isNote) await one.import(text);
        const review = isNote ? await reviewOfNote(one, articlePath(one.tree)) : await one.review([text]);
        const decisions = decisionsBy(numbers, review.article()).filter(isOfArticle);
        const decided = new Set(decisions.flatMap((decision) => ('entity' in decision ? decision.entity : [])));
        const { entities } = review.article();
        for (const decision of decisions) review.decide(decision);
        await review.file();
        // What nobody decided goes on to follow what is known.
        const names = new Set(entities.filter(({ id }) => decided.has(id)).map(({ name }) => name));
        const isDecided = (name: string): boolean => names.has(name) || name.startsWith('Made ');
        const lists = (): readonly unknown[] => {
          const note = one.text(articlePath(one.tree));
          const items = ['actors', 'places', 'themes'].map((key) => listed(note, key).filter(isDecided));
          const values = ['source', 'location', 'rejected', 'meant'].map(
            (key) => (new RegExp(`^${key}:.*(?:\\n {2}- .*)*`, 'm').exec(note) ?? [])[0],
          );
          return [...items, ...values];
        };
        const before = lists();
        await one.relink();
        await one.import(text);
        expect(lists()).toEqual(before);
      }),
      { numRuns: RUNS },
    );
  });

  it('make the same vault in any order, where each is about another subject', async () => {
    await fc.assert(
      fc.asyncProperty(
        story,
        picks,
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        async (text, numbers, order) => {
          const trees: unknown[] = [];
          for (const isOther of [false, true]) {
            const one = new Reviewer();
            const review = await one.review([text]);
            const decisions = decisionsBy(numbers, review.article()).filter(
              (decision) => decision.do !== 'change' || 'name' in decision.to,
            );
            const sorted = decisions
              .map((decision, at) => ({ decision, place: order[at] ?? 0 }))
              .sort((a, b) => a.place - b.place);
            for (const { decision } of isOther ? sorted : decisions.map((each) => ({ decision: each })))
              review.decide(decision);
            await review.file();
            trees.push(one.tree);
          }
          expect(trees[0]).toEqual(trees[1]);
        },
      ),
      { numRuns: RUNS / 2 },
    );
  });

  it('that refuse all leave no link', async () => {
    for (const text of STORIES) {
      const one = new Reviewer();
      const review = await one.review([text]);
      for (const { id } of review.article().entities) review.decide({ do: 'reject', entity: id });
      await review.file();
      expect(one.text(articlePath(one.tree))).not.toContain('[[');
      expect(Object.keys(one.tree).filter((path) => path.endsWith('.md') && !path.startsWith('Articles/'))).toEqual([]);
      const before = one.tree;
      await one.relink();
      expect(one.tree).toEqual(before);
    }
  });

  it('that refuse all in a note take all out that Dateline put in', async () => {
    for (const text of STORIES) {
      const one = new Reviewer();
      await one.import(text);
      const path = articlePath(one.tree);
      const review = await reviewOfNote(one, path);
      for (const { id } of review.article().entities) review.decide({ do: 'reject', entity: id });
      await review.file();
      expect(one.text(path)).not.toContain('[[');
    }
  });
});
