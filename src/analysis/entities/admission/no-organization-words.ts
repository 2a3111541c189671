import { englishWords, pattern } from '../../../data/lexicon';
/** Names and last words of what looks like an organisation and is none: facts, not counted from texts. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Holidays, ages, faiths’ own words, beliefs: names of one word that are no body’s. */
export const IDEAS = englishWords('no-organization-words-ideas');

/** What is sold under a name of one word; its maker is another. */
export const PRODUCTS = englishWords('products');

/** What somebody believes, or is by birth or leaning; one word, as many as they are. */
export const BELIEVERS = englishWords('believers');

/** Last words of what is no body, of names of two words and more. */
export const OTHER_HEADS: readonly (readonly [why: string, words: ReadonlySet<string>])[] = [
  [
    'an idea or a condition, no body',
    englishWords('other-heads'),
  ],
  ['a programme, no body', englishWords('no-organization-words-other-heads')],
  ['a law or a rule, no body', englishWords('admission-no-organization-words-other-heads')],
  ['an event, no body', englishWords('no-organization-words-other-heads-b')],
  ['a show, or what is said on a page, no body', englishWords('no-organization-words-other-heads-c')],
  ['a law, no body', englishWords('no-organization-words-other-heads-d')],
  ['a machine or a vehicle, no body', englishWords('no-organization-words-other-heads-e')],
  ['those asked in a survey, no body', list('panelists respondents panel surveys')],
  ['a building or a ground, no body', englishWords('no-organization-words-other-heads-f')],
  ['people, no body', englishWords('no-organization-words-other-heads-g')],
]; // prettier-ignore

/** Panels that sit rather than are asked. */
export const PANELS = englishWords('panels');

/** Whole names, as patterns, of bodies that every county, firm or school has. */
export const OF_MANY = pattern(
  String.raw`^(?:board of (?:{no-organization-words-of-many-b})|(?:county |city |state )?(?:{no-organization-words-of-many})s? s? ?office|(?:{of-many}) (?:{no-organization-words-of-many-c})|student (?:government|union|senate)|law enforcement|intelligence community|mainstream media|judicial branch|executive branch|legislative branch|human resources|internal affairs|public affairs|special operations|(?:incident management|emergency response) team|(?:political action|citizens|emergency action) committee|task force|editorial board|(?:polling|tracking) (?:company|institute|firm|group)|catholic diocese|(?:naval|military|civil) aviation|urban development|state house|district court|(?:{no-organization-words-of-many-e}) (?:{no-organization-words-of-many-d})|(?:team (?:blue|red|o)|blue team|red team)|school of (?:{admission-no-organization-words-of-many})|college of (?:{no-organization-words-of-many-f})(?: and \w+)?|office of the press|library and (?:museum|archives)|united (?:states )?history(?: geography)?)$`,
  'u',
);

/** What is said of industries and of the press at large: `Big Oil`, `Mainstream News`. */
export const AT_LARGE = pattern(
  String.raw`^(?:big (?:{admission-no-organization-words-at-large})|(?:{no-organization-words-at-large}) (?:news|media|press|tv|airlines)|fake news media|state (?:tv|media|television|radio)|(?:national )?news agency|(?:\w+ )+and right wing news|(?:dems|democrats?|republicans) (?:and )?(?:media|fake news)(?: complex)?)$`,
);

/** Nicknames of states, countries and cities. */
export const NICKNAMES = pattern(
  String.raw`^(?:(?:{nicknames}) state|(?:{no-organization-words-nicknames}) kingdom|old dominion|land of (?:enchantment|lincoln)|last frontier|big (?:apple|easy)|windy city|sin city|city of angels|beltway|heartland|rust belt|bible belt|sun belt|free world|third world|first world|old world|new world order|islamic republic|holy \w+|deep south)$`,
);

/** What happened, what was done by whom, and what laws and programmes are called by. */
export const HISTORY = pattern(
  String.raw`^(?:boston tea party|trail of tears|harlem renaissance|great (?:{no-organization-words-history-b})|new deal|(?:{admission-no-organization-words-history}) movement|manhattan (?:project|declaration)|axis powers|axis of \w+|allied powers|british (?:india|raj)|jim crow|bay of pigs|pearl harbor|iron curtain|cold war|central park five|chicago seven|little rock nine|scottsboro boys|founding fathers|lady justice|uncle sam|new years? eve|black friday|end times|roe v wade|(?:{history})|koch brothers|kochs|sacklers|clintons|bushes|kennedys|obamas|romneys|bidens|kardashians|rothschilds|duggars|s j res|electoral college|social security|common core|female genital mutilation|national security|border security|armed services|military force|belt and road initiative|belt and road|global magnitsky|renewable fuels? standard|temporary assistance|deferred action\b.*|temporary assistance\b.*|pandemic unemployment\b.*|supplemental nutrition\b.*|disaster relief assistance\b.*|supportive services\b.*|congressional record|(?:\w+ )+disclosure standard|federal exchange|federal register|security advisory opinions|(?:variable|restricted) \w+ (?:pay|unit)|purple hearts?|america first|keystone xl|trans pacific partnership|west texas intermediate|u s drought monitor|conference of (?:the )?parties|gang of (?:four|six|eight|ten)|freedom riders|marine one|air force one|national (?:parks|defense)|naval operations|black hat|nasdaq composite|red flag|white houses|everglades|(?:cnn|fox news|msnbc|nbc|abc) town hall|tea party protests?|(?:{no-organization-words-history}) (?:internal )?(?:report|review|memo)|liberal republicans|social justice warriors|west antarctic ice sheet|prophet (?:muhammad|mohammed|mohammad)|(?:democratic|republican) national convention\b.+|(?:republican|democrat|democratic) of \w+(?: \w+)?)$`,
);

/** Sides before what many of theirs have: `Democratic Super PAC`, `House super PACs`. */
export const GENERIC_PAC = pattern(String.raw`^(?:(?:{no-organization-words-generic-pac}) )*(?:{generic-pac})$`);

/** What is written small at the end describes: `Milwaukee university`, `FakeNews media`. */
export const DESCRIBED = pattern(String.raw`\s(?:{described})$`);

/** What departments of a government see to, and committees of a parliament. */
const TOPIC =
  '(?:defense|energy|commerce|justice|state|treasury|labor|education|interior|agriculture|transportation|health|foreign relations|foreign affairs|armed services|ways|means|natural resources|intelligence|appropriations|budget)';
/** `Defense and Energy`, said of two departments; `Energy and Commerce`, of a committee. */
export const TOPICS = new RegExp(`^${TOPIC} and ${TOPIC}(?: departments)?$`);

/** What a name goes on behind: `Institute for Advanced`, `University of North`. */
export const CUT = pattern(
  String.raw`(?:{admission-no-organization-words-cut})s? (?:of|for|on) (?:the )?(?:{no-organization-words-cut})$`,
);

/** Titles before a surname that are no word of a body’s name. */
export const TITLES = englishWords('titles');

/** What a believer’s word stands behind where the two are no body’s name: `Roman Catholic`. */
export const BELIEF_BEFORE = englishWords('belief-before');
