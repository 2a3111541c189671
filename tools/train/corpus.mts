// Reads token-per-line corpora (IOB2) and puts them back into running text, so that the tagger learns on what the
// tokenizer makes of real text.
import { join } from 'node:path';
import { isDemonym, demonymCountry } from '../../src/analysis/language/place-words';
import { toTextDocument } from '../../src/analysis/language/document-build';
import type { TextDocument } from '../../src/analysis/language/document';
import { isTitle } from '../../src/analysis/language/titles';
import { foldForm } from '../../src/model';
import { labelOf, OUTSIDE } from '../../src/analysis/language/tagger/model';
import { unitsOf } from '../eval/conll.mjs';
import { readText } from '../records.mjs';
import { partOf } from '../split.mjs';

export interface Span {
  readonly start: number;
  readonly end: number;
  /** Index into `TAG_TYPES`. */
  readonly type: number;
}

export interface Example {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Names of other kinds (works, events): outside for the tagger, left out of account when it is measured. */
  readonly others: readonly { readonly start: number; readonly end: number }[];
}

const [PERSON, ORGANIZATION, PLACE, NATIONALITY] = [0, 1, 2, 3] as const;
const TYPES: Readonly<Record<string, number>> = {
  per: PERSON,
  person: PERSON,
  politician: PERSON,
  org: ORGANIZATION,
  organization: ORGANIZATION,
  organisation: ORGANIZATION,
  institution: ORGANIZATION,
  business: ORGANIZATION,
  media: ORGANIZATION,
  corporation: ORGANIZATION,
  group: ORGANIZATION,
  politicalparty: ORGANIZATION,
  geo: PLACE,
  location: PLACE,
  loc: PLACE,
  place: PLACE,
  country: PLACE,
  facility: PLACE,
  installation: PLACE,
  gpe: NATIONALITY,
  norp: NATIONALITY,
  nationality: NATIONALITY,
  national: NATIONALITY,
};

interface Row {
  readonly word: string;
  readonly tag: string;
}

/** Sentences per text where a set keeps no document bounds. */
const CHUNK = 10;

/** Texts of a set, `file` under `data`. */
export const readCorpus = (data: string, file: string): Example[] => examplesOf(readText(join(data, file)));

/** Those of a development set that may be looked at: without its unseen third. */
export const readSeen = (data: string, file: string): Example[] => examplesOf(seenColumns(readText(join(data, file))));

/** Columns without the documents, or sentences where there are none, of the unseen third. */
export const seenColumns = (columns: string): string =>
  unitsOf(columns)
    .filter(({ key }) => partOf(key) !== 'unseen')
    .map(({ text }) => text)
    .join('');

/** The texts of a set in IOB2 columns. */
export function examplesOf(columns: string): Example[] {
  const documents = documentsOf(columns);
  const bounded = documents.length > 1 ? documents : chunks(documents[0] ?? []);
  return bounded.map(toExample);
}

function documentsOf(text: string): Row[][][] {
  const documents: Row[][][] = [];
  let document: Row[][] = [];
  let sentence: Row[] = [];
  const endSentence = (): void => {
    if (sentence.length > 0) document.push(sentence);
    sentence = [];
  };
  const endDocument = (): void => {
    endSentence();
    if (document.length > 0) documents.push(document);
    document = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('-DOCSTART-')) endDocument();
    else if (line.trim() === '') endSentence();
    else {
      const [word = '', tag = 'O'] = line.split('\t');
      sentence.push({ word, tag: tag.trim() });
    }
  }
  endDocument();
  return documents;
}

const chunks = (sentences: readonly Row[][]): Row[][][] =>
  Array.from({ length: Math.ceil(sentences.length / CHUNK) }, (_, at) => sentences.slice(at * CHUNK, (at + 1) * CHUNK));

const CLOSING = /^(?:[.,;:!?%)\]}…]|['’](?:s|S|re|ve|ll|d|m)|n['’]t|''|”)$/;
const OPENING = /^(?:[([{$£€“]|``)$/;

/** Words joined as people write them, a line a sentence. */
function toExample(sentences: readonly Row[][]): Example {
  let text = '';
  const spans: Span[] = [];
  const others: { start: number; end: number }[] = [];
  for (const rows of sentences) {
    let open: { start: number; end: number; tag: string; words: string[] } | null = null;
    let glued = true;
    let quoted = false;
    const close = (): void => {
      const type = open ? typeOf(open.tag, open.words) : undefined;
      const start = open
        ? type === PERSON
          ? withoutTitles(text, open.start, open.end)
          : withoutArticle(text, open.start)
        : undefined;
      if (open && type !== undefined && start !== undefined) spans.push({ start, end: open.end, type });
      else if (open) others.push({ start: open.start, end: open.end });
      open = null;
    };
    rows.forEach(({ word, tag }, at) => {
      const hyphen =
        word === '-' &&
        at > 0 &&
        /[\p{L}\p{N}]$/u.test(rows[at - 1]?.word ?? '') &&
        /^[\p{L}\p{N}]/u.test(rows[at + 1]?.word ?? '');
      const left = CLOSING.test(word) || hyphen || (word === '"' && quoted);
      if (!glued && !left) text += ' ';
      const start = text.length;
      text += word;
      glued = OPENING.test(word) || hyphen || (word === '"' && !quoted);
      if (word === '"') quoted = !quoted;
      if (open && tag === `I-${open.tag}`) {
        open.end = text.length;
        open.words.push(word);
        return;
      }
      close();
      if (tag !== 'O') open = { start, end: text.length, tag: tag.slice(2), words: [word] };
    });
    close();
    text += '\n';
  }
  return { text, spans, others };
}

/** Sets differ in whether an article belongs to a name. */
const withoutArticle = (text: string, start: number): number => (text.startsWith('the ', start) ? start + 4 : start);

/** Where a name begins past the titles that some sets take in; undefined when nothing is left. */
function withoutTitles(text: string, start: number, end: number): number | undefined {
  const words = text.slice(start, end).split(' ');
  let at = start;
  for (const word of words) {
    if (!isTitle(foldForm(word))) return at;
    at += word.length + 1;
  }
  return words.length === 1 &&
    !/^(?:mr|president|minister|secretary|senator|judge|chief)s?$/i.test(text.slice(start, end))
    ? start
    : undefined;
}

const ADJECTIVE = /(?:an|ans|ese|ish|i|is|ch|ab|abs|U\.S\.|US)$/;

function typeOf(tag: string, words: readonly string[]): number | undefined {
  const name = words.join(' ');
  const last = words[words.length - 1] ?? '';
  const type = TYPES[tag.toLowerCase()];
  const demonym = demonymCountry(name) !== undefined || isDemonym(name);
  if (type === NATIONALITY) return tag !== 'gpe' || demonym || ADJECTIVE.test(last) ? NATIONALITY : PLACE;
  if (type === PLACE && demonym && !/^(?:U\.?S\.?(?:A\.?)?|U\.?K\.?|UAE|DPRK|ROK|Vatican)$/.test(name))
    return NATIONALITY;
  if (type === undefined) return demonym ? NATIONALITY : undefined;
  return type;
}

/** Texts whose capitals say nothing: what the tagger must read too. Offsets stay. */
export type Casing = 'asIs' | 'small' | 'capitals' | 'title';

export function recased({ text, spans, others }: Example, casing: Casing): Example {
  const change: Readonly<Record<Casing, (word: string) => string>> = {
    asIs: (word) => word,
    small: (word) => word.toLowerCase(),
    capitals: (word) => word.toUpperCase(),
    title: (word) =>
      /^(?:a|an|the|of|in|on|for|to|and|at|by|as|with|or|from|is)$/.test(word)
        ? word
        : word.slice(0, 1).toUpperCase() + word.slice(1),
  };
  const recase = change[casing];
  const changed = text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const next = recase(word);
    return next.length === word.length ? next : word;
  });
  return { text: changed, spans, others };
}

export interface Labelled {
  readonly document: TextDocument;
  /** Label of each token. */
  readonly labels: Uint8Array;
}

/** Tokens with their labels; a span that does not fall on tokens is widened to those it touches. */
export function labelled({ text, spans }: Example): Labelled {
  const document = toTextDocument(text, { title: null, language: 'en', excluded: [] });
  const labels = new Uint8Array(document.tokens.length).fill(OUTSIDE);
  let at = 0;
  for (const span of spans) {
    while (at < document.tokens.length && (document.tokens[at]?.end ?? 0) <= span.start) at += 1;
    let last = at;
    while (last < document.tokens.length && (document.tokens[last]?.start ?? 0) < span.end) last += 1;
    const sentence = document.tokens[at]?.sentence;
    if (last === at || document.tokens[last - 1]?.sentence !== sentence) continue;
    for (let index = at; index < last; index += 1) labels[index] = labelOf(span.type, index - at, last - at);
    at = last;
  }
  // Sets without a class for nationality words leave them outside: that says nothing about them.
  document.tokens.forEach((token, index) => {
    if (labels[index] === OUTSIDE && demonymCountry(token.text) !== undefined && !/^U\.?[SK]/.test(token.text))
      labels[index] = labelOf(NATIONALITY, 0, 1);
  });
  return { document, labels };
}
