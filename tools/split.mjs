// The one split of every set: a third to fit on, a third to tune on, a third that nobody looks at.
import { createHash } from 'node:crypto';

/** Names of sets before the id an article has in the set it was taken from: `news:ZbrhsqM52wg746CZ`, `dl-06X5CjZlQ7CaKESb`. */
const SET = /^(?:[a-z]+:|dl-)/;

/** The id of the article itself, the same in every set that holds it. */
const bareId = (id) => id.replace(SET, '');

/**
 * `fit`, `tune` or `unseen`, by a hash of an article's id, or of its event's where several articles tell of one event. An
 * id is in the same part wherever it occurs: figures of `unseen` are printed, its mistakes never are.
 * @param {string} id
 * @returns {'fit' | 'tune' | 'unseen'}
 */
export function partOf(id) {
  const third = createHash('sha256').update(bareId(id)).digest().readUInt32BE(0) % 3;
  return third === 0 ? 'unseen' : third === 1 ? 'fit' : 'tune';
}

/** Where an annotated set says that its article is one of the unlabelled news. */
const NEWS_ID = /(?:\bnews |\bjsons\/)([A-Za-z0-9]{16})\b/;

/** What a record is told apart by: its event, the article it was made from, or its own id. */
export const keyOf = ({ event, origin, meta, id }) =>
  String(event ?? NEWS_ID.exec(meta?.provenance ?? origin ?? '')?.[1] ?? id);

/** Records of the parts named. */
export const ofParts = (records, ...parts) => records.filter((record) => parts.includes(partOf(keyOf(record))));
