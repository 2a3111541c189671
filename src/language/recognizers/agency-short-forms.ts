import type { Mention } from '../../model';
import type { TextDocument } from '../document';
import { toMention } from '../mention';
import type { Recognizer } from '../recognizer';

const HEADS = new Set(
  'ministry bureau department command directorate agency committee commission court brigade inspectorate secretariat'.split(
    ' ',
  ),
);
/** What behind a head makes it another body: `the department of …`. */
const CONTINUES = new Set(['of', 'for']);

/**
 * Bare heads after an article, which only an agency named before gives a meaning: resolution drops what stays unclear.
 *
 * Examples: `the [bureau] said`, `the [ministry]'s spokesman`; not `the department of history`.
 */
export const agencyShortForms: Recognizer = {
  id: 'agency-short-forms',
  recognize(document) {
    return document.tokens.flatMap((token, at) =>
      HEADS.has(token.fold) && token.text === token.fold ? build(document, at) : [],
    );
  },
};

function build(document: TextDocument, at: number): Mention[] {
  const { tokens } = document;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || before?.fold !== 'the' || before.sentence !== token.sentence) return [];
  if (next?.sentence === token.sentence && CONTINUES.has(next.fold)) return [];
  const agency = { function: '', head: token.fold };
  const detail = `“the ${token.fold}”, for one named before`;
  return [
    toMention(document, at, at + 1, {
      type: 'agency',
      form: 'description',
      score: 0.5,
      rule: 'agency-short-forms',
      detail,
      agency,
    }),
  ];
}
