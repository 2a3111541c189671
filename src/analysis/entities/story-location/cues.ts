/** Words that say what a sentence tells of a place, folded. Whole classes, so that they hold in any story. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What a place named after `in` or `at` is where it is the background of a person or firm: `born in Shelby`. */
export const BIOGRAPHY = words(`
  born raised educated studied graduated based headquartered incorporated founded native grew brought lives lived
  living resident made manufactured produced assembled buried schooled trained taught worked working exile exiled registered`);
/** Offices of a country abroad: `ambassador to Syria`, `embassy in Seoul`. */
export const ENVOY = words(
  'embassy embassies ambassador ambassadors consulate consulates consul envoy envoys mission delegate representative',
);
/** Those who tell a reporter something, and are somewhere else than the story. */
export const TELLER = words('source sources informant informants contact contacts insider insiders partner partners');
/** Movement that ends at a place: who visits it is there. */
export const ARRIVAL = words(`
  visit visits visited visiting trip trips tour tours travel travels traveled travelled traveling travelling flew fly
  flies flown flying arrive arrives arrived arriving return returns returned returning went going came come coming moved
  move sent send sends deployed deploy deploys entered enter enters cross crossed crosses march marched brought bring
  taken took drove driven driving drive evacuated fled flee flees fleeing spread spreads`);
/** Nouns a country's name qualifies without being the scene: `the Russia investigation`, `Iran deal`. */
export const TOPIC = words(`
  investigation investigations probe probes inquiry sanctions sanction deal deals policy strategy talks threat crisis
  collusion meddling interference ads plan tariffs tariff trade war wars dossier scandal hack hacks hacking ties
  relations summit expert experts specialist analyst analysts desk studies watchers watcher connection connections
  controversy questions question ambassador envoy adviser advisers nominee issue contacts contact influence hackers hacker
  trolls bots operatives agents aggression disinformation propaganda lobbyists lobbying goods products imports exports
  companies firms investors embargo bans ban visa visas`);
/** Those who rule: `the regime in Pyongyang`, `officials in Beijing` act, and the place is not the scene. */
export const AUTHORITY = words(`
  regime government governments authorities leadership leaders leader rulers officials official administration
  parliament lawmakers policymakers diplomats president minister ministry office headquarters headquarter hq capital
  policymaker analysts analyst experts expert correspondent bureau nobody anybody everybody anyone everyone those people
  circles`);
/** What comes upon a place: `attack on Ramadi`, `closed in on Kyiv`. */
export const ASSAULT = words(`
  attack attacks assault assaults raid raids advance advances advanced advancing siege bombing bombings strike strikes
  airstrike airstrikes offensive march marched fired rained fell in descended crackdown hit invasion bombardment`);
/** What is sent or said at a country: `fire at the U.S.` threatens it, and nothing has happened there. */
export const AIMED = words(`
  fire fires fired firing aim aims aimed aiming point points pointed pointing direct directed directs shoot shoots shooting
  launch launched launching launches missile missiles rocket rockets weapon weapons threat threats insults insult anger
  outrage fury criticism accusations barbs lash lashed lashes lashing jab jabs swipe swipes hit back targeted levelled
  leveled hurled hurl`);
/** Grounds one is on, said behind the name: `on the Garissa campus`. */
export const GROUND = words(`
  campus island islands coast peninsula square street road highway bridge border beach riverbank bank banks shore shores
  plateau mountain mountains hill hills front line outskirts university compound base route railway motorway`);
/** What is done to a place: `captured the city of Ramadi`, `shook Herat`. */
export const IMPACT = words(`
  capture captured captures recapture recaptured retake retook seize seized take took taken enter entered enters hit hits
  struck strikes strike shook shakes shake rocked rock batter battered lashed lash pounded pound flooded inundated
  devastated destroyed bombed bomb shelled shell bombard bombarded attacked attack stormed storm besieged besiege liberated
  invaded invade occupied occupy reached reach overran overrun raided raid evacuated evacuate swept ravaged leveled
  levelled crossed cross patrol patrolled gripped paralysed paralyzed engulfed visited visit toured tour lost held
  hold control controls reclaimed reclaim regain regained quit leave left hosts hosted host`);
/** What somebody does with words only. */
export const SPEECH = words(`
  said says say told tells announced denounced condemned called urged believes believe warned claimed claims insisted
  denied denies accused confirmed declared estimates hopes wants fears reported expects argued argues reacted welcomed
  reporters journalists spoke speak speaks speaking talk talks talked accused fear dream`);
/** Parts of a place: what is said of them is said of it. */
export const PART = words(`
  city town village hamlet suburb district districts county province state region area areas island islands north south
  east west northeast northwest southeast southwest centre center heart middle outskirts coast shores shore part parts
  port capital neighbourhood neighborhood neighbourhoods neighborhoods municipality prefecture township border borders
  streets edge provinces cities towns villages km kilometers kilometres miles side corner square territory waters banks
  governorate oblast republic kingdom commonwealth`);
/** What is seen to happen where it happens. */
export const EVENT = words(`
  killed kills kill died dies dead death deaths wounded injured arrested arrests arrest detained detains held seized seize
  seizes raided raids raid searched searches search stormed storm attacked attacks attack bombed bombing bomb exploded
  explosion blast shot shooting opened fired fire fires burned burning struck strike strikes hit crashed crash crashes
  collapsed collapse collapses flooded flood floods flooding shook quake earthquake tremor landslide storm erupted clashed
  clashes clash fighting fought protested protests protest protesters demonstrators rallied rally marched gathered gather
  met meets meet meeting talks summit conference held holds signed sign visited visits visit arrived arrives arriving
  landed launched launches test tested tests sentenced jailed convicted trial tried court ruled verdict voted vote votes
  election elections polls played plays beat beats won wins win defeated defeat lost match game race crackdown sweep
  captured captures entered crossed evacuated rescued rescue found discovered discovery kidnapped hostage hostages
  stabbed robbed executed hanged buried funeral opens began started ceremony inaugurated unveiled exercise exercises
  drill drills demolished destroyed built building construction executed deported stranded sank capsized derailed`);
export type Preposition = 'in' | 'on' | 'to' | 'from' | 'about' | 'of';
const PREPOSITIONS = new Map<string, Preposition>();
for (const [kind, list] of [
  ['in', 'in at near outside inside across throughout within around amid aboard'],
  ['to', 'to into toward towards onto through'],
  ['from', 'from via between off beyond'],
  ['about', 'with against over about for by than like unlike regarding concerning versus after behind'],
  ['of', 'of'],
  ['on', 'on'],
] as const)
  for (const word of list.split(' ')) PREPOSITIONS.set(word, kind);

/** What a preposition says of the place behind it; undefined for any other word. */
export const prepositionOf = (fold: string): Preposition | undefined => PREPOSITIONS.get(fold);

/** Sentences that tell of earlier times. */
export const BACKGROUND =
  /\b(?:(?:in|since|of|until|during|by) (?:(?:January|February|March|April|May|June|July|August|September|October|November|December),? )?(1[6-9]\d\d|20\d\d)\b|(?:last|previous) (?:year|decade|century)|(?:years|decades|centuries|generations) (?:ago|earlier|before)|born\b|was founded|grew up|formerly|historically|in the past|earlier this year|World War|once (?:was|were|had))/i;
