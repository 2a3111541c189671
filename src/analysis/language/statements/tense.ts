import { pattern } from '../../../data/lexicon';
import type { Tense } from '../../../model';
import type { Sentence } from '../document';
import type { Cue } from './cues';
import { DOUBLE_SIOT, endsIn, NIEUN } from './korean-closers';
import type { StatementText } from './statement-text';

const AHEAD = /^(?:will|shall|wont|ll|ill|hell|shell|well|theyll|youll)$/;
/** Auxiliaries of what was, and of what would not be said when somebody asked. */
const BEHIND = pattern(String.raw`^(?:{tense-behind})$`); // prettier-ignore

/** When something is said, by the verb of saying and its auxiliaries; a participle has the tense of the verb before it. */
export function tenseOf(text: StatementText, cue: Cue, sentence: Sentence): Tense | null {
  for (let at = cue.first; at < cue.verb; at += 1) {
    const told = auxiliaryTense(text, at);
    if (told !== null) return told;
  }
  const { form } = cue.word;
  if (form === 'past' || form === 'participle') return 'past';
  return cue.reduced ? mainTense(text, cue.first - 1, sentence) : 'present';
}

function auxiliaryTense(text: StatementText, at: number): Tense | null {
  const fold = text.fold(at);
  if (AHEAD.test(fold)) return 'future';
  return BEHIND.test(fold) ? 'past' : null;
}

/** The tense of the nearest finite verb up to token `last` of a sentence. */
function mainTense(text: StatementText, last: number, sentence: Sentence): Tense | null {
  for (let at = last; at >= sentence.firstToken; at -= 1) {
    if (!text.isVerb(at)) continue;
    if (text.isCueForm(at, ['third']) && !text.isAuxiliary(at)) return 'present';
    return auxiliaryTense(text, at) ?? (text.isAuxiliary(at) ? 'present' : 'past');
  }
  return null;
}

const KOREAN_AHEAD = /겠(?:다|습)|(?:예정|계획|방침)이/u;
/** Verbs whose stem ends as a past does. */
const KOREAN_STEMS = /[있겠]/u;

/** When something is said, by a Korean cue; null for a noun, a colon, `에 따르면`. */
export function koreanTense(cue: string): Tense | null {
  if (KOREAN_AHEAD.test(cue)) return 'future';
  if (/^에\s|^것으로\s?$/u.test(cue)) return null;
  const past = [...cue].some((syllable) => endsIn(syllable, DOUBLE_SIOT) && !KOREAN_STEMS.test(syllable));
  if (past || /\s바\s있/u.test(cue)) return 'past';
  if (/(?:다|요|까)\.?$/u.test(cue)) return 'present';
  return endsIn(cue.slice(-1), NIEUN) && cue.length > 1 ? 'past' : null;
}
