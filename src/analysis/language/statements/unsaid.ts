import { pattern } from '../../../data/lexicon';
import type { Attitude } from '../../../model';
import type { Cue } from './cues';
import type { EnglishReading } from '../en/reading';

const NEGATION = /^(?:not|never|cannot|\w+nt)$/;
/** “said nothing”, “did not respond to a request for comment”. */
const SILENCE = /^(?:nothing|no more|little more)\b/;
const REQUEST = pattern(String.raw`^(?:to )?(?:(?:{request}) )*(?:{unsaid-request})\b`); // prettier-ignore
/** So many words behind a cue tell that nothing is said. */
const SILENCE_REACH = 8;

/** Whether a cue tells that its subject says nothing: “has not mentioned”; who does not deny or believe tells something. */
export function isUnsaid(text: EnglishReading, { first, verb, last, word }: Cue, attitude: Attitude): boolean {
  const isReply = /^(?:respond|reply)/.test(word.lemma);
  const behind = isReply || word.lemma === 'say' ? wordsFrom(text, last) : '';
  if (word.lemma === 'say' && SILENCE.test(behind)) return true;
  for (let at = first; at < verb; at += 1)
    if (NEGATION.test(text.fold(at)))
      return /^(?:says|reports|confirms|asks)$/.test(attitude) || /^(?:respond|reply|answer|return)/.test(word.lemma);
  return isReply && REQUEST.test(behind) && /\bcomment\b/.test(behind);
}

function wordsFrom(text: EnglishReading, first: number): string {
  const words: string[] = [];
  for (let at = first; at < first + SILENCE_REACH; at += 1) words.push(text.fold(at));
  return words.join(' ');
}
