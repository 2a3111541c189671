import { ok } from '../model';
import type { Article, Input, Outcome } from '../model';
import { assemble } from './assemble';
import type { IntakeContext } from './context';
import { decode } from './encoding/decode';
import type { Format } from './formats/format';
import { formatById, sniffFormat } from './formats/registry';
import { refuse } from './problems';
import { RemovalLog } from './removals';
import { sanitize } from './sanitize';

export type { IntakeContext } from './context';
export { parseOutlets } from './outlets';
export type { Outlet, Outlets } from './outlets';
export { readPackText } from './pack-text';

/** Larger inputs are no articles; a page saved with its pictures stays below. */
const MAX_BYTES = 20_000_000;

/** The articles of one input, or the reason there is none. Bad input is an answer, never an exception. */
export async function* readArticles(input: Input, context: IntakeContext): AsyncIterable<Outcome<Article>> {
  const decoded = textOf(input);
  if (!decoded.ok) {
    yield decoded;
    return;
  }
  const removals = new RemovalLog();
  const text = sanitize(decoded.value, removals);
  if (text.trim() === '') {
    yield refuse('empty-input', input.name, 'there is no text in it.');
    return;
  }
  const format = chooseFormat(input, text);
  const drafts = await format.read({ input, text, original: decoded.value, removals }, context);
  for (const [index, draft] of drafts.entries()) {
    const name = index === 0 ? input.name : `${input.name}#${index + 1}`;
    yield draft.ok ? ok(assemble(draft.value, { ...input, name }, context)) : draft;
  }
}

/** A note in the vault is Markdown, whatever its words look like. */
function chooseFormat(input: Input, text: string): Format {
  const format = input.format ? formatById(input.format) : sniffFormat(text, input.name);
  return input.inPlace === true && format.id !== 'clipper' ? formatById('markdown') : format;
}

function textOf(input: Input): Outcome<string> {
  const { name, bytes, text } = input;
  const size = bytes?.length ?? text?.length ?? 0;
  if ((bytes === undefined) === (text === undefined)) {
    return refuse('invalid-input', name, 'give either its bytes or its text.');
  }
  if (size > MAX_BYTES) {
    return refuse('too-large', name, `it is larger than ${MAX_BYTES / 1_000_000} MB; import the article alone.`);
  }
  return bytes === undefined ? ok(text ?? '') : decode(bytes, name, input.contentType);
}
