import type { Article } from '../../src/model';
import { annotatedIn, annotatedSamples, type Annotated } from '../support/annotated';
import { needsShared } from '../support/shared';
import { readAll } from './helpers';

const statedIn = (article: Article, key: 'date' | 'source' | 'title' | 'author'): string | null =>
  (key === 'author' ? article.authors?.value.join(', ') : article[key]?.value) ?? null;

const BARS = [
  ['date', 0.95],
  ['source', 0.9],
  ['title', 0.95],
  ['author', 0.9],
] as const;

async function expectRight(all: readonly Annotated[], key: 'date' | 'source' | 'title' | 'author', bar: number) {
  const misses: string[] = [];
  for (const { id, input, gold } of all) {
    const [outcome] = await readAll(input);
    const value = outcome?.ok ? statedIn(outcome.value, key) : 'problem';
    if (value !== gold[key]) misses.push(`${id}: ${value} for ${gold[key]}`);
  }
  expect({ right: 1 - misses.length / all.length >= bar, misses }).toMatchObject({ right: true });
}

describe('annotated articles (needs the shared data)', () => {
  const gold = needsShared('data/dateline-gold');
  it.each(BARS)('have the right %s in %d of all', (key, bar) => expectRight(annotatedIn(gold), key, bar));
});

describe('annotated samples of our own', () => {
  it.each(BARS)('have the right %s in %d of all', (key, bar) => expectRight(annotatedSamples(), key, bar));
});
