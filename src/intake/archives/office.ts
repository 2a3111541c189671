import { message, ok, type Input, type Outcome } from '../../model';
import { refuse } from '../problems';

/** Documents that are ZIP archives inside, told by a file in them, with what to do instead. */
const DOCUMENTS: readonly { readonly file: RegExp; readonly what: string; readonly instead: string }[] = [
  { file: /^xl\/workbook\.(?:xml|bin)$/, what: 'an Excel workbook', instead: 'save the sheet as CSV' },
  { file: /^ppt\/presentation\.xml$/, what: 'a presentation', instead: 'save it as PDF' },
  { file: /^META-INF\/container\.xml$/, what: 'an e-book', instead: 'save the text as DOCX or text' },
  {
    file: /^Index\/Document\.iwa$|^index\.apxl$/,
    what: 'a document of Pages, Numbers or Keynote',
    instead: 'export it as DOCX or CSV',
  },
  { file: /^content\.xml$/, what: 'an OpenDocument file', instead: 'save it as DOCX or text' },
  {
    file: /^Contents\/content\.hpf$/,
    what: 'a document of Hangul Word Processor (HWPX)',
    instead: 'save it as DOCX or text',
  },
  { file: /^AndroidManifest\.xml$|^META-INF\/MANIFEST\.MF$/, what: 'a program', instead: 'import the text itself' },
];

/** A Word document is handed on as one; other documents are named; null for an archive of files. */
export function officeRefusal(paths: readonly string[], bytes: Uint8Array, name: string): Outcome<Input> | null {
  const has = (file: RegExp): boolean => paths.some((path) => file.test(path));
  if (has(/^word\/document\d?\.xml$/)) return ok({ name, bytes, format: 'docx' });
  const found = DOCUMENTS.find(({ file }) => has(file));
  return found === undefined
    ? null
    : refuse('unsupported-format', name, message`this is ${found.what}, which cannot be read; ${found.instead}.`);
}
