import { ok, type Input, type Outcome } from '../../model';
import { canonicalUrl } from '../url';
import { refuse } from '../problems';
import { relatedRoot } from './content';
import { header, rawHeader } from './headers';
import { type MimePart, readMime } from './mime';

/** The page of a web archive, with the address it was saved from; its pictures and frames are left out. */
export function pageOf(bytes: Uint8Array, name: string): Outcome<Input> {
  const archive = readMime(bytes.subarray(leadingBlanks(bytes)));
  const page = rootPage(archive) ?? firstPage(archive);
  if (page === null)
    return refuse('no-text', name, 'there is no page in this archive; save the page again, as HTML or as text.');
  const contentType = rawHeader(page.headers, 'content-type');
  const url = [
    locationOf(page, 'content-location'),
    locationOf(archive, 'snapshot-content-location'),
    locationOf(archive, 'content-location'),
  ].find((address) => address !== null);
  const content = page.content();
  return ok({
    name,
    bytes: content,
    format: page.type.value === 'text/plain' ? 'text' : 'html',
    ...(url ? { url } : {}),
    ...(contentType === '' ? {} : { contentType }),
  });
}

function leadingBlanks(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef ? 3 : 0;
  while (bytes[at] === 0x0a || bytes[at] === 0x0d) at += 1;
  return at;
}

/** Down the roots, through nested multiparts, to the page. */
function rootPage(archive: MimePart): MimePart | null {
  let part: MimePart | undefined = archive;
  while (part !== undefined && part.children.length > 0) {
    const html: MimePart | undefined = part.children.find((child) => child.type.value === 'text/html');
    part = part.type.value === 'multipart/alternative' ? (html ?? part.children[0]) : relatedRoot(part)[0];
  }
  return part !== undefined && isPage(part) ? part : null;
}

const isPage = ({ type, children }: MimePart): boolean =>
  children.length === 0 && /^(?:text\/html|application\/xhtml\+xml)$/.test(type.value);

/** The first page anywhere, else the first text. */
function firstPage(archive: MimePart): MimePart | null {
  const leaves = (part: MimePart): MimePart[] => (part.children.length === 0 ? [part] : part.children.flatMap(leaves));
  const all = leaves(archive);
  return all.find(isPage) ?? all.find(({ type }) => type.value === 'text/plain') ?? null;
}

/** Long addresses are folded, which leaves blanks in them. */
function locationOf({ headers }: MimePart, name: string): string | null {
  const address = header(headers, name).replace(/\s+/g, '');
  return /^https?:/i.test(address) ? canonicalUrl(address) : null;
}
