import { lineAt, lineStarting } from './bytes';
import { parameters, rawHeader, readHeaders, type HeaderBlock, type Parameters } from './headers';
import { decodeTransfer } from './transfer';

/** A message, or a part of one: its headers, and either its bytes or the parts inside it. */
export interface MimePart {
  readonly headers: HeaderBlock;
  readonly type: Parameters;
  readonly disposition: Parameters;
  /** Name of an attached file; empty where none is given. */
  readonly filename: string;
  readonly children: readonly MimePart[];
  /** Content without its transfer encoding; made anew with each call, so that only one is held. */
  content(): Uint8Array;
}

const DEEPEST = 20;
/** More than any mail has; what follows is not read. */
export const MOST_PARTS = 2000;

/** A message and whether it has more parts than are read. */
export interface MimeMessage extends MimePart {
  readonly isCut: boolean;
}

interface Count {
  left: number;
  isCut: boolean;
}

/**
 * The tree of parts of a MIME message (RFC 2045, 2046). Mail and web archives are both of this form. What is broken is
 * read as far as it goes: a missing last boundary ends with the message, a multipart without boundary is plain content.
 */
export function readMime(bytes: Uint8Array): MimeMessage {
  const count: Count = { left: MOST_PARTS, isCut: false };
  return { ...readPart(bytes, 0, count, 'text/plain'), isCut: count.isCut };
}

function readPart(bytes: Uint8Array, depth: number, count: Count, fallback: string): MimePart {
  const headers = readHeaders(bytes);
  const type = parameters(rawHeader(headers, 'content-type') || fallback);
  const disposition = parameters(rawHeader(headers, 'content-disposition'));
  const body = bytes.subarray(headers.bodyAt);
  const encoding = rawHeader(headers, 'content-transfer-encoding');
  const boundary = type.value.startsWith('multipart/') ? (type.params.get('boundary') ?? '') : '';
  const inner = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const children =
    boundary === '' || depth >= DEEPEST
      ? []
      : pieces(body, boundary, count).map((piece) => readPart(piece, depth + 1, count, inner));
  const filename = (disposition.params.get('filename') ?? type.params.get('name') ?? '').trim();
  return { headers, type, disposition, filename, children, content: () => decodeTransfer(body, encoding) };
}

/** What lies between the boundaries; a line that only begins like one, as a longer boundary does, is none. */
function pieces(body: Uint8Array, boundary: string, count: Count): Uint8Array[] {
  const found: Uint8Array[] = [];
  const mark = `--${boundary}`;
  let start = -1;
  for (let at = lineStarting(body, mark, 0); at >= 0; at = lineStarting(body, mark, at + 1)) {
    const { end, next } = lineAt(body, at);
    const rest = String.fromCharCode(...body.subarray(at + mark.length, Math.min(end, at + mark.length + 80)));
    if (!/^(?:--)?[ \t]*$/.test(rest)) continue;
    if (start >= 0) {
      found.push(body.subarray(start, Math.max(start, lineEndBefore(body, at))));
      count.left -= 1;
    }
    if (rest.startsWith('--')) return found;
    if (count.left <= 0) {
      count.isCut = true;
      return found;
    }
    start = next;
  }
  if (start >= 0 && start < body.length) found.push(body.subarray(start));
  return found;
}

/** The line end before a boundary belongs to the boundary. */
function lineEndBefore(bytes: Uint8Array, at: number): number {
  if (bytes[at - 1] !== 0x0a) return at;
  return bytes[at - 2] === 0x0d ? at - 2 : at - 1;
}
