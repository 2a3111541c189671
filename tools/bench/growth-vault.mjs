// Vaults as years of imports make them, of any size, the same on every machine: entities that articles name as often as
// Zipf's law has it, articles in several years, notes of the user's own. All of it is invented.
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { between, pick, randomFrom } from '../duplicates/random.mjs';

const SOUNDS =
  'ba be bo da de do fa fe ga go ha ka ki ko la lo ma mi mo na no pa ra ri ro sa so ta ti to va ve vi za zo zu'.split(
    ' ',
  );
const SHARES = { entities: 0.45, own: 0.05 };
const WORDS = [
  'Energy',
  'Trade',
  'Railways',
  'Fisheries',
  'Health',
  'Water',
  'Forests',
  'Transport',
  'Labour',
  'Culture',
];

/** A name for a number, another for each; `salt` keeps kinds apart. */
export function nameOf(number, salt) {
  let rest = number * 7 + salt;
  let name = '';
  for (let sounds = 0; sounds < 3 || rest > 0; sounds += 1) {
    name += SOUNDS[rest % SOUNDS.length];
    rest = Math.floor(rest / SOUNDS.length);
  }
  return name[0].toUpperCase() + name.slice(1);
}

const slug = (text) => text.toLowerCase().replace(/ /g, '-');

const KINDS = ['person', 'place', 'person', 'organization', 'person', 'agency', 'place', 'person', 'organization'];

/** An entity nobody has met. */
function inventedEntity(rank) {
  const kind = KINDS[rank % KINDS.length];
  const name = {
    person: () => `${nameOf(rank % 400, 1)} ${nameOf(rank, 2)}`,
    place: () => `${nameOf(rank, 3)}burg`,
    organization: () => `${nameOf(rank, 4)} Institute`,
    agency: () => `${nameOf(rank, 5)} Ministry of ${WORDS[rank % WORDS.length]}`,
  }[kind]();
  return { kind, name, id: `${kind}:${slug(name)}` };
}

/**
 * The entities by rank, the same in vaults of any size: the lower, the more often it is named. `known`: those of the first
 * ranks, `{kind, name, id}`; all others are invented.
 */
const entityOf = (rank, known) => known[rank] ?? inventedEntity(rank);

const FOLDERS = { person: 'People', place: 'Places', organization: 'Organizations', agency: 'Agencies' };
const TABLE = [
  '```base',
  'filters:',
  '  and:',
  '    - file.hasLink(this.file)',
  '    - file.hasProperty("article-id")',
  'views:',
  '  - type: table',
  '    name: Articles',
  '    order:',
  '      - file.name',
  '      - note.date',
  '```',
  '',
].join('\n');

/** `count` different entities of a vault of `entities`: of twice the rank, half as often. */
function named(random, entities, count, known) {
  const ranks = new Set();
  while (ranks.size < Math.min(count, entities)) {
    ranks.add(Math.min(entities - 1, Math.floor(Math.exp(random() * Math.log(entities + 1))) - 1));
  }
  return [...ranks].map((rank) => entityOf(rank, known));
}

const TELL = [
  (one, other) => `${one} met representatives of ${other} on Monday.`,
  (one, other) => `Officials said that ${one} had spoken with ${other} about the plan.`,
  (one, other) => `According to ${one}, nobody at ${other} was told before the talks began.`,
  (one, other) => `The agreement between ${one} and ${other} runs for three years.`,
];

/** Makes sentences of which hardly two are the same: each word follows the one before as it does somewhere in real text. */
export function sentenceMaker(texts) {
  const next = new Map();
  for (const text of texts) {
    const words = text.split(/\s+/).filter((word) => /^[\p{L}\d,'’-]+$/u.test(word));
    for (const [at, word] of words.slice(0, -1).entries()) {
      if (!next.has(word)) next.set(word, []);
      next.get(word).push(words[at + 1]);
    }
  }
  const begins = [...next.keys()].filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
  return (random) => {
    const words = [pick(random, begins)];
    for (let left = between(random, 10, 20); left > 0; left -= 1) {
      const after = next.get(words.at(-1));
      words.push(after === undefined || random() < 0.1 ? pick(random, begins).toLowerCase() : pick(random, after));
    }
    return `${words.join(' ').replace(/,$/, '')}.`;
  };
}

/** What an article says: `{title, date, actors, places, paragraphs}`. */
function storyOf(seed, entities, { sentence, known }) {
  const random = randomFrom(seed);
  const all = named(random, entities, between(random, 7, 13), known);
  const paragraphs = Array.from({ length: 7 }, () => {
    const told = pick(random, TELL)(pick(random, all).name, pick(random, all).name);
    return [told, sentence(random), sentence(random)].join(' ');
  });
  const opening = all.map(({ name }, at) => pick(random, TELL)(name, all[(at + 1) % all.length].name));
  const year = between(random, 2015, 2025);
  const day = (most) => String(between(random, 1, most)).padStart(2, '0');
  return {
    title: `${all[0].name} and the ${pick(random, WORDS).toLowerCase()} question ${nameOf(between(random, 0, 1e6), 6)}`,
    date: `${year}-${day(12)}-${day(28)}`,
    all,
    paragraphs: [opening.slice(0, 6).join(' '), ...paragraphs, opening.slice(6).join(' ')].filter(
      (text) => text !== '',
    ),
  };
}

const frontmatter = (entries, entryLines) =>
  ['---', ...entries.flatMap(([key, value]) => entryLines(key, value)), '---', ''].join('\n');

const links = (entities) => entities.map(({ name }) => `[[${name}]]`);

function articleNote(number, entities, given) {
  const { title, date, all, paragraphs } = storyOf(`known ${number}`, entities, given);
  const places = all.filter(({ kind }) => kind === 'place');
  const actors = all.filter(({ kind }) => kind !== 'place');
  const hash = (salt) =>
    Array.from({ length: salt }, (_one, at) => ((number * 31 + at * 7919) % 16).toString(16)).join('');
  let body = paragraphs.join('\n\n');
  for (const { name } of all) body = body.replace(name, `[[${name}]]`);
  const entries = [
    ['title', title],
    ['date', { plain: date }],
    ['url', `https://www.outlet-${number % 40}.example/${date.replaceAll('-', '/')}/story-${number}.html`],
    ...(actors.length > 0 ? [['actors', links(actors)]] : []),
    ...(places.length > 0 ? [['places', links(places)]] : []),
    ['tags', ['article']],
    ['article-id', `${number.toString(16).padStart(8, '0')}${hash(24)}`],
    ['article-version', [hash(16)]],
    ['dateline-links', given.marksValue(all.map(({ id }) => given.markOf(id)))],
    ['imported', { plain: `${date}T10:00:00` }],
    ['dateline', 1],
  ];
  return {
    path: `Articles/${date.slice(0, 4)}/${date} ${title}.md`,
    text: frontmatter(entries, given.entryLines) + body,
  };
}

/** Without its lists: those are brought up to date by Dateline itself. */
function entityNote(rank, { known, entryLines }) {
  const { kind, name, id } = entityOf(rank, known);
  const aliases = rank in known ? [] : aliasesOf(rank, kind, name);
  const entries = [['type', kind], ...(aliases.length > 0 ? [['aliases', aliases]] : []), ['entity-id', id]];
  return { path: `${FOLDERS[kind]}/${name}.md`, text: frontmatter(entries, entryLines) + TABLE };
}

function aliasesOf(rank, kind, name) {
  const [first, last] = name.split(' ');
  if (kind === 'person') return [`${first[0]}. ${last}`];
  return kind === 'agency' ? [`Ministry ${nameOf(rank, 5)}`] : [];
}

/** Every note of a vault of `count`: `{path, text}`. `given`: `{sentence, known, entryLines, markOf, marksValue}`. */
export function* vaultNotes(count, given) {
  const entities = Math.floor(count * SHARES.entities);
  const own = Math.floor(count * SHARES.own);
  for (let rank = 0; rank < entities; rank += 1) yield entityNote(rank, given);
  for (let at = 0; at < own; at += 1) {
    const random = randomFrom(`own ${at}`);
    const text = Array.from({ length: 5 }, () => given.sentence(random)).join('\n\n');
    yield {
      path: `Notes/${nameOf(at, 7)} ${at}.md`,
      text: at % 2 === 0 ? text : `---\nmood: calm\ntags: [own]\n---\n${text}`,
    };
  }
  for (let number = 0; entities + own + number < count; number += 1) yield articleNote(number, entities, given);
}

/** Articles that no vault has, which name what vaults of every size hold: `{name, text}`. */
export function newArticles(set, count, smallest, given) {
  const entities = Math.floor(smallest * SHARES.entities);
  return Array.from({ length: count }, (_one, at) => {
    const { title, paragraphs } = storyOf(`new ${set} ${at}`, entities, given);
    return { name: `${set}-${at}.txt`, text: [title, ...paragraphs, ''].join('\n\n') };
  });
}

/** When the first note was written, in seconds since the epoch; each next one a second later. */
export const WRITTEN = 1_600_000_000;

/** Writes a vault into a folder; returns how many notes it has. */
export function writeVault(folder, notes) {
  const made = new Set();
  let count = 0;
  for (const { path, text } of notes) {
    const file = join(folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, text);
    utimesSync(file, WRITTEN + count, WRITTEN + count);
    count += 1;
  }
  return count;
}
