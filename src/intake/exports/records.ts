import { pattern, worldWords } from '../../data/lexicon';
import { ok, singleSpaced, type Input, type Outcome, type Stated } from '../../model';
import { readByline } from '../frame/byline';
import { outletNamed, withoutCode } from '../frame/outlet-name';
import type { Outlets } from '../outlets';
import { NOBODY } from '../plain';
import { refuse } from '../problems';

/** One article of an export, or the reason it cannot be had. */
export type ExportRecord =
  | { readonly paragraphs: readonly string[]; readonly stated: Omit<Stated, 'from'> }
  | {
      /** What is missing, for the message: `it breaks off`. */
      readonly missing: string;
      /** Which of the articles, readable: `document 3`. */
      readonly where: string;
    };

/** The articles of an export as inputs of their own, numbered in the order they stand there. */
export function* exportParts(name: string, from: string, records: Iterable<ExportRecord>): Generator<Outcome<Input>> {
  let number = 0;
  for (const record of records) {
    if ('missing' in record) {
      yield refuse('damaged', name, `${record.where}: ${record.missing}; export it again.`, record.where);
      continue;
    }
    number += 1;
    yield ok(textPart(`${name}#${number}`, record.paragraphs, { ...record.stated, from }));
  }
  if (number === 0) yield refuse('no-articles', name, `no article could be found in this ${from}.`);
}

/** Paragraphs as a text of their own; a blank line between them keeps them apart whatever their length. */
const textPart = (name: string, paragraphs: readonly string[], stated: Stated): Input => ({
  name,
  text: paragraphs.join('\n\n'),
  format: 'text',
  stated,
});

/** What databases add to the names of outlets: `Yonhap English News`, `Reuters News`. */
const ADDED = pattern(String.raw`\s+(?:{added-to-outlets})$`, 'i');

/** The outlet's registered name where there is one, else as printed, without the edition. */
export function outletName(printed: string | undefined, outlets: Outlets): string | undefined {
  const name = withoutCode(singleSpaced(printed ?? ''));
  if (name === '') return undefined;
  const [title = name] = name.split(/\s*[,;(]\s*(?=[^,;(]{0,40}\bedition\b)/i);
  const known = outlets.byName(name) ?? outletNamed(name, outlets);
  if (known) return known.name;
  let shorter = title;
  for (let step = 0; step < 4; step += 1) {
    const outlet = outlets.byName(shorter);
    if (outlet) return outlet.name;
    shorter = shorter.replace(ADDED, '');
  }
  return title;
}

const BY = pattern(String.raw`^(?:by|da|{before-authors})\s+`, 'i', worldWords);

/** The names of a byline as databases print it: `By KIM NA RAE; Staff Writer`, `Kim Na-rae`, `Par Jean Dupont`. */
export function bylineNames(printed: string | undefined, outlets: Outlets): readonly string[] {
  const line = (printed ?? '')
    .replace(/\s+/g, ' ')
    .replace(/\s*[[(<]?\S+@\S+[\])>]?/g, '')
    .trim();
  const named = line.replace(BY, '');
  const read = readByline(`By ${named}`, outlets)?.author?.value.replace(BY, '');
  if (read !== undefined) return [read];
  const [first = ''] = named.split(/\s*;\s*|,\s/);
  return first === '' || first.length > 80 || NOBODY.test(first) || outletNamed(first, outlets) ? [] : [first.trim()];
}

const LANGUAGES = worldWords('names-of-languages').leaders;

/** ISO 639-1 of a language's name; undefined where it is not known or several are named. */
export const languageNamed = (name: string | undefined): string | undefined =>
  LANGUAGES.get((name ?? '').replace(/;.*$/, '').trim().toLowerCase());
