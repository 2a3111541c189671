import { singleSpaced } from '../../model';
import { decodeAs } from '../encoding/decode-as';
import { encodingOf } from '../encoding/labels';
import { asBytes, asCharacters, lineAt } from './bytes';
import { decodeWords } from './encoded-words';

/** Headers past this are no mail's. */
const MOST_BYTES = 1_000_000;

/** The headers of a mail or of a part of one, and where its body begins. */
export interface HeaderBlock {
  /** Names in lower case; values unfolded, each byte one character. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly bodyAt: number;
}

/** Reads headers from `at` up to the first empty line; a line that is neither header nor continuation ends them. */
export function readHeaders(bytes: Uint8Array, at = 0): HeaderBlock {
  const fields: { name: string; value: string }[] = [];
  let from = at;
  while (from < bytes.length && from - at < MOST_BYTES) {
    const { end, next } = lineAt(bytes, from);
    if (end === from) return { fields, bodyAt: next };
    const line = asCharacters(bytes.subarray(from, end));
    const last = fields[fields.length - 1];
    const field = /^([!-9;-~]{1,80})[ \t]*:[ \t]*([\s\S]*)$/.exec(line);
    if (/^[ \t]/.test(line) && last) last.value += line.replace(/^[ \t]+/, ' ');
    else if (field) fields.push({ name: (field[1] ?? '').toLowerCase(), value: field[2] ?? '' });
    else if (!/^>?From /.test(line)) return { fields, bodyAt: from };
    from = next;
  }
  return { fields, bodyAt: from };
}

/** The first header of a name as it stands, each byte one character; empty where there is none. */
export const rawHeader = ({ fields }: Pick<HeaderBlock, 'fields'>, name: string): string =>
  fields.find((field) => field.name === name)?.value.trim() ?? '';

/** The first header of a name as text. */
export const header = (block: Pick<HeaderBlock, 'fields'>, name: string): string =>
  singleSpaced(decodeWords(rawHeader(block, name)));

/** A header with parameters: `text/plain; charset="euc-kr"`. */
export interface Parameters {
  /** In lower case. */
  readonly value: string;
  readonly params: ReadonlyMap<string, string>;
}

const PARAMETER = /;\s*([\w!#$&*.^+-]{1,60})\s*=\s*(?:"((?:[^"\\]|\\.){0,2000})"?|([^;]{0,2000}))/g;

/** Value and parameters, with the forms of RFC 2231 (`filename*0*=utf-8''…`) put together; the first of a name counts. */
export function parameters(raw: string): Parameters {
  const value = (raw.split(';', 1)[0] ?? '')
    .replace(/\([^()]{0,200}\)/g, '')
    .trim()
    .toLowerCase();
  const found = new Map<string, string>();
  const pieces = new Map<string, { index: number; text: string; coded: boolean }[]>();
  for (const [, name = '', quoted, plain = ''] of raw.matchAll(PARAMETER)) {
    const text =
      quoted === undefined ? plain.replace(/\s+\([^()]{0,200}\)\s*$/, '').trim() : quoted.replace(/\\(.)/g, '$1');
    const [, base = '', index, star] = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name.toLowerCase()) ?? [];
    if (base === '') continue;
    if (index === undefined && star === undefined) {
      if (!found.has(base)) found.set(base, decodeWords(text));
    } else {
      const list = pieces.get(base) ?? [];
      list.push({ index: Number(index ?? 0), text, coded: star !== undefined });
      pieces.set(base, list);
    }
  }
  for (const [name, list] of pieces) found.set(name, joined(list));
  return { value, params: found };
}

function joined(pieces: readonly { index: number; text: string; coded: boolean }[]): string {
  const ordered = [...pieces].sort((a, b) => a.index - b.index);
  const [, charset = '', rest] = /^([\w.:+-]{0,40})'[\w-]{0,20}'([\s\S]*)$/.exec(ordered[0]?.text ?? '') ?? [];
  const parts = ordered.map(({ text, coded }, at) => {
    const own = at === 0 && rest !== undefined ? rest : text;
    return coded
      ? own.replace(/%([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      : own;
  });
  const encoding = charset === '' ? null : encodingOf(charset);
  const raw = parts.join('');
  return encoding === null || encoding === '' || encoding === 'utf-7'
    ? decodeWords(raw)
    : decodeAs(asBytes(raw), encoding);
}
