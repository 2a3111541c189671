// What articles claim and who claims it, labelled by hand. Files of a name and of its `.unseen` part: fields by tab, after
// lines of `#`, which say what they are. A label stands for reading, and follows no answer of the engine:
// - a statement is right where somebody in the article says, writes, orders or claims it, and its words can be quoted as cut;
// - its speaker has the fullest name in the article; nobody (`-`) where only an office, a crowd or an unnamed source speaks,
//   but a body speaks through its spokesman; two who speak together are both named;
// - its chain is through whom the article has it, the nearest first;
// - one is `told-by` where it truly says something in the article; an outlet is cited where the article leans on it;
// - sourcing is what the main story rests on, and whether its words say that an unnamed source told it.
// - two articles are of one story where they tell of the same happening, not of its sequel.
// What could not be decided was left out.
import { readFileSync } from 'node:fs';
import { partOf } from '../split.mjs';

const linesOf = (file) =>
  readFileSync(`tools/claims/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** The rows of files, as objects with their part; the first field is an id. */
const readRows = (files, objectOf) =>
  files.flatMap((file) => linesOf(file).map((fields) => ({ ...objectOf(fields), part: partOf(fields[0]) })));

const named = (field, separator) => (field === '-' ? [] : field.split(separator));

/** `{id, start, end, hash, is, speakers, chain, part}`: offsets into the article's text. */
export const readStatementLabels = (...files) =>
  readRows(files, ([id, start, end, hash, is, speaker, chain]) => ({
    ...{ id, start: Number(start), end: Number(end), hash, is: is === 'y' },
    ...{ speakers: named(speaker, '; '), chain: named(chain, '; ') },
  }));

/** `{id, name, is, part}` of `told-by` and of `cites`. */
export const readNameLabels = (...files) => readRows(files, ([id, name, is]) => ({ id, name, is: is === 'y' }));

/** `{id, value, anonymous, part}`: what the main story rests on. */
export const readSourcingLabels = (...files) =>
  readRows(files, ([id, value, anonymous]) => ({ id, value, anonymous: anonymous === 'y' }));

/** `{id, other, relation, part}`: pairs of articles, `same` where both tell of one happening, else `sequel` or `other`. */
export const readStoryLabels = (...files) => readRows(files, ([id, other, relation]) => ({ id, other, relation }));
