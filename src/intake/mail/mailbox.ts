import { ok, type Input, type Outcome } from '../../model';
import { refuse } from '../problems';
import { asCharacters, concatenated, lineAt, lineStarting } from './bytes';
import { rawHeader, readHeaders } from './headers';

/** The line between two mails: who, and when in the form of `ctime`; Thunderbird has a hyphen for the sender. */
const POSTMARK = /^From (?:\S{1,200} +.{0,60})?.{0,40}\d{1,2}:\d{2}(?::\d{2})?.{0,40}$/;
const HEADER = /^(?:[!-9;-~]{1,60}[ \t]*:|>?From )/;
/** Mozilla's mark of a mail that was deleted and not yet taken out of the file. */
const EXPUNGED = 0x0008;

/** The mails of a mailbox, each a view on its bytes; only one whose lines were quoted (`>From `) is copied. */
export function* mailsOf(bytes: Uint8Array, name: string): Iterable<Outcome<Input>> {
  let count = 0;
  let given = 0;
  for (let at = nextPostmark(bytes, 0); at >= 0;) {
    const start = lineAt(bytes, at).next;
    const end = nextPostmark(bytes, start);
    const mail = bytes.subarray(start, end < 0 ? bytes.length : end);
    count += 1;
    if (mail.length > 2 && !isDeleted(mail)) {
      given += 1;
      yield ok({ name: `${name}#${count}`, bytes: unquoted(mail), format: 'eml' });
    }
    at = end;
  }
  if (given === 0) yield refuse('no-articles', name, 'there is no mail in it; export the mails again as MBOX or EML.');
}

/** A line that only begins like one stands in a text: it has no empty line above it or no header below. */
function nextPostmark(bytes: Uint8Array, from: number): number {
  for (let at = lineStarting(bytes, 'From ', from); at >= 0; at = lineStarting(bytes, 'From ', at + 1)) {
    const { end, next } = lineAt(bytes, at);
    if (!isBlankBefore(bytes, at) || !POSTMARK.test(asCharacters(bytes.subarray(at, Math.min(end, at + 300)))))
      continue;
    const below = lineAt(bytes, next).end;
    if (HEADER.test(asCharacters(bytes.subarray(next, Math.min(below, next + 100))))) return at;
  }
  return -1;
}

function isBlankBefore(bytes: Uint8Array, at: number): boolean {
  if (at === 0) return true;
  const before = bytes[at - 2] === 0x0d ? at - 3 : at - 2;
  return before < 0 || bytes[before] === 0x0a;
}

function isDeleted(mail: Uint8Array): boolean {
  const status = rawHeader(readHeaders(mail.subarray(0, 4096)), 'x-mozilla-status');
  return /^[0-9a-f]{1,8}$/i.test(status) && (Number.parseInt(status, 16) & EXPUNGED) !== 0;
}

/** `>From ` and `>>From ` at the beginning of a line with one mark less. */
function unquoted(mail: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let done = 0;
  for (let at = lineStarting(mail, '>', 0); at >= 0; at = lineStarting(mail, '>', at + 1)) {
    if (!/^>+From /.test(asCharacters(mail.subarray(at, at + 40)))) continue;
    pieces.push(mail.subarray(done, at));
    done = at + 1;
  }
  return done === 0 ? mail : concatenated([...pieces, mail.subarray(done)]);
}
