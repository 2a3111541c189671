// Annotated tokens to running text with spans.

/** Tokens that stand close to the word before them: closing marks and clitics. */
const CLOSE = /^(?:[.,;:!?%)\]}”]|['’](?:s|re|ve|ll|d|m)|n['’]t|'')$/i;
/** Tokens the next word stands close to. */
const OPEN = /^(?:[([{$£€“]|``)$/;

/** `B-PER` → `PER`; `O` and `_` → null. */
const labelOf = (tag) => (tag === 'O' || tag === '_' ? null : tag.replace(/^[BIESLU]-/, ''));

/**
 * Documents of `TOKEN<TAB>TAG` lines (IOB2; blank line after a sentence, `-DOCSTART-` before a document): text with one
 * sentence a line, and `{start, end, label}` in UTF-16 units of it. Without document bounds each sentence is one.
 */
export function readConll(source) {
  const documents = source
    .split(/^-DOCSTART-.*$/m)
    .map((part) =>
      part
        .split(/\n\s*\n/)
        .map(tokensOf)
        .filter((tokens) => tokens.length > 0),
    )
    .filter((sentences) => sentences.length > 0);
  const texts = documents.length === 1 ? documents[0].map((sentence) => [sentence]) : documents;
  return texts.map(textOf);
}

const tokensOf = (block) =>
  block
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/\t| /))
    .map((columns) => ({ token: columns[0], tag: columns[columns.length - 1].trim() }));

function textOf(sentences) {
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
