// What the app shows as its help: the pages of docs/ for those who use it, cut into sections. The build packs it into
// main.js (`esbuild.config.mjs`); the tests read it the same way (`vitest.config.mjs`).
import { load } from 'js-yaml';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { blocksOf, plainHeading, slugOf } from './markdown.mjs';

const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** In the order of the table of contents; with the headings whose sections, and what is below them, stay out. */
export const PAGES = {
  guide: [],
  review: ['The small map'],
  dossier: [],
  originals: ['What was checked'],
  bases: [],
  vocabulary: ['The first page'],
  gazetteer: [],
  feeds: ['What is remembered'],
  export: ['Times in STIX', 'What was checked'],
  'mail-and-archives': ['A new shape'],
  'people-and-languages': ['How a mention of a person finds its entity', 'How do I add …'],
  'vault-care': [],
  'vault-format': [
    'Ids',
    'Review',
    'Relink',
    'Body',
    'Whose a link is',
    'How values are written',
    'What an article says stays words',
    'Versions and migration',
  ],
  problems: ['Lines that were extracted elsewhere'],
};

/** The languages whose headings there are beside English, by their files. */
const LANGUAGES = ['ko'];

/** The files whose change changes the help. */
export const helpFiles = () => [
  ...Object.keys(PAGES).map((page) => inRoot(`docs/${page}.md`)),
  ...LANGUAGES.map((language) => inRoot(`src/text/languages/${language}.headings.yaml`)),
];

/**
 * The help as JSON: `pages`: for each `{ name, sections: [level, heading, Markdown][] }`, the first of level 1; a link to
 * another section is `#` and its number over all pages. `headings`: by language what a heading is called there.
 */
export function helpText(read = (path) => readFileSync(path, 'utf8')) {
  const pages = Object.entries(PAGES).map(([name, without]) => ({
    name,
    sections: chosen(sectionsOf(read(inRoot(`docs/${name}.md`))), without, name),
  }));
  const numbers = numbersOf(pages);
  const linked = pages.map(({ name, sections }) => ({
    name,
    sections: sections.map(({ level, heading, lines }) => [level, heading, linkedText(lines, name, numbers)]),
  }));
  const headings = LANGUAGES.map((language) => inRoot(`src/text/languages/${language}.headings.yaml`))
    .filter((path) => existsSync(path))
    .map((path, at) => [LANGUAGES[at], load(read(path))]);
  return JSON.stringify({ pages: linked, headings: Object.fromEntries(headings) });
}

/** A page's sections, each with the blocks below its heading: `{ level, heading, slug, lines }`. */
function sectionsOf(text) {
  const sections = [];
  for (const block of blocksOf(text)) {
    const head = /^(#{1,4}) (.+)$/.exec(block);
    if (head === null) sections.at(-1)?.lines.push(block);
    else sections.push({ level: head[1].length, heading: plainHeading(head[2]), slug: slugOf(head[2]), lines: [] });
  }
  return sections;
}

function chosen(sections, without, page) {
  const left = new Set(without);
  let below = Infinity;
  const kept = sections.filter(({ level, heading }) => {
    if (level > below) return false;
    below = left.delete(heading) ? level : Infinity;
    return below === Infinity;
  });
  if (left.size > 0) throw new Error(`docs/${page}.md has no section ${[...left].join(', ')}`);
  return kept;
}

/** `guide.md` and `guide.md#import` → the number of the section. */
function numbersOf(pages) {
  const numbers = new Map();
  let number = 0;
  for (const { name, sections } of pages)
    for (const { slug } of sections) {
      if (!numbers.has(`${name}.md`)) numbers.set(`${name}.md`, number);
      numbers.set(`${name}.md#${slug}`, number++);
    }
  return numbers;
}

/** What brackets hold beside a link that leads out of the help says nothing without it: `([how](journal.md))`. */
const ASIDE = / ?\(\[[^\]]*\]\(([^)\s]*)\)\)/g;
const LINK = /\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]*)\)/g;

function linkedText(blocks, page, numbers) {
  const numberOf = (target) => numbers.get(target.startsWith('#') ? `${page}.md${target}` : target);
  const isOut = (target) => !/^https?:/.test(target) && numberOf(target) === undefined;
  const linked = (prose) =>
    prose
      .replace(ASIDE, (all, target) => (isOut(target) ? '' : all))
      .replace(LINK, (all, words, target) => {
        if (isOut(target)) return words;
        return /^https?:/.test(target) ? all : `[${words}](#${numberOf(target)})`;
      });
  return blocks
    .filter((block) => !block.startsWith('!['))
    .map((block) => (block.startsWith('```') ? block : linked(block)))
    .join('\n\n');
}
