import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ATTITUDES, SOURCE_KINDS, SOURCINGS } from '../../src/model';
import {
  hashOf,
  readSourcing,
  readStatements,
  statementTexts,
  type SourcingLabel,
  type Span,
} from '../../tools/labels/statements.mts';
import { partOf } from '../../tools/split.mjs';

describe('the labels of statements', () => {
  const articles = readStatements();
  const statements = articles.flatMap((article) => article.statements);

  it('are of 60 news and 20 annotated articles, each named once', () => {
    const ids = articles.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const ofSet = (set: string): number => ids.filter((id) => id.startsWith(`${set}:`)).length;
    expect([ofSet('news'), ofSet('gold')]).toEqual([60, 20]);
  });

  it('have 20 of the news in every part of the split', () => {
    const news = articles.filter(({ id }) => id.startsWith('news:'));
    for (const { id, part } of news) expect([id, part]).toEqual([id, partOf(id)]);
    for (const part of ['fit', 'tune', 'unseen'])
      expect(news.filter((article) => article.part === part)).toHaveLength(20);
  });

  it('say what they say in the words that there are', () => {
    for (const { sourcing, text } of articles) {
      expect(SOURCINGS).toContain(sourcing);
      expect(text).toMatch(/^[0-9a-f]{12}$/);
    }
    for (const { kind, attitude, hedged } of statements) {
      expect(SOURCE_KINDS).toContain(kind);
      expect(ATTITUDES).toContain(attitude);
      expect(typeof hedged).toBe('boolean');
    }
  });

  it('have spans that hold something, in order and apart', () => {
    const isSpan = ([start, end]: Span): boolean =>
      Number.isInteger(start) && start >= 0 && Number.isInteger(end) && end > start;
    for (const { source, cue, content, chain } of statements) {
      const links = chain.filter((link): link is Span => typeof link !== 'string');
      expect([source, cue, ...content, ...links].every((span) => span === null || isSpan(span))).toBe(true);
      expect(content.length).toBeGreaterThan(0);
      expect(content.every(([start], at) => at === 0 || start >= (content[at - 1]?.[1] ?? 0))).toBe(true);
    }
    for (const { statements: told } of articles) {
      const starts = told.map(({ content }) => content[0]?.[0] ?? 0);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  it('name a source unless nobody is named, and a speaker who has a name', () => {
    for (const { source, speaker, kind } of statements) {
      expect(source === null).toBe(kind === 'none');
      if (kind === 'named person') expect(speaker).toBeTruthy();
      if (['anonymous', 'crowd', 'none'].includes(kind)) expect(speaker).toBeNull();
    }
  });
});

describe('the labels of sourcing alone', () => {
  const articles = readSourcing();

  it('are of news that are labelled once, in the part they belong to', () => {
    const ids = [...readStatements(), ...articles].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(articles).toHaveLength(89);
    for (const { id, part } of articles) expect([id, part]).toEqual([id, partOf(id)]);
  });

  it('say what they say in the words that there are', () => {
    for (const { sourcing, text } of articles) {
      expect(SOURCINGS).toContain(sourcing);
      expect(text).toMatch(/^[0-9a-f]{12}$/);
    }
  });
});

describe('the texts of the labels of statements', () => {
  let data: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'dateline-statements-'));
    for (const set of ['news', 'dateline-gold']) mkdirSync(join(data, set));
    writeFileSync(join(data, 'news/a.jsonl.gz'), gzipSync('{"id":"one","text":"Mina spoke."}\n'));
    writeFileSync(join(data, 'dateline-gold/b.jsonl'), '{"id":"two","input":"Joon spoke."}\n');
  });
  afterEach(() => {
    rmSync(data, { recursive: true, force: true });
  });
  const labelled = (id: string, text: string): SourcingLabel => ({ id, part: partOf(id.slice(5)), text: hashOf(text), sourcing: 'named' }); // prettier-ignore

  it('are found in both sets', () => {
    const labels = [labelled('news:one', 'Mina spoke.'), labelled('gold:two', 'Joon spoke.')];
    expect([...statementTexts(data, labels).values()]).toEqual(['Mina spoke.', 'Joon spoke.']);
  });

  it('are refused where they are absent, other ones or of another part', () => {
    const found = labelled('news:one', 'Mina spoke.');
    const other = (['fit', 'tune', 'unseen'] as const).find((part) => part !== found.part) ?? 'fit';
    for (const wrong of [
      labelled('news:six', 'Mina spoke.'),
      labelled('news:one', 'Mina left.'),
      { ...found, part: other },
    ])
      expect(() => statementTexts(data, [wrong])).toThrow(wrong.id);
  });
});
