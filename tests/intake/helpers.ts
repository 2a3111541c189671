import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { parseOutlets, readArticles, type IntakeContext } from '../../src/intake';
import { parseHtml } from '../../src/intake/parse-html';
import type { Article, Body, Input, Outcome } from '../../src/model';

export const outlets = parseOutlets(readFileSync(join(__dirname, '../../src/data/outlets.yaml'), 'utf8'));
export const context: IntakeContext = { ...readingTools, parseHtml, outlets, images: 'link' };

export async function readAll(input: Partial<Input>): Promise<Outcome<Article>[]> {
  const outcomes: Outcome<Article>[] = [];
  for await (const outcome of readArticles({ name: 'input', ...input }, context)) outcomes.push(outcome);
  return outcomes;
}

/** The one article of an input that can be read. */
export async function readOne(input: Partial<Input> | string): Promise<Article> {
  const [outcome, ...more] = await readAll(typeof input === 'string' ? { text: input } : input);
  if (!outcome?.ok || more.length > 0) throw new Error(`one article expected: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** The code of the problem an input gives. */
export async function problemOf(input: Partial<Input>): Promise<string> {
  const [outcome] = await readAll(input);
  if (!outcome || outcome.ok) throw new Error('a problem expected');
  expect(outcome.problem.message).toContain(outcome.problem.subject);
  return outcome.problem.code;
}

export const lines = (...all: string[]): string => all.join('\n');
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The promises of `Body`: segments verbatim, in order, apart. */
export function expectSound(body: Body): void {
  let text = 0;
  let markdown = 0;
  for (const segment of body.segments) {
    expect(segment.length).toBeGreaterThan(0);
    expect(segment.text).toBeGreaterThanOrEqual(text);
    expect(segment.markdown).toBeGreaterThanOrEqual(markdown);
    expect(body.markdown.slice(segment.markdown, segment.markdown + segment.length)).toBe(
      body.text.slice(segment.text, segment.text + segment.length),
    );
    text = segment.text + segment.length;
    markdown = segment.markdown + segment.length;
  }
  expect(text).toBeLessThanOrEqual(body.text.length);
  for (const { start, end } of body.excluded) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(body.text.length);
  }
}

/**
 * What a careless reader such as Obsidian or one of its plugins would find in a note, told by plain patterns over its
 * lines, apart from the code under test. Fenced `text` blocks are words; anything else in a fence is a finding.
 */
export function dangersIn(markdown: string): string[] {
  const found: string[] = [];
  const open = markdown.split('\n');
  if (/^---\s*$/.test(open[0] ?? '')) found.push('frontmatter');
  const words: string[] = [];
  let fence = '';
  for (const line of open) {
    const mark = /^(?:[\s>]|[-*+] |\d{1,9}[.)] )*(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence !== '') {
      if (mark && (mark[1] ?? '').startsWith(fence) && (mark[2] ?? '').trim() === '') fence = '';
      if (line.includes('<%')) found.push(`template in code: ${line}`);
    } else if (mark) {
      fence = mark[1] ?? '';
      if (mark[2] !== 'text') found.push(`fence: ${line}`);
    } else words.push(line);
  }
  const text = words.join('\n');
  const bare = text
    .replace(/\\[\p{P}\p{S}]/gu, '·')
    .replace(/\]\((?:https?:\/\/|mailto:)[^\s()<>]*\)/g, ']')
    .replace(/<?https?:\/\/[^\s<>]*>?/g, '');
  const patterns: Record<string, RegExp> = {
    link: /\[\[|\]\]/,
    bracket: /\]\(/,
    comment: /%%/,
    tag: /(?:^|\s)#[^\s#]/m,
    html: /<[a-zA-Z/!?]/,
    math: /\$/,
    highlight: /==/,
    field: /::/,
    template: /\{\{/,
    footnote: /\[\^/,
    'block id': /\s\^[a-z0-9-]+$/im,
    callout: /^[> ]*\[!/m,
    task: /^[>\s]*(?:[-*+]|\d+[.)]) \[.\]/m,
    scheme: /\b(?!https?\b)[a-z][a-z0-9+.-]*:\/\//i,
    code: /`/,
  };
  for (const [name, pattern] of Object.entries(patterns))
    if (pattern.test(bare)) found.push(`${name}: ${pattern.exec(bare)?.[0]} in ${bare.slice(0, 200)}`);
  if (text.includes('<%') || text.includes('{{')) found.push('template mark');
  for (const target of text.matchAll(/\]\(([^)]*)\)/g))
    if (!/^(?:https?:\/\/|mailto:)/.test(target[1] ?? '') && !/\\\]\($/.test(text.slice(0, target.index + 2)))
      found.push(`target ${target[0]}`);
  return found;
}
