import { englishWords } from '../../../data/lexicon';

export const DETERMINERS = englishWords('determiners');

/** Words by which a sentence tells what somebody does or what is done to them, folded; enough of grammar to ask by. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const AUXILIARY = englishWords('auxiliary');
export const isAuxiliary = (fold: string): boolean => AUXILIARY.has(fold);
const PASSIVE = englishWords('passive');
export const makesPassive = (fold: string): boolean => PASSIVE.has(fold);

/** Past forms that do not end in `-ed`, and can be nothing but a verb, or hardly. */
const PAST = englishWords('verbs-past');
/** Present forms of the third person that are no plural of a noun, or hardly. */
const PRESENT = englishWords('verbs-third');
/** Present forms of several, where a name stands right before. */
const PLURAL = 'say want believe argue hope think know seem remain insist agree refuse deny claim';
const FINITE = new Set([...PAST, ...PRESENT, ...words(PLURAL)]);

/** Words in `-ed` that are no verb. */
const NO_PAST = englishWords('no-past');
const isPast = (fold: string): boolean => fold.length > 3 && fold.endsWith('ed') && !NO_PAST.has(fold);

/** Whether a word right after a name is the verb of which it is the subject. */
export const isFinite = (fold: string): boolean => AUXILIARY.has(fold) || FINITE.has(fold) || isPast(fold);

const PARTICIPLE = englishWords('participle');
/** Whether a word can say what was done: `arrested`, `taken`. */
export const isParticiple = (fold: string): boolean => isPast(fold) || PARTICIPLE.has(fold);

const SPEECH = englishWords('speech');
/** Verbs of saying: `said`, `wrote`. */
export const saysSo = (fold: string): boolean => SPEECH.has(fold);
const INVERTED = englishWords('inverted');
/** Verbs of saying before the one who says it: `said Anna Berg`. */
export const isInvertedSaying = (fold: string): boolean => INVERTED.has(fold);

/** What is done to somebody or to a body, as the word's first form. */
const ACTS_ON = englishWords('acts-on');
const IRREGULAR: Readonly<Record<string, string>> = {
  shot: 'shoot',
  met: 'meet',
  struck: 'strike',
  beaten: 'beat',
  taken: 'take',
  took: 'take',
  brought: 'bring',
  drove: 'drive',
  sent: 'send',
  held: 'hold',
  told: 'tell',
  overthrew: 'overthrow',
  paid: 'pay',
  hung: 'hang',
  chose: 'choose',
};
/** First forms a word may be of: `killed` → `kill`, `killing`; `fined` → `fine`; `banned` → `ban`. */
function firstForms(fold: string): readonly string[] {
  const irregular = IRREGULAR[fold];
  if (irregular !== undefined) return [irregular];
  const bare = fold.replace(/(?:ed|ing|es|s)$/, '');
  if (bare === fold) return [fold];
  const single = bare.replace(/([bdfglmnprt])\1$/, '$1');
  return [fold, bare, `${bare}e`, single, bare.replace(/i$/, 'y'), fold.replace(/s$/, '')];
}
/** Whether who stands behind the verb is acted on: `arrested`, `raiding`, `fines`. */
export const actsOn = (fold: string): boolean => firstForms(fold).some((form) => ACTS_ON.has(form));

/** Who speaks for a body. */
const VOICE = englishWords('verbs-voice');
export const isVoice = (fold: string): boolean => VOICE.has(fold);
/** Prepositions: what stands behind one is no subject. */
const PREPOSITIONS = englishWords('prepositions');
export const isPreposition = (fold: string): boolean => PREPOSITIONS.has(fold);

const BETWEEN = englishWords('between');
/** Words that may stand between a subject and its verb. */
export const mayInterpose = (fold: string): boolean => BETWEEN.has(fold) || (fold.length > 4 && fold.endsWith('ly'));
