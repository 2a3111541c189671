// Pairs of articles labelled by story, each with what speaks for and against its telling of one happening.
import { articleOf, storyEvidence, type ComparedArticle } from '../../src/analysis/entities/origins';
import { isSureOf } from '../../src/model';
import { daysApart } from '../../src/analysis/entities/origins/story-article';
import { readOriginStories } from '../labels/sets.mjs';
import { partOf } from '../split.mjs';
import { understand } from '../engine.mts';
import { shipped } from './articles.mts';
import { readStoryLabels } from './labels.mjs';
import { inputsOf, there, type SourceExample } from './sources.mts';

/** Pairs of a story, and of others with each story, at most. */
const MOST = { same: 1, other: 2 };

/**
 * Pairs of our own short articles (`origins.jsonl`): neighbours of one story, a few days apart, and of each story's first one
 * with those of other stories that are likest.
 */
export async function ownExamples(): Promise<readonly SourceExample[]> {
  const stories: ComparedArticle[][] = [];
  for (const { articles } of readOriginStories()) {
    const read: ComparedArticle[] = [];
    for (const { id, outlet, published, title, text } of articles) {
      const record = { source: outlet, date: published, title, text };
      const found = await understand({ name: 'a.jsonl', bytes: new TextEncoder().encode(JSON.stringify(record)) });
      if (found !== null) read.push(articleOf(id, found.article, found.analysis));
    }
    stories.push(read);
  }
  const pair = (one: ComparedArticle, other: ComparedArticle, isRight: boolean): SourceExample[] =>
    one.story.characterwise === other.story.characterwise
      ? [{ id: one.id, part: partOf(one.id), features: storyEvidence(one, other), isRight, isTrue: isRight }]
      : [];
  return stories.flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const same = own.slice(1).flatMap((each, at) => (daysApart(own[at] ?? each, each) <= 2 ? pair(own[at] ?? each, each, true) : [])); // prettier-ignore
    const others = stories.flatMap(([other]) =>
      other === undefined || other === first ? [] : pair(first, other, false),
    );
    const likeness = ({ features }: SourceExample): number => features.get('telling words in common') ?? 0;
    return [...same.slice(0, MOST.same), ...others.sort((a, b) => likeness(b) - likeness(a)).slice(0, MOST.other)];
  });
}

/** Every pair that is labelled; the third of the first of both. */
export async function storyExamples(data: string): Promise<readonly SourceExample[]> {
  const labels = readStoryLabels(...there('stories.tsv', 'stories.unseen.tsv'));
  const ids = new Set(labels.flatMap(({ id, other }) => [id, other]));
  const inputs = inputsOf(data, ids);
  const articles = new Map<string, ComparedArticle>();
  for (const id of ids) {
    const read = await understand(inputs(id));
    if (read === null) throw new Error(`${id} cannot be read`);
    articles.set(id, articleOf(id, read.article, read.analysis));
  }
  const at = (id: string): ComparedArticle => {
    const found = articles.get(id);
    if (found === undefined) throw new Error(`${id} is not there`);
    return found;
  };
  return labels.map(({ id, other, relation, part }) => {
    const isRight = relation === 'same';
    return { id, part, features: storyEvidence(at(id), at(other)), isRight, isTrue: isRight };
  });
}

/** Whether the fitted decision as it ships joins two articles. */
export const isJoined = ({ features }: SourceExample): boolean =>
  isSureOf('story', { certainty: shipped().story.chance(features) }, 'usual');
