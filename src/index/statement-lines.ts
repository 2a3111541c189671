import { foldForm, SOURCE_KINDS, type SourceKind, type Span, type Statement } from '../model';
import { inert, oneLine } from '../format/inert';
import { ownValue, type NoteData } from '../format/frontmatter';
import { texts } from '../format/note-record';
import { presentId } from './form-lines';
import type { VaultIndex } from './vault-index';

/** Kinds of sources that a person may state: `none` is what has no source. */
export const STATED_KINDS: readonly SourceKind[] = SOURCE_KINDS.filter((kind) => kind !== 'none');

/** What a person said of a statement; of speaker and kind what is absent stays as it was found. */
export interface StatementCorrection {
  /** Words of its source, `·`, first words of what is said: by these it is found again, see `statementWords`. */
  readonly words: string;
  /** It is no statement. */
  readonly isNone: boolean;
  /** Entity id; null: nobody who is known. */
  readonly speaker?: string | null;
  readonly kind?: SourceKind;
}

/** Of the content so many words and characters stand in a line. */
const [WORDS, LONGEST] = [8, 100];
const [BETWEEN, NO_STATEMENT, NOBODY] = ['·', 'no statement', 'nobody'];

/** The words by which a statement of a text is found again, also after other parts of the text were edited. */
export function statementWords({ source, content }: Pick<Statement, 'source' | 'content'>, text: string): string {
  const said = content.map((span) => plain(span, text)).join(' ').split(' ').slice(0, WORDS).join(' '); // prettier-ignore
  return `${sourceWords(source, text)} ${BETWEEN} ${asWritten(said)}`.trim();
}

const plain = ({ start, end }: Span, text: string): string => oneLine(text.slice(start, Math.min(end, start + 4 * LONGEST))); // prettier-ignore

/** Cut, without the signs that part a line. */
const asWritten = (part: string): string =>
  inert(part.slice(0, LONGEST).trim().replace(/→|->|·/g, ' ').replace(/^[^\p{L}\p{N}]+/u, '')); // prettier-ignore

const sourceWords = (source: Span | null, text: string): string =>
  source === null ? '' : asWritten(plain(source, text));

/** What `partsOf` gives for the words of a statement, but all of what is said. */
export const statementParts = (
  { source, content }: Pick<Statement, 'source' | 'content'>,
  text: string,
): ReturnType<typeof partsOf> => ({
  source: foldWords(sourceWords(source, text)),
  said: foldForm(content.map(({ start, end }) => oneLine(text.slice(start, end))).join(' ')),
});

/** The line of a note that keeps a correction; null where it says nothing. */
export function statementLine({ words, isNone, speaker, kind }: StatementCorrection): string | null {
  if (isNone) return `${words} → ${NO_STATEMENT}`;
  const who = speaker === undefined ? null : (speaker ?? NOBODY);
  const said = who === null ? kind : kind === undefined ? who : `${who} as ${kind}`;
  return said === undefined ? null : `${words} → ${said}`;
}

/** The lines of a list in a note's properties; what is none is passed over. */
export const statementLinesIn = (data: NoteData, key: string, index: VaultIndex): readonly StatementCorrection[] =>
  texts(ownValue(data, key)).flatMap((line) => correctionOf(line, index) ?? []);

function correctionOf(line: string, index: VaultIndex): StatementCorrection | null {
  const [words = '', value, ...rest] = line.split(/→|->/).map((part) => part.trim());
  if (words === '' || value === undefined || value === '' || rest.length > 0) return null;
  const said = value.toLowerCase();
  if (said === NO_STATEMENT) return { words, isNone: true };
  const kind = STATED_KINDS.find((each) => said === each || said.endsWith(` as ${each}`));
  const who = kind === undefined ? value : value.slice(0, -kind.length).replace(/\sas\s$/i, '').trim(); // prettier-ignore
  return {
    words,
    isNone: false,
    ...(who === '' ? {} : { speaker: who.toLowerCase() === NOBODY ? null : presentId(who, index) }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** Folded: what two lines about the same statement have in common. */
export const statementOf = (line: string): string => {
  const { source, said } = partsOf(line.split(/→|->/)[0] ?? '');
  return `${source} ${BETWEEN} ${said}`;
};

/** Source and first words of a statement, folded as they are compared. */
export function partsOf(words: string): { readonly source: string; readonly said: string } {
  const at = words.indexOf(BETWEEN);
  return { source: foldWords(words.slice(0, Math.max(at, 0))), said: foldWords(words.slice(at + 1)) };
}

/** Without the joiner that `inert` puts between characters. */
const foldWords = (text: string): string => foldForm(text.replace(/\u2060/g, ''));
