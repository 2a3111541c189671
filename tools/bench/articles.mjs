// News articles for an import of any size, the same on every machine: sentences of which hardly two are the same, made of
// the samples' words, and people, bodies and places that come up as often as Zipf's law has it. All of it is invented.
import { between, pick, randomFrom } from '../duplicates/random.mjs';
import { nameOf, sentenceMaker } from './growth-vault.mjs';
import { benchTexts } from './texts.mjs';

const FIELDS = ['Energy', 'Trade', 'Railways', 'Fisheries', 'Health', 'Water', 'Forests', 'Transport', 'Labour'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** Names that may come up, of each kind. */
const NAMES = 20_000;

/** Of twice the rank, half as often. */
const rank = (random) => Math.floor(Math.exp(random() * Math.log(NAMES))) - 1;

const person = (random) => {
  const at = rank(random);
  return `${nameOf(at % 300, 1)} ${nameOf(at, 2)}`;
};
const body = (random) => {
  const at = rank(random);
  return `${nameOf(at, 3)} Institute of ${FIELDS[at % FIELDS.length]}`;
};
const place = (random) => `${nameOf(rank(random), 4)}burg`;

const TOLD = [
  (random) => `${person(random)}, director of the ${body(random)}, spoke with reporters in ${place(random)} on Monday.`,
  (random) => `The ${body(random)} said that ${person(random)} had met officials of the ${body(random)}.`,
  (random) => `According to ${person(random)}, nobody in ${place(random)} was told before the talks began.`,
];

/** Paragraphs of an article: half of the news we know has up to a dozen, one in ten up to thirty. */
const length = (random) => between(random, 5, random() < 0.5 ? 12 : random() < 0.8 ? 18 : 30);

/** Paragraphs of three sentences or so, with one that names somebody at the head of every other one. */
const paragraphs = (random, sentence) =>
  Array.from({ length: length(random) }, (_one, at) => {
    const told = at % 2 === 0 ? [pick(random, TOLD)(random)] : [];
    return [...told, ...Array.from({ length: between(random, 2, 4) }, () => sentence(random))].join(' ');
  }).join('\n\n');

function articleOf(number, sentence) {
  const random = randomFrom(`article ${number}`);
  const title = `${nameOf(rank(random), 3)} and the ${pick(random, FIELDS).toLowerCase()} question, part ${number + 1}`;
  const date = `${pick(random, MONTHS)} ${between(random, 1, 28)}, ${between(random, 2015, 2025)}`;
  return { id: `article-${String(number + 1).padStart(6, '0')}.txt`, input: `${title}\n\n${date}\nBy ${person(random)}\n\n${paragraphs(random, sentence)}\n` }; // prettier-ignore
}

/** So many articles: records of the machine contract, `{id, input}`. */
export function newsArticles(count) {
  const sentence = sentenceMaker(benchTexts(undefined, 400).texts);
  return Array.from({ length: count }, (_one, at) => articleOf(at, sentence));
}
