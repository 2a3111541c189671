/** Endings that make a name a company's. */
const COMPANY = new Set(
  'inc corp corporation co company ltd limited llc plc gmbh ag sa nv bv oyj ab asa spa pte holdings group'.split(' '),
);
/** Heads of the names of other bodies: parties, schools, associations, media, teams. */
const HEADS =
  'university college institute institution school academy foundation fund bank trust party union federation confederation association organization organisation society club league alliance coalition network movement front initiative project campaign center centre laboratory lab labs hospital church museum observatory watch times post journal tribune herald gazette daily news press television tv radio broadcasting magazine review agency airlines airways industries enterprises partners capital ventures systems technologies technology solutions software motors pharmaceuticals pictures studios entertainment records films productions media communications telecom energy oil petroleum gas steel mining bancorp insurance securities financial consulting associates brothers exchange cartel brigades militia congress chamber guild syndicate cooperative conglomerate consortium farm complex factory works mill company united orchestra theatre theater ballet opera think tank board sox yankees army militia corps tigers brotherhood resistance liberation'.split(
    ' ',
  );
const HEAD_SET = new Set(HEADS);
/** Words that stand in names of organisations and hardly in names of people. */
const WORDS = new Set([
  ...COMPANY,
  ...HEADS,
  ...'research global worldwide american international world council house white club republic democratic liberal conservative labour labor socialist communist workers peoples youth women womens veterans street avenue road park bridge river lake mountain mount island islands beach valley airport station hall building tower square stadium act treaty agreement accord award prize war day week festival cup championship games series olympics bill law plan operation summit conference north south east west northern southern eastern western central new'.split(
    ' ',
  ),
]);

export const isCompanyEnding = (fold: string): boolean => COMPANY.has(fold);
export const isOrganizationHead = (fold: string): boolean => HEAD_SET.has(fold) || COMPANY.has(fold);
export const isOrganizationWord = (fold: string): boolean => WORDS.has(fold);
