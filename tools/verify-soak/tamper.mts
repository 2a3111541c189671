import { hashIn, isOriginal } from '../../src/format/originals';
import { articlePrint, quotationsIn } from '../../src/format/quotation';
import type { MemoryVault } from '../../src/vault/memory';
import type { Chance } from '../fuzz/random.mjs';

/** What somebody does to a vault that must not pass; resolves to what was done, or null where there was nothing to do it to. */
type Tampering = (vault: MemoryVault, chance: Chance) => Promise<string | null>;

/** One of them; undefined where there is none. */
export const oneOf = <T,>(chance: Chance, items: readonly T[]): T | undefined => items[chance.below(items.length)];

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const pathsOf = async (vault: MemoryVault, isOne: (path: string) => boolean): Promise<string[]> =>
  (await vault.filesIn('')).map(({ path }) => path).filter(isOne);
const isRecord = (path: string): boolean => path.endsWith('.json') && hashIn(path) !== null;

function flipped(bytes: Uint8Array, chance: Chance): Uint8Array {
  const changed = bytes.slice();
  const at = chance.below(changed.length);
  changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8));
  return changed;
}
const cut = (bytes: Uint8Array, chance: Chance): Uint8Array => bytes.slice(0, chance.below(bytes.length));

const onBytes =
  (
    what: string,
    isOne: (path: string) => boolean,
    change: (bytes: Uint8Array, chance: Chance) => Uint8Array,
  ): Tampering =>
  async (vault, chance) => {
    const path = oneOf(chance, await pathsOf(vault, isOne));
    if (path === undefined) return null;
    vault.put(path, change(await vault.bytes(path), chance));
    return `${what} ${path}`;
  };

/** Two files change their contents. */
const swapped =
  (isOne: (path: string) => boolean): Tampering =>
  async (vault, chance) => {
    const paths = await pathsOf(vault, isOne);
    const one = oneOf(chance, paths);
    const other = oneOf(
      chance,
      paths.filter((path) => path !== one),
    );
    if (one === undefined || other === undefined) return null;
    const [mine, theirs] = [await vault.bytes(one), await vault.bytes(other)];
    vault.put(one, theirs);
    vault.put(other, mine);
    return `swapped ${one} and ${other}`;
  };

const deleted =
  (isOne: (path: string) => boolean): Tampering =>
  async (vault, chance) => {
    const path = oneOf(chance, await pathsOf(vault, isOne));
    if (path === undefined) return null;
    vault.drop(path);
    return `deleted ${path}`;
  };

const renamed: Tampering = async (vault, chance) => {
  const path = oneOf(chance, await pathsOf(vault, isOriginal));
  if (path === undefined) return null;
  const bytes = await vault.bytes(path);
  const digits = path.slice(path.lastIndexOf('/') + 1);
  const to =
    oneOf(chance, [`${'0'.repeat(64)}.original`, `${digits}.bak`, digits.replace(/^./, 'x'), 'page.html.original']) ??
    '';
  vault.drop(path);
  vault.put(path.slice(0, path.lastIndexOf('/') + 1) + to, bytes);
  return `renamed ${path} to ${to}`;
};

const PROPERTY = /^original:\n {2}- "\[\[([0-9a-f]{64})\.original\|original ([0-9a-f]{12})\]\]"\n/m;

/** The property of an article's note. */
const onProperty =
  (change: (property: string, other: string, chance: Chance) => string): Tampering =>
  async (vault, chance) => {
    const notes: { readonly path: string; readonly text: string; readonly property: string }[] = [];
    for (const { path } of await vault.list()) {
      const text = await vault.read(path);
      const property = PROPERTY.exec(text)?.[0];
      if (property !== undefined) notes.push({ path, text, property });
    }
    const note = oneOf(chance, notes);
    const other = oneOf(
      chance,
      notes.filter(({ property }) => property !== note?.property),
    );
    if (note === undefined || other === undefined) return null;
    const after = note.text.replace(note.property, () => change(note.property, other.property, chance));
    if (after === note.text) return null;
    vault.put(note.path, after);
    return `property of ${note.path}`;
  };

const hexFlipped = (text: string, chance: Chance): string => {
  const digits = [...text.matchAll(/[0-9a-f]{12,}/g)];
  const run = oneOf(chance, digits);
  const at = (run?.index ?? 0) + chance.below(run?.[0].length ?? 1);
  const digit = text.charAt(at) === '0' ? '1' : '0';
  return text.slice(0, at) + digit + text.slice(at + 1);
};

interface Quoted {
  readonly path: string;
  readonly text: string;
  /** Of the words, or of the mark before them. */
  readonly start: number;
  readonly end: number;
}

async function quoted(vault: MemoryVault, isMark: boolean): Promise<readonly Quoted[]> {
  const found: Quoted[] = [];
  for (const { path } of await vault.list()) {
    const text = await vault.read(path);
    for (const match of text.matchAll(/(%%dateline-quote [^%\n]*%% )([^\n]*)/g)) {
      const [, mark = '', words = ''] = match;
      const at = match.index + (isMark ? 0 : mark.length);
      found.push({ path, text, start: at, end: at + (isMark ? mark.trimEnd() : words).length });
    }
  }
  return found;
}

/** Ways in which words become others, some hardly to be seen. */
const WORDINGS: readonly ((words: string, chance: Chance) => string)[] = [
  (words, chance) => {
    const at = chance.below(words.length);
    return words.slice(0, at) + words.slice(at + 1);
  },
  (words, chance) => {
    const at = chance.below(words.length);
    return `${words.slice(0, at)}${oneOf(chance, ['x', ' ', '\u200b', '\u0301', '.', 'not '])}${words.slice(at)}`;
  },
  (words) => words.replace(' ', '\u00a0'),
  (words) => words.replace('\u00a0', ' '),
  (words) => words.replace(' ', '  '),
  (words) => words.normalize('NFD'),
  (words) => words.replace(/a/, '\u0430'),
  (words) => words.replace(/^(\P{L}*)(\p{L})/u, (_all, before: string, first: string) => before + first.toLowerCase()),
  (words, chance) => words.slice(0, 1 + chance.below(Math.max(1, words.length - 1))),
  (words) => words.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
  (words) => words.replace(/\p{Ll}(?=[^\p{Ll}]*$)/u, (letter) => letter.toUpperCase()),
];

const onQuotation =
  (isMark: boolean, change: (part: string, chance: Chance) => string): Tampering =>
  async (vault, chance) => {
    const one = oneOf(chance, await quoted(vault, isMark));
    if (one === undefined) return null;
    const { path, text, start, end } = one;
    const after = text.slice(0, start) + change(text.slice(start, end), chance) + text.slice(end);
    if (after === text) return null;
    vault.put(path, after);
    return `${isMark ? 'mark' : 'words'} in ${path}`;
  };

const markFlipped = (mark: string, chance: Chance): string => {
  const at = chance.below(mark.length);
  return (
    mark.slice(0, at) +
    (oneOf(
      chance,
      ['', 'x', '0', ' '].filter((each) => each !== mark.charAt(at)),
    ) ?? '') +
    mark.slice(at + 1)
  );
};

/** A dossier that breaks off within a quotation. */
const brokenOff: Tampering = async (vault, chance) => {
  const one = oneOf(
    chance,
    (await quoted(vault, false)).filter(({ start, end }) => end - start > 2),
  );
  if (one === undefined) return null;
  vault.put(one.path, one.text.slice(0, one.start + 1 + chance.below(one.end - one.start - 1)));
  return `${one.path} broken off`;
};

/** Runs of words of a quotation that stand once in a text: they are in the cited sentence. */
function piecesIn(body: string, words: string): readonly string[] {
  const split = words.replace(/\\/g, '').split(' ');
  const runs = [2, 3, 4].flatMap((length) => split.map((_, at) => split.slice(at, at + length).join(' ')));
  return runs.filter((run) => run.includes(' ') && body.split(run).length === 2);
}

/** The sentence in the article that a quotation was taken from. */
const cited: Tampering = async (vault, chance) => {
  const notes = await Promise.all(
    (await vault.list()).map(async ({ path }) => ({ path, text: await vault.read(path) })),
  );
  const quotation = oneOf(
    chance,
    notes.flatMap(({ text }) => text.split('\n').flatMap(quotationsIn)),
  );
  const article = notes.find(({ text }) => {
    const id = /^article-id: "?([0-9a-f]{32})/m.exec(text)?.[1] ?? '';
    return articlePrint(id) === quotation?.mark?.article;
  });
  if (article === undefined || quotation === undefined) return null;
  const start = article.text.indexOf('\n---\n') + 5;
  const body = article.text.slice(start);
  const piece = oneOf(chance, piecesIn(body, quotation.words));
  const changed = oneOf(chance, WORDINGS)?.(piece ?? '', chance) ?? '';
  if (piece === undefined || changed === piece) return null;
  vault.put(article.path, article.text.slice(0, start) + body.replace(piece, () => changed));
  return `the cited sentence in ${article.path}: ${piece} → ${changed}`;
};

/** The article that is quoted goes, or its link leads to another. */
const misled: Tampering = async (vault, chance) => {
  const found: { readonly path: string; readonly text: string; readonly link: string; readonly at: number }[] = [];
  for (const { path } of await vault.list()) {
    const text = await vault.read(path);
    for (const match of text.matchAll(/^(> — |- \*\*[^*]*\*\* )(\[\[[^\]#|]+(?:#\^[^\]|]+)?)(?=[^\n]*\n(?: +> |\n|$))/gm))
      if (text.includes('%%dateline-quote')) found.push({ path, text, link: match[2] ?? '', at: match.index + (match[1] ?? '').length }); // prettier-ignore
  }
  const one = oneOf(chance, found);
  const other = oneOf(
    chance,
    found.filter(({ link }) => link.split('#')[0] !== one?.link.split('#')[0]),
  );
  if (one === undefined || other === undefined) return null;
  vault.put(one.path, one.text.slice(0, one.at) + other.link + one.text.slice(one.at + one.link.length));
  return `a link in ${one.path}`;
};

export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'original: byte flipped': onBytes('flipped', isOriginal, flipped),
  'original: cut': onBytes('cut', isOriginal, cut),
  'original: grown': onBytes('grown', isOriginal, (bytes) => new Uint8Array([...bytes, 10])),
  'original: line ends': onBytes('line ends', isOriginal, (bytes) => {
    const text = decode(bytes);
    return new TextEncoder().encode(text.includes('\n') ? text.replace(/\n/g, '\r\n') : `${text}\r\n`);
  }),
  'original: decomposed': onBytes('decomposed', isOriginal, (bytes) =>
    new TextEncoder().encode(`${decode(bytes)}é`.normalize('NFD')),
  ),
  'original: deleted': deleted(isOriginal),
  'original: renamed': renamed,
  'originals: swapped': swapped(isOriginal),
  'record: byte flipped': onBytes('flipped', isRecord, flipped),
  'record: cut': onBytes('cut', isRecord, cut),
  'record: value changed': onBytes('value', isRecord, (bytes) =>
    new TextEncoder().encode(decode(bytes).replace('2026-01-02', '2025-12-31')),
  ),
  'record: deleted': deleted(isRecord),
  'records: swapped': swapped(isRecord),
  'property: another original': onProperty((_property, other) => other),
  'property: digit changed': onProperty((property, _other, chance) => hexFlipped(property, chance)),
  'property: removed': onProperty(() => ''),
  'property: emptied': onProperty(() => 'original:\n'),
  'property: hash of another': onProperty((property, other) =>
    property.replace(/[0-9a-f]{64}/, /[0-9a-f]{64}/.exec(other)?.[0] ?? ''),
  ),
  'quotation: words changed': onQuotation(false, (words, chance) => oneOf(chance, WORDINGS)?.(words, chance) ?? ''),
  'quotation: mark damaged': onQuotation(true, markFlipped),
  'quotation: broken off': brokenOff,
  'article: cited sentence changed': cited,
  'article: cited sentence gone': async (vault, chance) => {
    const marks = [...(await quoted(vault, true))];
    const one = oneOf(chance, marks);
    const print = /dateline-quote ([0-9a-f]{12})/.exec(one?.text.slice(one.start, one.end) ?? '')?.[1];
    for (const { path } of await vault.list()) {
      const id = /^article-id: "?([0-9a-f]{32})/m.exec(await vault.read(path))?.[1] ?? '';
      if (articlePrint(id) !== print) continue;
      vault.drop(path);
      return `deleted ${path}`;
    }
    return null;
  },
  'article: another linked': misled,
};
