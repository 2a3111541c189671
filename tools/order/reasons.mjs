// Why a vault that was filled in several runs differs from one of a single run, as far as the rules of import and relink tell.
import { linksOf, noteBook } from './compare.mjs';

const NAMED_FIRST = 'the note had its first name when more articles came: no run renames a note, aliases are added';
const NAME_TAKEN = 'a note of an earlier run has the name: no run renames a note, the later one is told apart';
const STANDS = 'an earlier run put brackets around the words: a relink takes none away';
const MADE = 'an earlier run made the note, and brackets that stand link it: a relink deletes none';
const COMPUTED = 'computed from links, names or notes that differ for such a reason';

/** Properties that hold what a note is called. */
const OF_NAMES = /^(?:entity name|alias|entity property dateline-aliases)/;
/** Properties that are computed from who is named where. */
const OF_LINKS = /^(?:related list|article property|entity property dateline-links)/;

/** What each article links in its text, by the ids. */
const textLinks = ({ notes, idOf }) =>
  new Map([...notes.values()].flatMap(({ kind, id, body }) => (kind === 'article' ? [[id, linksOf(body, idOf)]] : [])));

/**
 * Differences, each with its `why`; null where no rule tells it.
 * @param {readonly object[]} found by `differences` of `one` and `after`
 * @param {{one: Map<string, string>, before: Map<string, string>, after: Map<string, string>}} vaults path → text: of one
 *   run, of several before `relink --all`, and after it
 * @param {{same: Map<string, string>, marks: Map<string, string>}} known as `differences` has it
 */
export function withReasons(found, { one, before, after }, known) {
  const [old, now] = [noteBook(before, known), noteBook(after, known)];
  const [alone, were, are] = [noteBook(one), old, now].map(textLinks);
  const has = (links, article, id) => links.get(article)?.includes(id) === true;
  /** Articles by the ids they link. */
  const linking = new Map();
  for (const links of [alone, are])
    for (const [article, ids] of links) for (const id of ids) linking.set(id, [...(linking.get(id) ?? []), article]);

  const fileName = (path) => path.slice(path.lastIndexOf('/') + 1);
  const takenNames = new Set([...old.notes.values()].map(({ path }) => fileName(path)));
  const nameReason = ({ kind, id, one: path }) => {
    if (kind !== 'entity name') return [];
    if (old.notes.get(id)?.path === now.notes.get(id)?.path) return [[id, NAMED_FIRST]];
    return takenNames.has(fileName(path)) ? [[id, NAME_TAKEN]] : [];
  };
  const keptNames = new Map(found.flatMap(nameReason));
  /** Whether brackets that one run put elsewhere, or not at all, stood before the relink. Words in brackets link nobody else. */
  function isStanding({ kind, id, ids }) {
    if (kind !== 'link') return are.get(id).every((each) => has(were, id, each));
    const more = ids.filter((each) => has(are, id, each) && !has(alone, id, each));
    return more.length > 0 && more.every((each) => has(were, id, each)) && ids.length <= 2 * more.length;
  }
  function isMadeBefore(id) {
    const articles = [...are.keys()].filter((article) => has(are, article, id));
    return articles.length > 0 && articles.every((article) => has(were, article, id));
  }
  function directly(difference) {
    const { kind, id, other } = difference;
    if (OF_NAMES.test(kind)) return keptNames.get(id) ?? null;
    if (kind.startsWith('link')) return isStanding(difference) ? STANDS : null;
    return kind.endsWith(' missing') && other !== 'none' && isMadeBefore(id) ? MADE : null;
  }
  const touched = new Set(keptNames.keys());
  const direct = found.map((difference) => ({ ...difference, why: directly(difference) }));
  for (const { id, ids = [], why } of direct) if (why !== null) for (const each of [id, ...ids]) touched.add(each);

  // A list may differ where it has one of these, and where it counts the articles of one.
  const isNear = (id) => touched.has(id) || (linking.get(id) ?? []).some((article) => touched.has(article));
  return direct.map((difference) => {
    const { kind, id, ids = [], why } = difference;
    if (why !== null || !OF_LINKS.test(kind)) return difference;
    const isOrder = kind.endsWith('(order)') && ids.some((each) => touched.has(each));
    return { ...difference, why: isOrder || (isNear(id) && ids.every(isNear)) ? COMPUTED : null };
  });
}
