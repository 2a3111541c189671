import { englishWords } from '../../../data/lexicon';
/** Words by which a sentence tells what somebody does or what is done to them, folded; enough of grammar to ask by. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const AUXILIARY = englishWords('auxiliary');
export const isAuxiliary = (fold: string): boolean => AUXILIARY.has(fold);
const PASSIVE = englishWords('passive');
export const makesPassive = (fold: string): boolean => PASSIVE.has(fold);

/** Past forms that do not end in `-ed`, and can be nothing but a verb, or hardly. */
const PAST =
  'said told went took came gave made met led held won lost kept left found began ran became wrote sent spent sold bought cut hit shot built broke spoke chose drew drove fell fought grew hid knew lay paid quit rose saw shook sought stood stole struck swore taught thought threw wore put set let got brought caught dealt felt fled flew forbade forgave forgot hung heard hurt sang sank sat slept swept understood withdrew undertook overthrew oversaw overcame undid outbid rebuilt bore beat bid blew dug rang read rid rode sped spread sprang swung tore woke wound bled bred cast clung crept fed lit meant misled mistook slid split';
/** Present forms of the third person that are no plural of a noun, or hardly. */
const PRESENT =
  'says tells wants believes argues insists hopes thinks knows sees takes makes gives gets goes comes becomes remains appears seems continues begins keeps holds leads meets expects intends tries refuses denies accuses claims warns urges asks adds explains writes notes suggests acknowledges agrees disagrees opposes supports rejects accepts announces considers decides describes includes requires provides represents oversees operates owns employs faces lives serves sends seeks loses wins finds brings allows prohibits forbids bans condemns criticizes defends arrives returns enters joins leaves visits responds calls plans needs works runs stands sits pays buys sells moves controls governs publishes reports offers recommends estimates predicts concludes recalls admits maintains stresses declares demands threatens prepares launches deploys arrests detains investigates prosecutes fires attacks fights kills captures blames cites thanks promises vows pledges understands feels looks enjoys loves hates likes prefers deserves lacks differs belongs depends exists consists contains creates earns ensures helps hears introduces manages means mentions names observes obtains occupies orders performs permits possesses presents prevents produces proposes protects proves pursues pushes receives recognizes recognises reduces refers regards rejects releases remembers replaces resembles resigns resists retires reveals reviews signs speaks spends starts stays stops studies succeeds suffers talks teaches testifies throws touts treats trusts tweets views votes warns wears worries retrieves points handles describes shares spends covers collects monitors releases issues holds imposes enforces bears bars backs boosts blocks breaks carries catches causes celebrates challenges changes charges checks chooses closes compares competes completes confirms confronts counts crosses cuts deals delivers depicts designs destroys develops dies discusses dominates draws drives drops eats emphasizes encourages ends endorses enforces exposes faults favors feeds focuses follows forces forms funds generates grows guards guarantees hits hopes hosts houses identifies ignores illustrates imagines implies insults intervenes invests invites judges jumps justifies kicks lands laughs learns lies limits lists listens locates maps marches marks marries matters measures misses mourns narrates negotiates nods oversteps packs participates passes persists picks plays portrays posts praises predicts presses prints prizes promotes punishes puts quotes raids raises reaches reacts reads reads recommends recruits relies rents replies represents rescues restores returns rides rules sends sentences separates shoots shows signals sings smiles solves spies sponsors spots stages steals struggles suspects suspends swears targets tracks trades trains travels undermines unites uses vetoes violates wants watches weighs welcomes wonders';
/** Present forms of several, where a name stands right before. */
const PLURAL = 'say want believe argue hope think know seem remain insist agree refuse deny claim';
const BARE = englishWords('verbs-bare');
/** First forms of verbs, which are verbs only where several people stand before them. */
export const isFirstForm = (fold: string): boolean => BARE.has(fold);
const FINITE = words(`${PAST} ${PRESENT} ${PLURAL}`);

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
/** First forms a word may be of: `killed` → `kill`, `killing`; `fined` → `fine`; `banned` → `ban`. */
function firstForms(fold: string): readonly string[] {
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
  const irregular = IRREGULAR[fold];
  if (irregular !== undefined) return [irregular];
  const bare = fold.replace(/(?:ed|ing|es|s)$/, '');
  if (bare === fold) return [fold];
  const single = bare.replace(/([bdfglmnprt])\1$/, '$1');
  return [fold, bare, `${bare}e`, single, bare.replace(/i$/, 'y'), fold.replace(/s$/, '')];
}
/** Whether who stands behind the verb is acted on: `arrested`, `raiding`, `fines`. */
export const actsOn = (fold: string): boolean => firstForms(fold).some((form) => ACTS_ON.has(form));

/** Nouns of what is done, and the word that leads to whom: `attack on`, `talks with`. */
const DONE_TO: Readonly<Record<string, ReadonlySet<string>>> = {
  on: englishWords('done-to'),
  at: englishWords('verbs-done-to'),
  with: englishWords('admission-verbs-done-to'),
  of: englishWords('verbs-done-to-b'),
  into: words('investigation inquiry probe'),
  between: englishWords('verbs-done-to-c'),
  for: words('charges arrest warrant search'),
};
/** Whether a preposition after a noun leads to who is acted on; `against` always does. */
export const isDoneTo = (noun: string, preposition: string): boolean =>
  preposition === 'against' || DONE_TO[preposition]?.has(noun) === true;

/** Who speaks for a body. */
const VOICE = englishWords('verbs-voice');
export const isVoice = (fold: string): boolean => VOICE.has(fold);
/** Whom a body acts by. */
const HANDS = englishWords('verbs-hands');
export const isHand = (fold: string): boolean => HANDS.has(fold);
/** What a body says, written down. */
const PAPERS = englishWords('papers');
export const isPaper = (fold: string): boolean => PAPERS.has(fold);

/** Prepositions: what stands behind one is no subject. */
const PREPOSITIONS = englishWords('prepositions');
export const isPreposition = (fold: string): boolean => PREPOSITIONS.has(fold);

const BETWEEN = englishWords('between');
/** Words that may stand between a subject and its verb. */
export const mayInterpose = (fold: string): boolean => BETWEEN.has(fold) || (fold.length > 4 && fold.endsWith('ly'));
