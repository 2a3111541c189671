/** Classes of English words that clauses and noun phrases are told by; all folded. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const SUBORDINATORS = set(
  'that because if when while as although though since whether after before until till where who whom whose which what how why unless once whereas so than',
);
export const COORDINATORS = set('and or but nor yet');
export const PREPOSITIONS = set(
  'in on at by with from to of for about during under over near against into off up down via without through throughout between among across behind beyond despite amid along around outside inside like per upon toward towards within unlike besides ahead',
);
export const DETERMINERS = set(
  'the a an this that these those his her its their our my your some any no every each both all many most several few another other one two three four five six seven eight nine ten',
);
/** Pronouns a clause may have as its subject. */
export const SUBJECTS = set('i he she they we you it who which that there');
export const AUXILIARIES = set(
  'is are was were be been being am has have had having do does did will would can could may might must shall should ought not never cannot ' +
    'isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt wont wouldnt cant couldnt mightnt mustnt shouldnt ' +
    'im youre theyre weve theyve youve ive id hed shed wed theyd youd ill hell shell well theyll youll whos',
);
export const ADVERBS = set(
  'also later then still now once ever just even often always sometimes again soon already yet first long both all too so instead further previously merely only simply alone together twice thus therefore however meanwhile initially',
);
/** Irregular pasts of common verbs. */
export const PASTS = set(
  'went took made came left met gave held won lost ran got put set led began became brought bought built sent spent stood fell grew kept let broke drew rose sat told said knew thought felt wrote spoke saw found heard had was were did has is are threw chose rode shook swore tore wore flew drove fled fought caught taught sought struck hung fed froze hid paid rang sank sang slept stole swam swept swung wept withdrew undertook overcame arose kept became understood withstood meant',
);
/** End in -ly and are no adverbs. */
export const NO_ADVERBS = set(
  'family reply ally rally july italy early daily only supply likely assembly emily kelly elderly apply imply',
);
export const DAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today earlier late later recently',
);
export const PERIOD = /^(?:week|month|year|summer|spring|fall|winter|night|morning|afternoon|evening)$/;
export const PERSONAL = set('he she they it we i there');
/** What a clause that is an object begins with. */
export const CLAUSE_OPENERS = set('that whether how why if what');
/** What something is said in: “in a statement”. */
export const OCCASIONS = set(
  'statement interview email tweet speech letter conference briefing release post video hearing memo report message remarks call podcast',
);
/** What a line may begin with before a colon, and is nobody who speaks. */
export const LABELS = set(
  'analysis opinion commentary editorial watch read listen live exclusive update updated photo photos picture pictures video videos breaking correction clarification related graphic factbox timeline explainer explained note taste more also see source image credit caption review preview profile obituary recap location date time where when what why how who',
);
/** After a comma these say more of the one who speaks, or of what happened, and are not what is said. */
export const ADDITIONS = set(
  'who which a an the adding saying noting referring citing but and as while when after according in on at with during',
);
/** After a comma these leave the object of an act. */
export const LEAVES_OBJECT = set(
  'who which but and while as though although where when including with after because so even along',
);
