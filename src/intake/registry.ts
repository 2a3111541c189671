import type { FormatId } from '../model';
import { appended, factiva, nexis, proquest } from './exports/format';
import { clipper, markdown, passage, text } from './markdown/format';
import { csv, json } from './tables/format';
import { docx, rtf } from './documents/format';
import { eml, mbox, mhtml } from './mail/format';
import { feed, opml, urls, webloc } from './feeds/format';
import type { ByteContainer, Format } from './format';
import { html } from './html/format';
import { pdf } from './pdf/format';
import { zip } from './archives/format';

/** Formats read from bytes, in the order they are asked; the more particular first. */
const BYTES: readonly ByteContainer[] = [pdf, docx, rtf, mbox, mhtml, eml, zip, webloc];

/** Formats read from text, the more particular first; `text` takes what nobody else knows. */
const TEXTS: readonly Exclude<Format, ByteContainer>[] = [
  feed,
  opml,
  urls,
  json,
  csv,
  proquest,
  factiva,
  nexis,
  appended,
  html,
  clipper,
  markdown,
  passage,
  text,
];

export const formatById = (id: FormatId): Format => [...BYTES, ...TEXTS].find((format) => format.id === id) ?? text;

/** The format that takes bytes as they are, by content first, by extension where no other format knows the content. */
export function sniffBytes(bytes: Uint8Array, name: string): ByteContainer | null {
  const more = asCharacters(bytes.subarray(0, MORE));
  const head = more.slice(0, HEAD);
  const known = BYTES.find((format) => format.sniff(head, more));
  if (known || TEXTS.some((format) => format.sniff(head, more))) return known ?? null;
  return BYTES.find((format) => format.extensions.includes(extensionOf(name))) ?? null;
}

/** By content first; by extension where the content does not tell. */
export function sniffText(content: string, name: string): Exclude<Format, ByteContainer> {
  const more = content.slice(0, MORE);
  const head = more.slice(0, HEAD);
  return (
    TEXTS.find((format) => format.sniff(head, more)) ??
    TEXTS.find((format) => format.extensions.includes(extensionOf(name))) ??
    text
  );
}

const HEAD = 4096;
const MORE = 65_536;

const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** Each byte as the character of its number: for patterns over bytes. */
function asCharacters(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
