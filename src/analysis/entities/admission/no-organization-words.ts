/** Names and last words of what looks like an organisation and is none: facts, not counted from texts. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Holidays, ages, faiths’ own words, beliefs: names of one word that are no body’s. */
export const IDEAS = list(`
  hanukkah chanukah juneteenth ramadan christmas easter thanksgiving passover halloween kwanzaa lent advent diwali purim
  enlightenment renaissance reformation reconstruction prohibition apartheid jihad intifada nakba sharia brexit perestroika glasnost
  bible koran quran torah talmud gospel gospels scripture scriptures justice commerce marine communist mondays tuesdays wednesdays thursdays fridays saturdays sundays
  watergate whitewater gitmo alzheimer parkinson medevac capitol commonwealth negro crosstalk soundbite voiceover videotape inaudible`);

/** What is sold under a name of one word; its maker is another. */
export const PRODUCTS = list(`
  xbox playstation iphone ipad ipod macbook android kindle windows alexa siri roomba viagra cialis
  oxycontin percocet vicodin xanax adderall prozac ritalin tylenol advil aspirin lysol clorox tide band-aid kleenex velcro styrofoam
  botox prius corvette humvee coke fanta sprite doritos oreo twinkie spam chromebook
  pokemon fortnite minecraft starlink gardasil remdesivir hydroxychloroquine`);

/** What somebody believes, or is by birth or leaning; one word, as many as they are. */
export const BELIEVERS = list(`
  protestant hindu buddhist sikh mormon orthodox presbyterian methodist baptist lutheran anglican episcopal episcopalian jesuit
  catholic chaldean druze yazidi kurd amish mennonite quaker shiite shia sunni salafi salafist wahhabi zionist evangelical pentecostal coptic
  copt jain rastafarian scientologist calvinist puritan unitarian alawite maronite
  islamist jihadist whig negro soviet jacksonian fatalist remainer leaver nevertrumper partyer partier populist centrist segregationist
  supremacist abolitionist loyalist globalist neocon neoconservative dem libertarian marxist leninist fascist tatar`);

/** Last words of what is no body, of names of two words and more. */
export const OTHER_HEADS: readonly (readonly [why: string, words: ReadonlySet<string>])[] = [
  [
    'an idea or a condition, no body',
    list(`debt debts deficit dividend nations countries world order rights freedoms liberties faith gospel spirit dream values value way
      privilege supremacy feminism socialism civilization conservation crisis hoax scam scandal lie witch-hunt emergency tradition heritage option
      reich mutilation islam investigation compact proviso`),
  ],
  ['a programme, no body', list('medicare medicaid protocols benefits background check checks initiatives stimulus zone zones grant grants standards stockpile compensation demonstration')],
  ['a law or a rule, no body', list('rule rules statutes regulations ballot measure conventions')],
  ['an event, no body', list('festival parade gala concert rally walkout walkouts marathon retreat pageant halftime dispatches caucus-goers reception juneteenth')],
  ['a show, or what is said on a page, no body', list('show twitter facebook youtube instagram reddit')],
  ['a law, no body', list('rfra daca dapa fisa foia aca ahca ndaa aumf')],
  ['a machine or a vehicle, no body', list('ship ships drone drones missile missiles helicopter helicopters rover orbiter probe telescope satellite satellites')],
  ['those asked in a survey, no body', list('panelists respondents panel surveys')],
  ['a building or a ground, no body', list('hotel hotels mall casino nightclub fairgrounds yards cathedral mosque mosques refuge bayou plant')],
  ['people, no body', list(`republican democrat socialist marine marines partier brexiteers conservative liberal progressive libertarian marxist communist nationalist
    leaguer millennials conservatives kingdom guardsmen nevertrumpers clintonistas reservists hoosiers delegates committeeman committeewoman`)],
]; // prettier-ignore

/** Panels that sit rather than are asked. */
export const PANELS = list(
  'advisory review appeals inspection expert experts independent intergovernmental judicial oversight',
);

/** Whole names, as patterns, of bodies that every county, firm or school has. */
export const OF_MANY =
  /^(?:board of (?:supervisors|trustees|directors|education|regents|governors|commissioners|elections|aldermen|visitors)|(?:county |city |state )?(?:medical examiner|coroner|sheriff|mayor|governor|clerk|treasurer|legal advis[oe]r|attorney general|district attorney|public defender|press secretary)s? s? ?office|(?:health|action|community|student|research|medical|human resources|news|call|data|crisis|interfaith|islamic|jewish|visitor|visitors|learning|senior|degree|law|field|head|main|press|public affairs|national|general) (?:center|centre|club|department|college|board|desk|office|conference|council|network|association)|student (?:government|union|senate)|law enforcement|intelligence community|mainstream media|judicial branch|executive branch|legislative branch|human resources|internal affairs|public affairs|special operations|(?:incident management|emergency response) team|(?:political action|citizens|emergency action) committee|task force|editorial board|(?:polling|tracking) (?:company|institute|firm|group)|catholic diocese|(?:naval|military|civil) aviation|urban development|state house|district court|(?:group|source|channel|company|firm|class|team|unit) (?:\p{L}|\d{1,2}|one|two|three|four|five|six|seven|doe)|(?:team (?:blue|red|o)|blue team|red team)|school of (?:law|medicine|arts and sciences|engineering|business|education|public policy|public health|nursing|international relations)|college of (?:liberal arts|arts|engineering|business|education)(?: and \w+)?|office of the press|library and (?:museum|archives)|united (?:states )?history(?: geography)?)$/u;

/** What is said of industries and of the press at large: `Big Oil`, `Mainstream News`. */
export const AT_LARGE =
  /^(?:big (?:tech|pharma|oil|labor|labour|business|tobacco|banks|media|data|food|ag|coal|sugar|health|money|brother|insurance|government|google|mac)|(?:mainstream|network|liberal|conservative|fake|fakenews|cable|legacy|corporate|lamestream|local|social|left wing|right wing|latino|digital|print|western|old|new|us|dc|great white|seedier|fascism|fake mainstream) (?:news|media|press|tv|airlines)|fake news media|state (?:tv|media|television|radio)|(?:national )?news agency|(?:\w+ )+and right wing news|(?:dems|democrats?|republicans) (?:and )?(?:media|fake news)(?: complex)?)$/;

/** Nicknames of states, countries and cities. */
export const NICKNAMES =
  /^(?:(?:bluegrass|hawkeye|jewish|peach|sooner|volunteer|aloha|cornhusker|show me|prairie|beaver|magnolia|pelican|constitution|first|last|nanny|police|failed|welfare|swing|rogue|deep|administrative|red|blue|purple|palmetto|centennial|evergreen|silver|ocean|green mountain|pine tree|equality|treasure|gem|diamond|tar heel|old line|gopher|wolverine|great lakes|mountain|natural|yellowhammer|peace garden|mount rushmore|cowboy|beehive|nutmeg|sanctuary) state|(?:hermit|magic|middle|united|hashemite) kingdom|old dominion|land of (?:enchantment|lincoln)|last frontier|big (?:apple|easy)|windy city|sin city|city of angels|beltway|heartland|rust belt|bible belt|sun belt|free world|third world|first world|old world|new world order|islamic republic|holy \w+|deep south)$/;

/** What happened, what was done by whom, and what laws and programmes are called by. */
export const HISTORY =
  /^(?:boston tea party|trail of tears|harlem renaissance|great (?:society|recession|depression|awakening|migration)|new deal|(?:civil rights|free speech|abolitionist|temperance|suffrage) movement|manhattan (?:project|declaration)|axis powers|axis of \w+|allied powers|british (?:india|raj)|jim crow|bay of pigs|pearl harbor|iron curtain|cold war|central park five|chicago seven|little rock nine|scottsboro boys|founding fathers|lady justice|uncle sam|new years? eve|black friday|end times|roe v wade|(?:mccain feingold|glass steagall|dodd frank|simpson bowles|waxman markey|sarbanes oxley|taft hartley|smoot hawley|manchin toomey|goldwater nichols|posse comitatus)|koch brothers|kochs|sacklers|clintons|bushes|kennedys|obamas|romneys|bidens|kardashians|rothschilds|duggars|s j res|electoral college|social security|common core|female genital mutilation|national security|border security|armed services|military force|belt and road initiative|belt and road|global magnitsky|renewable fuels? standard|temporary assistance|deferred action\b.*|temporary assistance\b.*|pandemic unemployment\b.*|supplemental nutrition\b.*|disaster relief assistance\b.*|supportive services\b.*|congressional record|(?:\w+ )+disclosure standard|federal exchange|federal register|security advisory opinions|(?:variable|restricted) \w+ (?:pay|unit)|purple hearts?|america first|keystone xl|trans pacific partnership|west texas intermediate|u s drought monitor|conference of (?:the )?parties|gang of (?:four|six|eight|ten)|freedom riders|marine one|air force one|national (?:parks|defense)|naval operations|black hat|nasdaq composite|red flag|white houses|everglades|(?:cnn|fox news|msnbc|nbc|abc) town hall|tea party protests?|(?:mueller|starr|durham|taguba|kerner|warren|horowitz|nunes|barr|panetta) (?:internal )?(?:report|review|memo)|liberal republicans|social justice warriors|west antarctic ice sheet|prophet (?:muhammad|mohammed|mohammad)|(?:democratic|republican) national convention\b.+|(?:republican|democrat|democratic) of \w+(?: \w+)?)$/;

/** Sides before what many of theirs have: `Democratic Super PAC`, `House super PACs`. */
export const GENERIC_PAC =
  /^(?:(?:democratic|republican|gop|house|senate|conservative|liberal|progressive|pro \w+|anti \w+|major|top|leading) )*(?:super pacs?|pacs|committees|campaigns|caucuses|candidates|lawmakers|leadership|cabinets|activists|congressional|town hall)$/;

/** What is written small at the end describes: `Milwaukee university`, `FakeNews media`. */
export const DESCRIBED =
  /\s(?:university|college|school|media|campaign|hospital|newspaper|company|bank|police|government|movement|nations|state|brothers|family|office|group|council|airlines|press|airport|church|network|agency|department)$/;

/** What departments of a government see to, and committees of a parliament. */
const TOPIC =
  '(?:defense|energy|commerce|justice|state|treasury|labor|education|interior|agriculture|transportation|health|foreign relations|foreign affairs|armed services|ways|means|natural resources|intelligence|appropriations|budget)';
/** `Defense and Energy`, said of two departments; `Energy and Commerce`, of a committee. */
export const TOPICS = new RegExp(`^${TOPIC} and ${TOPIC}(?: departments)?$`);

/** What a name goes on behind: `Institute for Advanced`, `University of North`. */
export const CUT =
  /(?:university|institute|cent(?:er|re)|association|council|college|office|bureau|academy|committee)s? (?:of|for|on) (?:the )?(?:advanced|north|south|east|west|northern|southern|eastern|western|central|new|san|st|saint|los|las|latino|assistant|applied|strategic|global|gun|responsibility)$/;

/** Titles before a surname that are no word of a body’s name. */
export const TITLES = list(
  'ambassador colonel col prophet professor prof ayatollah imam rabbi pope prince princess queen king admiral captain sergeant sheikh general gen marine justice coach father',
);

/** What a believer’s word stands behind where the two are no body’s name: `Roman Catholic`. */
export const BELIEF_BEFORE = list(
  'roman chaldean greek russian syrian ukrainian ethiopian eastern oriental old order crimean radical white devout reform weird tea conservative liberal',
);
