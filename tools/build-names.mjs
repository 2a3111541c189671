// Counts how often words stand in names and in running text, and writes src/data/names.tsv: counts only, no text.
//   node tools/build-names.mjs ../shared/data
// Sets read: those whose licence lets counts be given away (CC BY 4.0, MIT, Apache 2.0), and bylines and word case of
// the unlabelled news, without its unseen third. Development sets are not read.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seenNews } from './news.mjs';
import { readText } from './records.mjs';

const data = process.argv[2] ?? '../shared/data';
const LABELLED = [
  'wikigold/wikigold.conll.gz',
  'wnut17/wnut17-train.conll.gz',
  'btc/btc-a.conll.gz',
  'btc/btc-b.conll.gz',
  'btc/btc-e.conll.gz',
  'btc/btc-g.conll.gz',
  'btc/btc-h.conll.gz',
  'crossner-politics/politics-train.conll.gz',
  're-docred/redocred-dev.conll.gz',
  're-docred/redocred-test.conll.gz',
  'grobid-ner-wikipedia/grobid-ner.conll.gz',
  'gum/gum-ccby-train.conll.gz',
];
const PERSON = new Set(['per', 'person', 'politician']);
const ORGANISATION = new Set(
  'org organization organisation institution business media corporation group politicalparty'.split(' '),
);
const PLACE = new Set('loc location place country geo facility installation'.split(' '));
const TITLE =
  /^(?:mr|mrs|ms|dr|gen|lt|col|sen|rep|gov|president|minister|spokesman|spokeswoman|secretary|senator|chairman|ambassador|director|leader|judge|officer)\.?$/i;

const fold = (word) =>
  word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const COLUMNS = ['given', 'family', 'organisation', 'place', 'lower', 'upper'];
const rows = new Map();
function count(word, column, by = 1) {
  const key = fold(word);
  if (!/^\p{L}{2,24}$/u.test(key)) return;
  const row = rows.get(key) ?? rows.set(key, Object.fromEntries(COLUMNS.map((name) => [name, 0]))).get(key);
  row[column] += by;
}

function countPerson(words, by = 1) {
  const name = words.filter((word) => /^\p{Lu}\p{L}/u.test(word) && !TITLE.test(word));
  if (name.length < 2 || name.length > 4) return;
  count(name[0], 'given', by);
  count(name[name.length - 1], 'family', by);
}

function countSpan(label, words) {
  const kind = label.toLowerCase();
  if (PERSON.has(kind)) countPerson(words);
  else if (ORGANISATION.has(kind))
    words.filter((word) => /^\p{Lu}/u.test(word)).forEach((word) => count(word, 'organisation'));
  else if (PLACE.has(kind)) words.filter((word) => /^\p{Lu}/u.test(word)).forEach((word) => count(word, 'place'));
}

for (const file of LABELLED) {
  let open = null;
  const close = () => {
    if (open) countSpan(open.label, open.words);
    open = null;
  };
  for (const line of readText(join(data, file)).split('\n')) {
    const [token, tag = 'O'] = line.split('\t');
    if (!tag.startsWith('I-')) close();
    if (tag.startsWith('B-')) open = { label: tag.slice(2), words: [token] };
    else if (tag.startsWith('I-') && open) open.words.push(token);
  }
  close();
}

const bylines = new Set();
for (const { authors, text } of seenNews(data)) {
  for (const author of authors.split(/,| and /)) bylines.add(author.trim());
  countCase(text);
}
for (const byline of bylines) countPerson(byline.split(/\s+/));

/** How a word is written inside sentences, where its case says something, and who is introduced by a title. */
function countCase(text) {
  for (const sentence of text.split(/[\n.!?:“”"]+\s*/)) {
    const words = sentence.split(/\s+/).map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$|['’]s$/gu, ''));
    for (let at = 1; at < words.length; at += 1) {
      const word = words[at];
      if (/^\p{Ll}+$/u.test(word)) count(word, 'lower');
      else if (/^\p{Lu}\p{Ll}+$/u.test(word)) count(word, 'upper');
      if (TITLE.test(words[at - 1]) && /^\p{Lu}\p{Ll}/u.test(word) && /^\p{Lu}\p{Ll}/u.test(words[at + 1] ?? '')) {
        count(word, 'given', 0.2);
        count(words[at + 1], 'family', 0.2);
      }
    }
  }
}

const kept = [...rows]
  .map(([word, row]) => [word, COLUMNS.map((column) => Math.round(row[column]))])
  .filter(
    ([, [given, family, organisation, place, lower]]) =>
      given + family >= 2 || organisation >= 3 || place >= 5 || lower >= 25,
  )
  .sort(([a], [b]) => (a < b ? -1 : 1));
const head = [
  "# How often a word was counted as the first and last word of a person's name, inside names of organisations and",
  '# places, and in lower and upper case inside sentences of news. Counts only, made by tools/build-names.mjs from:',
  '# WikiGold, WNUT 2017, Broad Twitter Corpus (CC BY 4.0), CrossNER and Re-DocRED (MIT), grobid-ner (Apache 2.0),',
  '# GUM news, interview, academic and court texts (CC BY 4.0), and unlabelled news of 2012-2020.',
];
writeFileSync(
  new URL('../src/data/names.tsv', import.meta.url),
  [
    ...head,
    ['word', ...COLUMNS].join('\t'),
    ...kept.map(([word, row]) => [word, ...row.map((n) => n || '')].join('\t').replace(/\t+$/, '')),
  ].join('\n') + '\n',
);
console.log(`${kept.length} words`);
