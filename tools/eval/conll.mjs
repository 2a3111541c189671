// Annotated tokens to running text with spans.

/** Tokens that stand close to the word before them: closing marks and clitics. */
const CLOSE = /^(?:[.,;:!?%)\]}”]|['’](?:s|re|ve|ll|d|m)|n['’]t|'')$/i;
/** Tokens the next word stands close to. */
const OPEN = /^(?:[([{$£€“]|``)$/;

/** `B-PER` → `PER`; `O` and `_` → null. */
const labelOf = (tag) => (tag === 'O' || tag === '_' ? null : tag.replace(/^[BIESLU]-/, ''));

/**
 * `TOKEN<TAB>TAG` lines (IOB2; blank line after a sentence, `-DOCSTART-<TAB>id` before a document) cut into documents, or
 * into sentences where a set has no document bounds: `{key, text}`, the key a document's id or a sentence's number.
 */
export function unitsOf(source) {
  const documents = source
    .split(/^(?=-DOCSTART-)/m)
    .map((text) => ({ key: /^-DOCSTART-\t?(.*)/.exec(text)?.[1] ?? '', text, sentences: sentencesOf(text) }))
    .filter(({ sentences }) => sentences.length > 0);
  if (documents.length > 1) return documents.map(({ key, text }) => ({ key, text }));
  return (documents[0]?.sentences ?? []).map((text, number) => ({ key: String(number), text: `${text}\n\n` }));
}

const sentencesOf = (text) =>
  text
    .replace(/^-DOCSTART-.*$/m, '')
    .split(/\n\s*\n/)
    .map((sentence) => sentence.replace(/^\n+|\n+$/g, ''))
    .filter((sentence) => sentence.trim() !== '');

/** The running text of a unit with one sentence a line, and `spans`: `{start, end, label}` in UTF-16 units of it. */
export const readUnit = (text) => toText(sentencesOf(text).map(tokensOf));

const tokensOf = (block) =>
  block
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/\t| /))
    .map((columns) => ({ token: columns[0], tag: columns[columns.length - 1].trim() }));

function toText(sentences) {
  let text = '';
  const spans = [];
  for (const sentence of sentences) {
    let close = true;
    let open = null;
    for (const { token, tag } of sentence) {
      if (!close && !CLOSE.test(token)) text += ' ';
      close = OPEN.test(token);
      const start = text.length;
      text += token;
      const label = labelOf(tag);
      if (label !== null && open?.label === label && !/^[BSU]-/.test(tag)) open.end = text.length;
      else {
        open = label === null ? null : { start, end: text.length, label };
        if (open !== null) spans.push(open);
      }
    }
    text += '\n';
  }
  return { text, spans };
}
