import { englishWords } from '../../../data/lexicon';
import { contains, type Mention, type RejectedMention } from '../../../model';
import type { TextDocument, Token } from '../document';
import { reads } from '../languages';
import type { NameStatistics } from '../names';
import type { Refiner } from '../recognizer';
import { Shape } from '../shape';
import { tokenAt } from '../token-at';

/** Times a word was counted in small letters, and its least share of all, from which on it is a word as well as a name. */
const [LOWER, SHARE] = [25, 0.05];
/** Rules that know the name itself: what the user and the packs list. */
const INDEPENDENT = new Set(['known', 'korean']);
/** What only persons and bodies do, or is only said of them. */
const ACTS = englishWords('sentence-heads-acts');

/**
 * A word that may be a name by its capital alone needs another sign where a sentence begins with it: that it has a capital
 * inside a sentence, stands in a longer name, or speaks. `Rice was trading at 8,200 won` is about no person.
 */
export function sentenceHeads(names: NameStatistics): Refiner {
  return {
    id: 'sentence-heads',
    refine(mentions, document) {
      const heads = reads('tagger', document.language)
        ? mentions.filter((mention) => isDoubtful(mention, document, names))
        : [];
      if (heads.length === 0) return { kept: mentions, rejected: [] };
      const signs = signsOf(document, mentions);
      const rejected: RejectedMention[] = heads
        .filter((mention) => !hasSign(mention, document, signs))
        .map((mention) => ({ mention, reason: { rule: 'sentence-heads', detail: DETAIL } }));
      const gone = new Set(rejected.map(({ mention }) => mention));
      return { kept: mentions.filter((mention) => !gone.has(mention)), rejected };
    },
  };
}

const DETAIL = 'a common word with the capital of its sentence and no other sign of a name';

/** Whether only the head of a sentence shows that a word is a name, and it is used as a word too. */
function isDoubtful(
  { form, start, end, type, reason }: Mention,
  document: TextDocument,
  names: NameStatistics,
): boolean {
  if (form !== 'name' || INDEPENDENT.has(reason.rule)) return false;
  const token = document.tokens[tokenAt(document, start)];
  if (token === undefined || token.end !== end || (token.shape & Shape.first) === 0) return false;
  if ((token.shape & Shape.capitalised) === 0 || (token.shape & Shape.lower) === 0) return false;
  const { lower, upper } = names.of(token.fold);
  // Lists of places know more than counts do: of them only what is mostly a word is doubtful.
  if (type === 'place') return names.isCommon(token.fold);
  return lower >= LOWER && lower > SHARE * (lower + upper);
}

interface Signs {
  /** Folded words with a capital of their own inside a sentence. */
  readonly capital: ReadonlySet<string>;
  readonly longer: readonly Mention[];
}

function signsOf({ tokens }: TextDocument, mentions: readonly Mention[]): Signs {
  const capital = new Set(
    tokens
      .filter(
        ({ shape }, at) => isInside(tokens, at) && (shape & Shape.capitalised) !== 0 && (shape & Shape.lower) !== 0,
      )
      .map(({ fold }) => fold),
  );
  return { capital, longer: mentions.filter(({ form, text }) => form === 'name' && text.includes(' ')) };
}

/** Behind a word in small letters or a comma: a headline's capitals, and those behind a quotation mark, tell nothing. */
function isInside(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined || before.sentence !== token.sentence) return false;
  return (before.shape & Shape.small) !== 0 || before.text === ',';
}

function hasSign(mention: Mention, document: TextDocument, { capital, longer }: Signs): boolean {
  const at = tokenAt(document, mention.start);
  const { fold } = document.tokens[at] as Token;
  if (capital.has(fold) || ACTS.has(document.tokens[at + 1]?.fold ?? '')) return true;
  return longer.some((other) => contains(other, mention) || other.text.split(/[\s-]+/).includes(mention.text));
}
