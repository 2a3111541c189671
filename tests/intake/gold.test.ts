import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, FormatId } from '../../src/model';
import { readAll } from './helpers';

const GOLD = join(process.env['DATELINE_SHARED'] ?? join(__dirname, '../../../shared'), 'data/dateline-gold');

interface Item {
  readonly id: string;
  readonly input: string;
  readonly format?: FormatId;
  readonly url?: string | null;
  readonly gold: Readonly<Record<'title' | 'date' | 'source' | 'author', string | null>>;
}

const items = (): Item[] =>
  readdirSync(GOLD)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(GOLD, name), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Item);

const statedIn = (article: Article, key: 'date' | 'source' | 'title' | 'author'): string | null =>
  (key === 'author' ? article.authors?.value.join(', ') : article[key]?.value) ?? null;

describe('annotated articles (needs the shared data)', () => {
  const run = existsSync(GOLD) ? it : it.skip;
  run.each([
    ['date', 0.95],
    ['source', 0.9],
    ['title', 0.95],
    ['author', 0.9],
  ] as const)('have the right %s in %d of all', async (key, bar) => {
    const all = items();
    const misses: string[] = [];
    for (const { id, input, format, url, gold } of all) {
      const [outcome] = await readAll({
        name: id,
        text: input,
        ...(format ? { format } : {}),
        ...(url ? { url } : {}),
      });
      const value = outcome?.ok ? statedIn(outcome.value, key) : 'problem';
      if (value !== gold[key]) misses.push(`${id}: ${value} for ${gold[key]}`);
    }
    expect({ right: 1 - misses.length / all.length >= bar, misses }).toMatchObject({ right: true });
  });
});
