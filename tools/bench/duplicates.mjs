// Whether an article's story is known already: time for one article where 1,000 and where 100,000 stories are known.
import { fileURLToPath } from 'node:url';
import { between, pick, randomFrom } from '../duplicates/random.mjs';
import { load } from '../load-engine.mjs';
import { benchTexts } from './texts.mjs';

const KNOWN = [1000, 100_000];
const ARRIVING = 400;
/** One article in so many is a copy of a known one, cut to half. */
const COPIES = 10;
const WORDS = 300;

/** Word → the words that follow it, from real text: phrases come again as often as they do in news. */
function followers(texts) {
  const next = new Map();
  for (const text of texts) {
    const words = text.split(/\s+/);
    for (const [at, word] of words.entries()) {
      if (at + 1 === words.length) continue;
      if (!next.has(word)) next.set(word, []);
      next.get(word).push(words[at + 1]);
    }
  }
  return { next, words: [...next.keys()] };
}

/** A text of its own for every number. */
function storyTeller(texts) {
  const { next, words } = followers(texts);
  return (number) => {
    const random = randomFrom(`bench ${number}`);
    const out = [];
    for (let word = pick(random, words); out.length < WORDS;) {
      out.push(word);
      const after = next.get(word);
      word = after === undefined || random() < 0.1 ? pick(random, words) : pick(random, after);
    }
    return out.join(' ');
  };
}

const cut = (text) => text.slice(0, text.indexOf(' ', text.length / 2));

/** What an import does for an article before it is read any further, with the texts of candidates at hand. */
function lookUp({ text }, { index, tell, library }) {
  const hashes = library.storyHashes(text);
  const candidates = index.candidates(hashes);
  library.sketchOf(hashes);
  if (candidates.length === 0) return 0;
  const story = library.storyOf(text);
  return candidates.filter(({ key }) => library.compare(story, library.storyOf(tell(key))).kind !== 'two-stories')
    .length;
}

/** Milliseconds for one article: the best of the rounds, which other work disturbs least. */
function timeOf(arriving, known, rounds) {
  let best = Infinity;
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    found = arriving.reduce((sum, one) => sum + lookUp(one, known), 0);
    best = Math.min(best, (performance.now() - from) / arriving.length);
  }
  return { milliseconds: best, found };
}

/** `{first, last, ratio, bytes, entering, found}`: ms for one article at either size, bytes and ms to enter one. */
export async function measureDuplicates(data, { rounds, said }) {
  const library = await load(fileURLToPath(new URL('../duplicates/library.mts', import.meta.url)));
  const story = storyTeller(benchTexts(data, 400).texts);
  const told = new Map();
  const tell = (key) => told.get(key);
  const random = randomFrom('bench arriving');
  const arriving = Array.from({ length: ARRIVING }, (_one, at) => {
    if (at % COPIES !== 0) return { text: story(`new ${at}`) };
    const key = String(between(random, 0, KNOWN[0] - 1));
    told.set(key, story(key));
    return { text: cut(told.get(key)) };
  });
  const index = new library.StoryIndex();
  const times = [];
  let entering = 0;
  for (const size of KNOWN) {
    said?.(`duplicates, ${size.toLocaleString('en')} known`);
    for (let at = index.size; at < size; at += 1) {
      const hashes = library.storyHashes(story(String(at)));
      const from = performance.now();
      index.add(String(at), library.sketchOf(hashes));
      entering += performance.now() - from;
    }
    // Candidates' texts are made before the clock runs: reading a note is the vault's time, the same at every size.
    for (const { text } of arriving) {
      for (const { key } of index.candidates(library.storyHashes(text))) if (!told.has(key)) told.set(key, story(key));
    }
    times.push(timeOf(arriving, { index, tell, library }, rounds + 1));
  }
  const [first, last] = times.map(({ milliseconds }) => milliseconds);
  const found = times.map((one) => one.found);
  return { first, last, ratio: last / first, bytes: index.bytes / index.size, entering: entering / index.size, found };
}
