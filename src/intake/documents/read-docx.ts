import { failed, ok, type Input, type Outcome } from '../../model';
import { unpackEntry } from '../archives/unpack';
import { overlaps, readDirectory } from '../archives/zip-directory';
import { entryPaths } from '../archives/zip-names';
import type { Budget } from '../budget';
import type { IntakeContext } from '../context';
import type { ByteSource } from '../format';
import { refuse } from '../problems';
import { docxBlocks, type DocxFiles } from './docx';
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
/** Files in it; pictures are most of them. */
const MOST_ENTRIES = 20_000;

type PackedFiles = DocxFiles & { readonly properties: string };

/** The articles of a Word document. */
export async function* readDocx(
  { input, bytes, budget }: ByteSource,
  context: IntakeContext,
): AsyncGenerator<Outcome<Input>> {
  const files = unpack(bytes, input.name, budget);
  if (!files.ok) {
    yield failed(files.problem);
    return;
  }
  const source = { name: input.name, from: 'Word document', properties: readProperties(files.value.properties) };
  yield* documentParts(source, docxBlocks(files.value), context);
}

function unpack(bytes: Uint8Array, name: string, budget: Budget): Outcome<PackedFiles> {
  const { entries, damaged } = readDirectory(bytes, MOST_ENTRIES);
  if (damaged || overlaps(entries)) return cannotUnpack(name);
  const paths = entryPaths(entries);
  const wanted = new Set<string>(Object.values(FILES));
  const byName = new Map<string, Uint8Array>();
  let left = LARGEST;
  for (const [at, entry] of entries.entries()) {
    const path = paths[at] ?? '';
    if (!wanted.has(path)) continue;
    const file = unpackEntry(bytes, entry, budget);
    if (file === 'encrypted') return refuse('encrypted', name, 'it is protected by a password; save it without one.');
    if (typeof file === 'string' && file !== 'too-much') return cannotUnpack(name);
    if (typeof file !== 'string') {
      budget.spend(file.length, false);
      left -= file.length;
      byName.set(path, file);
    }
    if (typeof file === 'string' || left < 0 || budget.isSpent)
      return refuse('too-much', name, 'more is packed in it than any document holds.');
  }
  return textsOf(byName, name);
}

const cannotUnpack = (name: string): Outcome<never> =>
  refuse('damaged', name, 'this Word document cannot be unpacked; open it in a word processor and save it again.');

function textsOf(byName: ReadonlyMap<string, Uint8Array>, name: string): Outcome<PackedFiles> {
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
