// The texts the ledger is kept on: of every annotated set what is fitted and tuned on, and a vault of news.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { itemsOf, isSeen, SETS } from '../eval/data.mjs';
import { readUnit } from '../eval/conll.mjs';
import { readFixture } from '../eval/event-dates-judge.mjs';
import { seenKcna, seenNews } from '../news.mjs';
import { articleText } from '../order/main.mjs';
import { pathsIn, readRecords, readText } from '../records.mjs';

/** Articles of a set that is large; all of the others. */
const MOST = 300;
const VAULT = 3000;

/** Of equal chance for every text, and the same each time. */
const rank = (text) => createHash('sha1').update(text).digest('hex');

/** `count` of a list, drawn by what they say. */
export const drawn = (list, count, saying) =>
  list.length <= count ? list : [...list].sort((a, b) => (rank(saying(a)) < rank(saying(b)) ? -1 : 1)).slice(0, count);

/** `{ set, input }` of each text; `input` as the engine reads it. None is of the unseen third. */
export function textsOf(data) {
  const sets = Object.values(SETS)
    .flat()
    .filter(({ as }) => as === undefined); // What is taken otherwise is there as it is too.
  const texts = [
    ...sets.flatMap((set) => limited(set.id, seenOf(data, set))),
    ...limited('kcna', seenKcna(data).map(({ headline, text }) => ({ text: `${headline}\n\n${text}` }))), // prettier-ignore
    ...limited('event dates', datedTexts()),
    ...limited(
      'Korean statements',
      readRecords(KOREAN).map(({ text }) => ({ text, format: 'passage' })),
    ),
    ...drawn(seenNews(data), VAULT, ({ id }) => id).map((article) => ({ set: 'vault', input: { text: articleText(article) } })), // prettier-ignore
  ];
  return texts.map(({ set, input }, number) => ({ set, input: { name: `text ${number}`, ...input } }));
}

const limited = (set, inputs) => drawn(inputs, MOST, ({ text }) => text).map((input) => ({ set, input }));

const KOREAN = fileURLToPath(new URL('../labels/statements-ko.jsonl', import.meta.url));
const DATED = fileURLToPath(new URL('../../tests/fixtures/event-dates/', import.meta.url));

/** Our own dated expressions, those that may be looked at. */
const datedTexts = () =>
  pathsIn(DATED, '.txt')
    .flatMap((path) => readFixture(path, readText(path)))
    .filter(({ half }) => half !== 'unseen')
    .map(({ published, text }) => ({ format: 'markdown', text: `---\ndate: ${published ?? ''}\n---\n\n${text}` }));

const seenOf = (data, set) =>
  itemsOf(data, set)
    .filter(isSeen)
    .map(({ record }) => inputOf(set.kind, record));

function inputOf(kind, record) {
  if (kind === 'ner') return { text: readUnit(record).text, format: 'passage' };
  const { input, text, format, url } = record;
  return { text: input ?? text, ...(format && { format }), ...(url && { url }) };
}
