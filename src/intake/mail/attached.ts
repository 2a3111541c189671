import { markupWords } from '../../data/lexicon';
import { ok, type Input, type Outcome } from '../../model';
import { officeRefusal } from '../archives/office';
import { pathsIn } from '../archives/zip';
import { decode } from '../encoding/decode';
import { docx } from '../documents/format';
import type { ByteContainer } from '../format';
import { pdf } from '../pdf/format';
import { zip } from '../archives/format';
import { refuse } from '../problems';
import type { MailContent } from './content';
import { header, rawHeader } from './headers';
import type { MimePart } from './mime';

const ENDINGS = markupWords('endings-by-media-type').leaders;

/** Forms of articles that are no text. */
const BINARY: readonly ByteContainer[] = [pdf, docx, zip];

/** Whether a file could hold an article: it is text, or something that is opened. Whether it does, only reading tells. */
export function mayBeArticle(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  const more = new TextDecoder('iso-8859-1').decode(bytes.subarray(0, 65_536));
  const format = BINARY.find((each) => each.sniff(more.slice(0, 4096), more));
  if (format === undefined) return decode(bytes, '').ok;
  return format.id !== 'zip' || officeRefusal(pathsIn(bytes), bytes, '')?.ok !== false;
}

/** The part whose article stands for the mail's own text, and how the report tells of that text. */
interface Instead {
  readonly carrier: MimePart;
  readonly note: NonNullable<Input['removed']>[number];
}

/** What hangs on a mail, each an input of its own: `mail.eml/report.pdf`. */
export function* attachedParts(
  { attached, unreadable }: MailContent,
  mail: string,
  instead: Instead | null = null,
): Iterable<Outcome<Input>> {
  const names = new Map<string, number>();
  for (const { part, why } of unreadable) yield unreadablePart(part, why, mail);
  for (const part of attached) {
    const file = fileName(part);
    const count = (names.get(file) ?? 0) + 1;
    names.set(file, count);
    const bytes = part.content();
    if (bytes.length === 0) continue;
    const contentType = rawHeader(part.headers, 'content-type');
    yield ok({
      name: `${mail}/${count === 1 ? file : `${count}-${file}`}`,
      bytes,
      ...(part === instead?.carrier ? { removed: [instead.note] } : {}),
      ...(part.type.value === 'message/rfc822' ? { format: 'eml' as const } : {}),
      ...(contentType === '' ? {} : { contentType }),
    });
  }
}

/** A name for reports; folders in it are the sender's, not ours. */
function fileName({ filename, type, headers }: MimePart): string {
  const given = filename
    .replace(/\p{Cc}/gu, '')
    .split(/[\\/]/)
    .pop();
  if (given !== undefined && given.trim() !== '') return given.trim().slice(0, 120);
  const said = header(headers, 'content-description')
    .replace(/[\\/\p{Cc}]/gu, ' ')
    .trim();
  return `${said === '' ? 'attachment' : said.slice(0, 80)}${ENDINGS.get(type.value) ?? ''}`;
}

function unreadablePart(part: MimePart, why: 'encrypted' | 'outlook', mail: string): Outcome<Input> {
  if (why === 'encrypted')
    return refuse(
      'encrypted',
      mail,
      'the mail is encrypted or sealed by a signature; open it in your mail program and save its text.',
    );
  const file = fileName(part);
  return refuse(
    'unsupported-format',
    `${mail}/${file}`,
    'this is Outlook’s own packing of attachments; ask for them as plain files or save them from Outlook.',
  );
}
