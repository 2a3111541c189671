import { unzipSync } from 'fflate';
import { failed, ok } from '../../model';
import type { Input, Outcome } from '../../model';
import type { IntakeContext } from '../context';
import type { ByteSource } from '../formats/format';
import { refuse } from '../problems';
import { docxBlocks } from './docx';
import type { DocxFiles } from './docx';
import { readProperties } from './docx-parts';
import { documentParts } from './parts';

/** Where the text and what it needs stand; headers, footers and comments are never opened. */
const FILES = {
  document: 'word/document.xml',
  styles: 'word/styles.xml',
  numbering: 'word/numbering.xml',
  links: 'word/_rels/document.xml.rels',
  footnotes: 'word/footnotes.xml',
  endnotes: 'word/endnotes.xml',
  properties: 'docProps/core.xml',
} as const;

/** The text of a thousand pages has a few MB of XML. */
const LARGEST = 150_000_000;

/** The articles of a Word document. */
export async function* readDocx(
  { input, bytes, budget }: ByteSource,
  context: IntakeContext,
): AsyncGenerator<Outcome<Input>> {
  const files = unpack(bytes, input.name, Math.min(LARGEST, budget.bytes));
  if (!files.ok) {
    yield failed(files.problem);
    return;
  }
  const source = { name: input.name, from: 'Word document', properties: readProperties(files.value.properties) };
  yield* documentParts(source, docxBlocks(files.value), context);
}

function unpack(bytes: Uint8Array, name: string, limit: number): Outcome<DocxFiles & { readonly properties: string }> {
  let left = limit;
  const wanted = new Set<string>(Object.values(FILES));
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name: entry, originalSize }) => {
        if (!wanted.has(entry.replace(/\\/g, '/').replace(/^\//, ''))) return false;
        left -= originalSize;
        return left >= 0;
      },
    });
    if (left < 0) return refuse('too-much', name, 'more is packed in it than any document holds.');
    return textsOf(unpacked, name);
  } catch {
    return refuse(
      'damaged',
      name,
      'this Word document cannot be unpacked; open it in a word processor and save it again.',
    );
  }
}

function textsOf(
  unpacked: Readonly<Record<string, Uint8Array>>,
  name: string,
): Outcome<DocxFiles & { readonly properties: string }> {
  const byName = new Map(
    Object.entries(unpacked).map(([entry, bytes]) => [entry.replace(/\\/g, '/').replace(/^\//, ''), bytes]),
  );
  const text = (entry: string): string => {
    const bytes = byName.get(entry);
    if (bytes === undefined) return '';
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
    return new TextDecoder(wide).decode(bytes);
  };
  if (!byName.has(FILES.document))
    return refuse('damaged', name, 'it has no text in it, as a Word document would.', FILES.document);
  return ok({
    document: text(FILES.document),
    styles: text(FILES.styles),
    numbering: text(FILES.numbering),
    links: text(FILES.links),
    footnotes: text(FILES.footnotes),
    endnotes: text(FILES.endnotes),
    properties: text(FILES.properties),
  });
}
