// The figures of the README: rows of records, the unseen ones first. Nothing here is a figure.

/** The row of a record by its id or the beginning of its first cell; null where the record was not made yet. */
function rowOf(records, [id, name]) {
  if (records[id] === undefined) return null;
  const rows = records[id].tables.flatMap(({ heads, rows }) => {
    const [first] = Object.keys(heads);
    return rows.filter((row) => row.id === name || row[first].startsWith(name));
  });
  if (rows.length !== 1) throw new Error(`${rows.length} rows of ${id} are called ${name}.`);
  return rows[0];
}

const ACCURACY = [
  ['names in newswire from all over the world, exact F1', ['names', 'names, exact F1, worldwide-tune'], ['compromise', ['peers-names', 'names, exact F1, worldwide-tune'], 'peer']], // prettier-ignore
  ['toponyms of local papers found, F1', ['places', 'toponyms found, F1, lgl'], ['compromise', ['peers-places', 'toponyms found, F1, lgl'], 'peer']], // prettier-ignore
  ['… placed within 161 km or in the area of that name', ['places', 'lgl acc_area']],
  ['toponyms of news on epidemics found, F1', ['places', 'toponyms found, F1, geovirus'], ['compromise', ['peers-places', 'toponyms found, F1, geovirus'], 'peer']], // prettier-ignore
  ['… placed within 161 km or in the area of that name', ['places', 'geovirus acc_area']],
  ['where a story plays: a place a reader accepts', ['where', 'location right, read']],
  ['… the very place labelled', ['where', 'read strict']],
  ['… its country', ['where', 'read country']],
  ['the day of its main event, exactly', ['where', 'day of the main event, read']],
  ['… none where there is none', ['where', 'read when_none']],
  ['themes, F1', ['where', 'themes, F1, read']],
  ['71 whole articles: places, F1', ['articles', 'the 71: places, F1']],
  ['… actors, F1', ['articles', 'the 71: actors, F1']],
  ['… date', ['articles', 'the 71: date']],
  ['… outlet', ['articles', 'the 71: outlet']],
  ['main text of pages, F1', ['pages', 'main text of pages, F1'], ['Readability', ['pages', 'Readability'], 'unseen'], ['Defuddle', ['pages', 'Defuddle'], 'unseen']], // prettier-ignore
  ['… day of publication', ['pages', 'pages: day of publication']],
  ['when things happened: value and precision', ['event-dates', 'value and precision right'], ['chrono', ['event-dates', 'chrono, strict'], 'unseen']], // prettier-ignore
  ['copies of a story told from other stories: precision', ['duplicates', 'precision']],
  ['… recall', ['duplicates', 'recall']],
  ['entities that may be one: precision', ['same', 'precision']],
  ['… recall', ['same', 'recall']],
];

const ACCURACY_HEADS = {
  what: 'what',
  unseen: 'unseen',
  interval: '95 %',
  seen: 'fitted or tuned',
  all: 'all',
  bar: 'bar',
  peers: 'others, on the same unseen texts',
};

function accuracyRow([what, from, ...peers], records) {
  const row = rowOf(records, from);
  if (row === null) return null;
  const seen = ['fitted', 'tuned'].filter((part) => row[part]).map((part) => `${part} ${row[part]}`);
  const { unseen, interval, all, bar, ok } = row;
  const others = peers.flatMap(([name, of, key]) => {
    const other = rowOf(records, of);
    return other === null ? [] : [`${name} ${other[key].replace('*', '')}`];
  });
  return { what, unseen, interval, seen: seen.join(', '), all, bar, ok, peers: others.join(', ') };
}

const SPEED = [
  ['whole extraction of news against compromise', ['speed', 'speed against compromise']],
  ['… against wink-nlp, which finds no names', ['speed', 'speed against wink-nlp']],
  ['extraction with statements against the same without', ['statements-cost', 'statements cost']],
  ['reading pages against Readability and Turndown', ['pages-speed', 'pages through the intake']],
  ['size of `main.js`', ['size', 'size of main.js']],
  ['cold start of the command line, to the first answer', ['start', 'cold start']],
  ['the plugin loads', ['browser', 'main.js evaluated']],
  ['100 articles into 100,000 notes against 1,000', ['growth', 'import, ours']],
  ['the first look at 100,000 notes against reading their files', ['growth', 'cold, ours']],
  ['10,000 articles on the command line against writing the same bytes and extraction alone', ['throughput', 'import against writing']], // prettier-ignore
  ['… faster with 2 workers', ['throughput', 'import with 2 workers']],
  ['1,000 articles in the app: longest task', ['interface', 'longest task while 1000']],
  ['… from a click on cancel to the end', ['interface', 'from a click on cancel']],
  ['timeline of 5,000 articles: first paint', ['frames', 'timeline in one: first paint']],
  ['… work per frame, median', ['frames', 'timeline in one: work per frame']],
  ['network of 2,000 entities and 10,000 ties: first paint', ['frames', 'network: first paint']],
  ['… work per frame, median', ['frames', 'network: work per frame']],
  ['dossier of 5,000 mentions: first paint', ['frames', 'dossier: first paint']],
  ['… work per frame, median', ['frames', 'dossier: work per frame']],
  ['card of a link in 100,000 notes, without its wait', ['frames', 'card: from the pointer']],
];

const SPEED_HEADS = { what: 'what', figure: 'figure', is: 'measured by', bar: 'bar' };

function speedRow([what, from], records) {
  const row = rowOf(records, from);
  return row === null ? null : { ...row, what };
}

/** What a row is of: the words before its colon, or those of the row that it goes on from. */
const subjectAt = (list, at) =>
  list
    .slice(0, at + 1)
    .findLast(([what]) => !what.startsWith('…'))[0]
    .split(':')[0];

/** One of the tables: `{heads, rows, missing}`. `missing`: of what there is a row without a record, each once. */
function headline(list, rowFrom, heads, records) {
  const made = list.map((each) => rowFrom(each, records));
  const missing = made.flatMap((row, at) => (row === null ? [subjectAt(list, at)] : []));
  return { heads, rows: made.filter((row) => row !== null), missing: [...new Set(missing)] };
}

/** Tables of the README by the name of their marker, of records. */
export const HEADLINES = {
  'headline-accuracy': (records) => headline(ACCURACY, accuracyRow, ACCURACY_HEADS, records),
  'headline-speed': (records) => headline(SPEED, speedRow, SPEED_HEADS, records),
};
