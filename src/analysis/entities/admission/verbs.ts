/** Words by which a sentence tells what somebody does or what is done to them, folded; enough of grammar to ask by. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const AUXILIARY = words(
  'is are was were be been being am has have had having do does did will would can could may might must should shall didnt doesnt dont wont cant cannot isnt wasnt hasnt havent hadnt wouldnt couldnt shouldnt arent werent',
);
export const isAuxiliary = (fold: string): boolean => AUXILIARY.has(fold);
const PASSIVE = words('is are was were be been being get gets got getting');
export const makesPassive = (fold: string): boolean => PASSIVE.has(fold);

/** Past forms that do not end in `-ed`, and can be nothing but a verb, or hardly. */
const PAST =
  'said told went took came gave made met led held won lost kept left found began ran became wrote sent spent sold bought cut hit shot built broke spoke chose drew drove fell fought grew hid knew lay paid quit rose saw shook sought stood stole struck swore taught thought threw wore put set let got brought caught dealt felt fled flew forbade forgave forgot hung heard hurt sang sank sat slept swept understood withdrew undertook overthrew oversaw overcame undid outbid rebuilt bore beat bid blew dug rang read rid rode sped spread sprang swung tore woke wound bled bred cast clung crept fed lit meant misled mistook slid split';
/** Present forms of the third person that are no plural of a noun, or hardly. */
const PRESENT =
  'says tells wants believes argues insists hopes thinks knows sees takes makes gives gets goes comes becomes remains appears seems continues begins keeps holds leads meets expects intends tries refuses denies accuses claims warns urges asks adds explains writes notes suggests acknowledges agrees disagrees opposes supports rejects accepts announces considers decides describes includes requires provides represents oversees operates owns employs faces lives serves sends seeks loses wins finds brings allows prohibits forbids bans condemns criticizes defends arrives returns enters joins leaves visits responds calls plans needs works runs stands sits pays buys sells moves controls governs publishes reports offers recommends estimates predicts concludes recalls admits maintains stresses declares demands threatens prepares launches deploys arrests detains investigates prosecutes fires attacks fights kills captures blames cites thanks promises vows pledges understands feels looks enjoys loves hates likes prefers deserves lacks differs belongs depends exists consists contains creates earns ensures helps hears introduces manages means mentions names observes obtains occupies orders performs permits possesses presents prevents produces proposes protects proves pursues pushes receives recognizes recognises reduces refers regards rejects releases remembers replaces resembles resigns resists retires reveals reviews signs speaks spends starts stays stops studies succeeds suffers talks teaches testifies throws touts treats trusts tweets views votes warns wears worries retrieves points handles describes shares spends covers collects monitors releases issues holds imposes enforces bears bars backs boosts blocks breaks carries catches causes celebrates challenges changes charges checks chooses closes compares competes completes confirms confronts counts crosses cuts deals delivers depicts designs destroys develops dies discusses dominates draws drives drops eats emphasizes encourages ends endorses enforces exposes faults favors feeds focuses follows forces forms funds generates grows guards guarantees hits hopes hosts houses identifies ignores illustrates imagines implies insults intervenes invests invites judges jumps justifies kicks lands laughs learns lies limits lists listens locates maps marches marks marries matters measures misses mourns narrates negotiates nods oversteps packs participates passes persists picks plays portrays posts praises predicts presses prints prizes promotes punishes puts quotes raids raises reaches reacts reads reads recommends recruits relies rents replies represents rescues restores returns rides rules sends sentences separates shoots shows signals sings smiles solves spies sponsors spots stages steals struggles suspects suspends swears targets tracks trades trains travels undermines unites uses vetoes violates wants watches weighs welcomes wonders';
/** Present forms of several, where a name stands right before. */
const PLURAL = 'say want believe argue hope think know seem remain insist agree refuse deny claim';
const BARE = words(
  'walk go come take make give get keep hold work run stand patrol search guard carry use have need meet control collect sell buy pay live try start begin continue plan expect face fight arrest check seize watch follow visit lead help train live',
);
/** First forms of verbs, which are verbs only where several people stand before them. */
export const isFirstForm = (fold: string): boolean => BARE.has(fold);
const FINITE = words(`${PAST} ${PRESENT} ${PLURAL}`);

/** Words in `-ed` that are no verb. */
const NO_PAST = words(
  'red bed hundred need indeed speed feed seed breed weed greed sacred naked wicked kindred shed sled united wed ted alleged supposed so-called limited armed retired led-by hatred biased aged beloved rugged advanced unprecedented',
);
const isPast = (fold: string): boolean => fold.length > 3 && fold.endsWith('ed') && !NO_PAST.has(fold);

/** Whether a word right after a name is the verb of which it is the subject. */
export const isFinite = (fold: string): boolean => AUXILIARY.has(fold) || FINITE.has(fold) || isPast(fold);

const PARTICIPLE = words(
  'taken made given held shot beaten hit struck sent brought caught found hurt left let lost paid put seen set sold told thrown built bought chosen driven drawn led met written known kept cut cast fed forgotten hidden hung read ridden spoken stolen sworn torn torn undertaken withdrawn won woken worn overthrown run begun misled',
);
/** Whether a word can say what was done: `arrested`, `taken`. */
export const isParticiple = (fold: string): boolean => isPast(fold) || PARTICIPLE.has(fold);

const SPEECH = words(
  'said says say saying told tells tell adds added explains explained argues argued wrote writes tweeted tweets testified testifies replied replies announced announces admitted admits acknowledged acknowledges declared declares stressed stresses predicted predicts suggested suggests complained complains concluded concludes joked confirmed confirms denied denies insisted insists noted notes recalled recalls warned warns claimed claims stated states continued responded responds estimated estimates reported reports commented comments observed remarked estimates mused quipped opined lamented boasted blogged',
);
/** Verbs of saying: `said`, `wrote`. */
export const saysSo = (fold: string): boolean => SPEECH.has(fold);
const INVERTED = words(
  'said says adds added explains explained argues argued wrote writes tweeted replied joked recalled recalls insisted insists noted notes complained complains quipped mused lamented remarked concludes observes boasted opined asks say write add explain argue note warn recall insist complain warned stated replies observed',
);
/** Verbs of saying before the one who says it: `said Anna Berg`. */
export const isInvertedSaying = (fold: string): boolean => INVERTED.has(fold);

/** What is done to somebody or to a body, as the word's first form. */
const ACTS_ON = words(
  `arrest detain attack kill murder assassinate shoot bomb raid fine sue sanction charge convict sentence jail imprison execute release free
  expel deport ban blacklist appoint name nominate elect reelect promote replace succeed dismiss fire oust remove sack meet visit host accuse blame
  criticize criticise condemn praise endorse defeat beat challenge confront question interview investigate probe search seize capture abduct kidnap
  rescue target hit strike destroy burn close dissolve establish found create hire pay ask urge order call summon subpoena indict acquit pardon
  extradite slam blast mock attack bash rip denounce defend protect support back thank congratulate greet welcome invite join overthrow topple
  threaten warn tell inform quote cite impeach unseat force allow help let press pressure lobby petition beg poison stab beat torture hang wound injure
  free hold take bring drive send move transfer evacuate disband reorganize reorganise inspect audit supply equip fund finance arm train recruit
  draft honor honour award decorate reprimand punish demote purge suspend strip sideline hack breach infiltrate penetrate collapse acquire merge
  nationalize nationalise privatize privatise boycott picket storm besiege occupy shell strafe ambush assault rape rob defraud cheat swindle
  identify wiretap monitor surveil spy enlist outlaw slay behead torch dissolve rename marry recall block bar exclude admit license commission instruct direct command mobilize mobilise dispatch deploy`,
);
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
  on: words(
    'attack attacks assault assaults raid raids strike strikes airstrike airstrikes sanctions crackdown pressure ban fine tax tariffs hit war embargo spying',
  ),
  at: words('looking aimed fired shot directed lashing lashed'),
  with: words(
    'talks meeting met meets meet deal agreement negotiations negotiating negotiate summit call war clash clashes clashed contract contracts',
  ),
  of: words(
    'arrest slaying beheading killing murder assassination death shooting kidnapping abduction hacking trial execution capture removal firing ouster appointment nomination election release impeachment indictment conviction hands investigation interrogation bombing siege seizure closure closing creation establishment dissolution takeover overthrow acquisition',
  ),
  into: words('investigation inquiry probe'),
  between: words('talks meeting call deal agreement summit war clash clashes fight fighting battle conversation'),
  for: words('charges arrest warrant search'),
};
/** Whether a preposition after a noun leads to who is acted on; `against` always does. */
export const isDoneTo = (noun: string, preposition: string): boolean =>
  preposition === 'against' || DONE_TO[preposition]?.has(noun) === true;

/** Who speaks for a body. */
const VOICE = words('spokesman spokeswoman spokesperson spokespeople spokesmen spokesmon');
export const isVoice = (fold: string): boolean => VOICE.has(fold);
/** Whom a body acts by. */
const HANDS = words(
  'government administration regime official officials officer officers agent agents member members soldier soldiers troops fighters militants forces police lawmakers prosecutors prosecutor lawyers attorneys investigators investigator inspectors inspector guards guard divers firefighters rescuers doctors nurses engineers pilots sailors team teams units unit crews staff workers researchers scientists analysts economists administrators regulators authorities leaders commanders commander cadres executives managers representatives representative delegates delegation judges judge chief head director sources source branch newspaper newspapers magazine website station channel network staffer staffers aide aides deputies deputy',
);
export const isHand = (fold: string): boolean => HANDS.has(fold);
/** What a body says, written down. */
const PAPERS = words(
  'report reports survey surveys poll polls study studies statement statements data figures analysis estimate estimates statistics research release letter notice document documents ruling records filing filings announcement order orders decree decision warning directive',
);
export const isPaper = (fold: string): boolean => PAPERS.has(fold);

/** Prepositions: what stands behind one is no subject. */
const PREPOSITIONS = words(
  'of in at from with for by to on about near between like under against into over through during among behind beyond toward towards across along around within without per via off onto upon inside outside amid including regarding concerning despite beside besides except versus vs called named dubbed titled',
);
export const isPreposition = (fold: string): boolean => PREPOSITIONS.has(fold);

const BETWEEN = words(
  'not never also then now later once still already even just only again ever soon often always perhaps today yesterday monday tuesday wednesday thursday friday saturday sunday himself herself itself themselves both all each apparently reportedly allegedly too instead meanwhile however nt n’t',
);
/** Words that may stand between a subject and its verb. */
export const mayInterpose = (fold: string): boolean => BETWEEN.has(fold) || (fold.length > 4 && fold.endsWith('ly'));
