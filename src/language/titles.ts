/** Words that stand before a person's name and are no part of it, folded; ranks, offices, roles and forms of address. */
const ADDRESS =
  'mr mrs ms miss mx sir dame lord lady madam madame mme monsieur senor senora don dona imam ayatollah mullah rabbi bishop archbishop cardinal pope father sister brother reverend rev pastor saint hajji comrade';
const RANKS =
  'gen general lt lieutenant col colonel maj major capt captain cmdr commander sgt sergeant cpl corporal pvt private adm admiral brig brigadier marshal vice rear staff sr warrant officer constable inspector superintendent detective sheriff trooper agent cmsgt ssgt tsgt spc petty chief deputy assistant acting';
const OFFICES =
  'president premier minister prime chancellor king queen prince princess emperor sultan emir crown duke duchess secretary undersecretary minister senator sen congressman congresswoman rep representative assemblyman assemblywoman councilman councilwoman councilor councillor lawmaker mp gov governor mayor ambassador amb envoy consul commissioner chairman chairwoman chairperson chair speaker director administrator attorney prosecutor judge justice magistrate treasurer comptroller leader head coordinator general-secretary spokesman spokeswoman spokesperson dr doctor prof professor dean principal chancellor provost coach manager ceo cfo editor reporter correspondent author analyst researcher scientist economist historian activist lawyer attorneys solicitor barrister pilot author actor actress singer filmmaker rapper comedian candidate nominee democrat republican rapporteur former ex incoming outgoing then late foreign defense defence interior finance state health home justice';
const TITLES = new Set(`${ADDRESS} ${RANKS} ${OFFICES}`.split(' '));

/** Lower-case nouns that introduce or follow a person: `spokesman Mark Stroh`, `Gulnisa Abdurehim, a teacher`. */
const ROLES = new Set(
  (
    OFFICES +
    ' wife husband son daughter brother sister mother father uncle aunt cousin friend colleague neighbor neighbour victim suspect resident teacher student farmer worker fisherman founder cofounder partner owner executive chief boss adviser advisor aide official officer commander captain soldier general colonel expert fellow scholar writer journalist photographer blogger critic strategist pollster consultant physicist engineer doctor nurse priest defector dictator strongman ruler statesman tycoon billionaire businessman businesswoman trader broker midfielder striker goalkeeper defender batsman bowler captain skipper quarterback boxer champion named called'
  ).split(' '),
);

export const isTitle = (fold: string): boolean => TITLES.has(fold);
export const isRole = (fold: string): boolean => ROLES.has(fold);
/** `Mr.`, `Gen.`, `President`: what makes even one following word a person. */
const STRONG = new Set(
  `${ADDRESS} gen lt col maj capt cmdr sgt cpl adm brig sen rep gov dr prof president senator congressman congresswoman judge justice chancellor governor mayor sheriff`.split(
    ' ',
  ),
);
export const isStrongTitle = (fold: string): boolean => STRONG.has(fold);

const SPEECH = new Set(
  'said says say told tells added adds asked warned argued claimed explained noted stated insisted recalled wrote tweeted testified replied announced admitted acknowledged declared stressed predicted suggested complained continued concluded joked denied confirmed'.split(
    ' ',
  ),
);
export const isSpeechVerb = (fold: string): boolean => SPEECH.has(fold);
