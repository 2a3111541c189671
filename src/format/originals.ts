import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { ownValue, readFrontmatter } from './frontmatter';
import { wikilink } from './links';
import { ARTICLE_KEYS } from './managed';

/*
 * What an article came in, kept to the byte: `<SHA-256>.original`, and beside it `<SHA-256>.json`, the record of where it came
 * from. No program opens that ending by itself and no note has it, so that nothing in it runs, links or shows in the graph.
 */

/** What is recorded of an original. */
export interface OriginalRecord {
  /** Of its bytes, in hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Local wall clock, `YYYY-MM-DDTHH:mm:ss`, when it was kept first. */
  readonly captured: string;
  /** Of the file, without its folders, or what it was pasted from; null for what came from the web. */
  readonly name: string | null;
  /** Where it came from in the end. */
  readonly url: string | null;
  /** Copy in a web archive, where the page names one. */
  readonly archive: string | null;
  /** Of the response it came in. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of each article whose note links it, its `article-id` and, as it was then, its note's `imported`; sorted. */
  readonly articles: readonly string[];
}

const ENDING = '.original';
const KIND = 'original 1';

/** Bytes of the largest original that is kept: a page is never so large, an archive of many can be. */
export const LARGEST_ORIGINAL = 50_000_000;

export const originalName = (hash: string): string => `${hash}${ENDING}`;
export const recordName = (hash: string): string => `${hash}.json`;

/** Whether a file is called as originals are, whatever is in it. */
export const isOriginal = (path: string): boolean => path.toLowerCase().endsWith(ENDING);

/** Cheap test for whole notes. */
export const mayLinkOriginal = (text: string): boolean => text.includes(ENDING);

/** The SHA-256 that a path is called by; null for what is neither an original nor a record. */
export function hashIn(path: string): string | null {
  return /(?:^|\/)([0-9a-f]{64})\.(?:original|json)$/.exec(path)?.[1] ?? null;
}

/** Bytes hashed before others have their turn: some tens of milliseconds. */
const AT_ONCE = 4_000_000;

/** SHA-256 in hex. `breathe` lets others have the thread. */
export async function hashBytes(bytes: Uint8Array, breathe?: () => Promise<void>): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    if (at > 0) await breathe?.();
    hash.update(bytes.subarray(at, at + AT_ONCE));
  }
  return bytesToHex(hash.digest());
}

/** The first digits of the SHA-256 of a text. */
export const shortHashOf = (text: string, digits: number): string =>
  bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);

/** What stands for an original where texts are compared, as in the journal. */
export const digestOf = (hash: string): string => `sha256:${hash}`;

/** The same of bytes. */
export const digestOfBytes = async (bytes: Uint8Array): Promise<string> => digestOf(await hashBytes(bytes));

export const isDigest = (text: string): boolean => /^sha256:[0-9a-f]{64}$/.test(text);

/** The record as its file holds it. `seal`: SHA-256 of all above it. */
export function recordText(record: OriginalRecord): string {
  const { sha256: hash, size, captured, name, url, archive, headers, articles } = record;
  const told = { dateline: KIND, sha256: hash, size, captured, name, url, archive, headers, articles };
  return `${JSON.stringify({ ...told, seal: shortHashOf(JSON.stringify(told), 64) }, null, 2)}\n`;
}

/** Of what is asked of a record later: a seal can be made for anything. */
function isRecord(read: unknown): read is OriginalRecord {
  if (typeof read !== 'object' || read === null) return false;
  const { sha256: hash, name, url, articles } = read as Partial<Record<keyof OriginalRecord, unknown>>;
  const isTold = (each: unknown): boolean => each === null || typeof each === 'string';
  return (
    typeof hash === 'string' &&
    isTold(name) &&
    isTold(url) &&
    Array.isArray(articles) &&
    articles.every((article) => typeof article === 'string')
  );
}

/** The record in a text; null where the text is not to the byte what `recordText` makes of it. */
export function readRecord(text: string): OriginalRecord | null {
  try {
    const record: unknown = JSON.parse(text);
    return isRecord(record) && recordText(record) === text ? record : null;
  } catch {
    return null; // no JSON
  }
}

/** The digits that bind a link to its article. */
const checkOf = (hash: string, article: string): string => shortHashOf(`original ${hash} of ${article}`, 12);

/** The link of an article's note to what it came in. */
export const originalLink = (hash: string, article: string): string =>
  wikilink(originalName(hash), `original ${checkOf(hash, article)}`);

/** A link to an original as a note has it. */
export interface LinkedOriginal {
  readonly hash: string;
  /** Whether Dateline wrote this very link into the note of this article. */
  readonly isOwn: boolean;
}

/** The app may have put a folder before the name. */
const LINK = /^\[\[(?:[^[\]|]*\/)?([0-9a-f]{64})\.original\|original ([0-9a-f]{12})\]\]$/;

/** Null for what is no link to an original. `article`: id of the article in whose note it stands. */
export function readOriginalLink(value: string, article: string): LinkedOriginal | null {
  const [, hash = '', check = ''] = LINK.exec(value) ?? [];
  return hash === '' ? null : { hash, isOwn: check === checkOf(hash, article) };
}

/**
 * An article as a record has it. An article of the same id that is imported at another time, after its note was deleted, is
 * another one: it need not link the original.
 */
export function linkingArticle(id: string, note: string): string {
  const read = readFrontmatter(note, '');
  const imported = read.ok ? ownValue(read.value.data, ARTICLE_KEYS.imported) : null;
  return typeof imported === 'string' ? `${id} ${imported}` : id;
}
