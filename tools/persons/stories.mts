// What the articles of the news name, one JSON object a line: node tools/run.mjs tools/persons/stories.mts DATA_DIR > FILE
// Articles of the third that nobody looks at are left out. `tools/persons/fit.mts` reads it.
import { seenNews } from '../news.mjs';
import { partOf } from '../split.mjs';
import { understand } from '../engine.mts';
import type { Analysis, Article, ResolvedMention } from '../../src/model';

type Row = Readonly<Record<string, string>>;
const [data] = process.argv.slice(2);
if (data === undefined) throw new Error('usage: stories.ts DATA_DIR');

/** Words right before a mention, as many as a title has. */
const before = (text: string, start: number): string => text.slice(Math.max(0, start - 40), start);

function personOf(mention: ResolvedMention, { entities }: Analysis, text: string): unknown {
  const { entity, start, end, resolution, roles = [] } = mention;
  return {
    text: mention.text,
    at: [start, end],
    name: entity === null ? null : entities[entity]?.name,
    rule: resolution.rule,
    roles: roles.map((role) => role.text),
    before: before(text, start),
  };
}

function storyOf({ id = '', title, date }: Row, { body: { text } }: Article, analysis: Analysis): unknown {
  const { mentions, entities, demonyms } = analysis;
  const countries: Record<string, number> = {};
  const bodies: Record<string, number> = {};
  for (const { entity, type } of [...mentions, ...demonyms]) {
    const named = entity === null ? undefined : entities[entity];
    if (named?.country !== undefined && named.kind === 'place')
      countries[named.country] = (countries[named.country] ?? 0) + 1;
    if (entity !== null && type !== 'person' && named?.kind !== 'place') bodies[entity] = (bodies[entity] ?? 0) + 1;
  }
  const persons = mentions.filter(({ type }) => type === 'person').map((mention) => personOf(mention, analysis, text));
  return { id, part: partOf(id), title, date, countries, bodies, persons };
}

for (const row of seenNews(data)) {
  const { id = '', title, authors, date, text } = row;
  const whole = [title, (authors?.length ?? 0) > 0 ? `By ${String(authors)}` : '', date, '', text].join('\n');
  const read = await understand({ name: `${id}.txt`, bytes: new TextEncoder().encode(whole) });
  if (read !== null) process.stdout.write(`${JSON.stringify(storyOf(row, read.article, read.analysis))}\n`);
}
