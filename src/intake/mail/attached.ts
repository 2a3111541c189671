import { ok } from '../../model';
import type { Input, Outcome } from '../../model';
import { refuse } from '../problems';
import type { MailContent } from './content';
import { header, rawHeader } from './headers';
import type { MimePart } from './mime';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'text/html': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'text/csv': '.csv',
  'message/rfc822': '.eml',
  'application/rtf': '.rtf',
  'text/rtf': '.rtf',
  'application/json': '.json',
  'application/zip': '.zip',
  'application/rss+xml': '.xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
};

/** What hangs on a mail, each an input of its own: `mail.eml/report.pdf`. */
export function* attachedParts({ attached, unreadable }: MailContent, mail: string): Iterable<Outcome<Input>> {
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
  return `${said === '' ? 'attachment' : said.slice(0, 80)}${EXTENSIONS[type.value] ?? ''}`;
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
