import { markupWords } from '../../../data/lexicon';
import { singleSpaced, type Traced } from '../../../model';
import { decodeReference } from '../../markdown/entities';
import type { PageScan } from './scan';

/** A metadata value as text: entities a page wrote twice are read, marks of emphasis taken away, spaces are one. */
export const cleanValue = (text: string): string =>
  singleSpaced(
    text
      .replace(/&#?\w{2,10};/g, decodeReference)
      .replace(/<\/?(?:b|i|em|strong|span|sup|sub|br|p|u|mark)\b[^<>]{0,200}>/gi, ' ')
      .replace(/[\u00ad\u200b\ufeff]/g, ''),
  );

/** Values that are not empty, each with where it was read. */
export const traced = (values: readonly (string | null)[], from: string): Traced<string>[] =>
  values
    .map((value) => cleanValue(value ?? ''))
    .filter((value) => value !== '')
    .map((value) => ({ value, from, evidence: value }));

/** A class of names of `<meta>`, which have no blanks. */
export const metaNames = (name: string): readonly string[] =>
  [...markupWords(name)].map((word) => word.replace(/ /g, '_'));

/** What the `<meta>` elements of the names say, name by name. */
export const fromMetas = ({ metas }: PageScan, names: readonly string[]): Traced<string>[] =>
  names.flatMap((name) => traced(metas.get(name) ?? [], `meta ${name}`));
