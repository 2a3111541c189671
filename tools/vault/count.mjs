// Counts what should not be in a vault: odd names, notes of one article, several notes for one person.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

const property = (head, name) => new RegExp(`^${name}: (.+)$`, 'm').exec(head)?.[1];

/** The properties of a note as text; empty where it has none. */
const headOf = (text) => /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';

/** Targets of the links in properties: `[[People/A|A]]` is `People/A`. */
const targetsIn = (head) => new Set([...head.matchAll(/\[\[([^\]|#]+)/g)].map(([, target]) => target));

/** The notes of a vault: `{articles: [{hasOutlet, targets}], entities: [{path, name, kind}]}`; paths without their ending. */
export function readNotes(vault) {
  const [articles, entities] = [[], []];
  for (const entry of readdirSync(vault, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
    const full = join(entry.parentPath, entry.name);
    const head = headOf(readFileSync(full, 'utf8'));
    const path = relative(vault, full).split(sep).join('/').replace(/\.md$/, '');
    if (property(head, 'article-id') !== undefined)
      articles.push({ hasOutlet: property(head, 'source') !== undefined, targets: targetsIn(head) });
    else if (property(head, 'entity-id') !== undefined)
      entities.push({ path, name: basename(path), kind: property(head, 'type') ?? '' });
  }
  return { articles, entities };
}

/** Two words run into one (`BatonRouge`), or one said twice (`Kim Kim`). */
export const isOdd = (name) =>
  name.split(' ').some((word, at, words) => {
    const bare = word.replace(/^(?:Mac|Mc|De|Di|Du|La|Le|Van|Al|El|Fitz)(?=\p{Lu})/u, '');
    return /\p{Ll}\p{Lu}\p{Ll}/u.test(bare) || (at > 0 && word === words[at - 1]);
  });

export const isAcronym = (name) => /^\p{Lu}[\p{Lu}\d&.]{1,6}$/u.test(name);

/** `[{name, surname, others: first names}]` of `well-known.tsv`. */
export const readKnown = (table) =>
  table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([name, surname, others]) => ({ name, surname, others: others.split(' ').map((one) => one.split('_')) }));

/** Names that are of a well-known person, and of no other of that surname. */
export const formsOf = ({ surname, others }, names) =>
  names.filter((name) => {
    const words = name.replace(/ \([^)]*\)$/, '').split(/[ .,]+/);
    return words.includes(surname) && !others.some((other) => other.every((word) => words.includes(word)));
  });

const shareOf = (list, is) => list.filter(is).length / (list.length || 1);

/** What there is to count: shares, and how many notes a well-known person of the vault has, on average and at most. */
export function countVault({ articles, entities }, known) {
  const named = new Map();
  for (const { targets } of articles) for (const target of targets) named.set(target, (named.get(target) ?? 0) + 1);
  const times = ({ path, name }) => (named.get(name) ?? 0) + (named.get(path) ?? 0);
  const ofKind = (kind) => entities.filter((entity) => entity.kind === kind);
  const people = ofKind('person').map(({ name }) => name);
  const notes = known.map((one) => formsOf(one, people).length).filter((count) => count > 0);
  return {
    articles: articles.length,
    entities: entities.length,
    outlet: shareOf(articles, ({ hasOutlet }) => hasOutlet),
    wellKnown: { people: notes.length, mean: notes.reduce((a, b) => a + b, 0) / (notes.length || 1), most: Math.max(0, ...notes) }, // prettier-ignore
    acronyms: shareOf(ofKind('organization'), ({ name }) => isAcronym(name)),
    kinds: ['person', 'agency', 'organization', 'place'].map((kind) => ({
      ...{ kind, count: ofKind(kind).length, odd: shareOf(ofKind(kind), ({ name }) => isOdd(name)) },
      once: shareOf(ofKind(kind), (entity) => times(entity) <= 1),
    })),
  };
}
