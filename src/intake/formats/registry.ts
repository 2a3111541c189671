import type { FormatId } from '../../model';
import type { Format } from './format';
import { clipper } from './clipper';
import { html } from './html';
import { markdown } from './markdown';
import { passage } from './passage';
import { text } from './text';

/** Formats in the order they are asked: the more particular first; `text` takes what nobody else knows. */
const FORMATS: readonly Format[] = [html, clipper, markdown, passage, text];

export const formatById = (id: FormatId): Format => FORMATS.find((format) => format.id === id) ?? text;

/** By content first; by extension where the content does not tell. */
export function sniffFormat(content: string, name: string): Format {
  const head = content.slice(0, 4096);
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return (
    FORMATS.find((format) => format.sniff(head)) ??
    FORMATS.find((format) => format.extensions.includes(extension)) ??
    text
  );
}
