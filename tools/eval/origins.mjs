// Pairs of articles of one story: whether they lead back to one origin. What two groups of stories are made of is told in
// `tools/origins/stories.mjs`; what is printed of them apart is what may be compared.
import { fileURLToPath } from 'node:url';
import { load } from '../load-engine.mjs';
import { originStories } from '../origins/stories.mjs';
import { partOf } from '../split.mjs';
import { sum } from './counts.mjs';
import { figureRow } from './figures.mjs';

const LIBRARY = fileURLToPath(new URL('origins-library.mts', import.meta.url));
const GROUPS = { own: '60 stories of ours', copies: 'copies and quotations', events: 'ECB+ and copies' };

/** An article as a clipped note, which states what it knows. */
function noteOf({ outlet, published, title, text }) {
  const properties = { title, source: outlet, published };
  const lines = Object.entries(properties).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${JSON.stringify(value)}`])); // prettier-ignore
  return `---\n${[...lines, 'clipped: true'].join('\n')}\n---\n${text}\n`;
}

async function foundIn({ articles }, { understand, articleOf, originsOf }) {
  const read = [];
  for (const article of articles) {
    const found = await understand({ name: `${article.id}.md`, text: noteOf(article), format: 'markdown' });
    if (found !== null) read.push(articleOf(article.id, found.article, found.analysis));
  }
  const { origins, unknown } = await originsOf(read);
  return { origins: origins.map(({ articles: links }) => links.map(({ article }) => article)), unknown: unknown.map(({ article }) => article) }; // prettier-ignore
}

/** Counts of a story: pairs taken for one origin, pairs of one origin that were found, pairs that were told apart, articles left open. */
function judged({ id, group, articles, isOne, unknown = [] }, found) {
  const counts = { precision: { n: 0, of: 0 }, recall: { n: 0, of: 0 }, apart: { n: 0, of: 0 }, open: { n: 0, of: 0 } };
  const mistakes = [];
  const ids = articles.map((article) => article.id);
  const isOpen = (one) => found.unknown.includes(one);
  for (const [at, one] of ids.entries())
    for (const other of ids.slice(at + 1)) {
      const [wanted, got] = [
        isOne(one, other),
        found.origins.some((list) => list.includes(one) && list.includes(other)),
      ];
      // What nothing is known of is no mistake in sets made by script; in ours, that it cannot be told is a label.
      const isAsked = wanted !== null || group === 'own';
      if (got && isAsked) count(counts.precision, wanted === true);
      if (wanted === true) count(counts.recall, got);
      if (!got && isAsked && !isOpen(one) && !isOpen(other)) count(counts.apart, wanted === false);
      if (isAsked && got !== (wanted === true))
        mistakes.push(`${got ? 'taken for one' : 'not found'}: ${one} ${other}`);
    }
  for (const one of unknown) count(counts.open, isOpen(one));
  return { part: partOf(id), group, counts, mistakes };
}

function count(counts, isRight) {
  counts.of += 1;
  if (isRight) counts.n += 1;
}

function rowOf(all, at, figure) {
  const [seen, unseen] = [false, true].map((isUnseen) => all.filter(({ part }) => (part === 'unseen') === isUnseen));
  return {
    id: figure.what,
    ...figureRow({
      ...figure,
      use: 'tuned',
      seen: sum(seen.map(({ counts }) => counts[at])),
      unseen: sum(unseen.map(({ counts }) => counts[at])),
      groups: [],
      articles: [seen.length, unseen.length],
    }),
  };
}

/** Rows of the table on origins, and mistakes of what may be looked at. */
export async function originRows(data, said = () => {}) {
  const library = await load(LIBRARY);
  const all = [];
  for (const story of originStories(data)) {
    if (all.length % 20 === 0) said(`origins, ${all.length} stories`);
    all.push(judged(story, await foundIn(story, library)));
  }
  const of = (name) => all.filter(({ group }) => group === name);
  const rows = [
    rowOf(all, 'precision', { what: `${all.length} stories: pairs taken for one origin, right`, bar: 0.95 }),
    rowOf(all, 'recall', { what: '… pairs of one origin, found', bar: 0.8 }),
    ...Object.entries(GROUPS).flatMap(([group, what]) => [
      rowOf(of(group), 'precision', { what: `${what}: taken for one origin, right` }),
      rowOf(of(group), 'recall', { what: `… found, ${group}` }),
    ]),
    rowOf(of('own'), 'apart', { what: '60 stories of ours: pairs told apart, right' }),
    rowOf(of('own'), 'open', { what: '… articles whose independence cannot be told, left open' }),
  ];
  return { rows, mistakes: all.filter(({ part }) => part !== 'unseen').flatMap(({ mistakes }) => mistakes) };
}
