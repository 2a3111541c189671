import { englishWords } from '../../data/lexicon';

/** ISO 3166-1 alpha-2 code, then the adjectives and names of inhabitants that point to the country. */
const DEMONYMS = `
AF Afghan Afghans|AL Albanian Albanians|DZ Algerian Algerians|AD Andorran|AO Angolan Angolans|AR Argentine Argentinian Argentines
AM Armenian Armenians|AU Australian Australians Aussie|AT Austrian Austrians|AZ Azerbaijani Azeri|BS Bahamian|BH Bahraini Bahrainis
BD Bangladeshi Bangladeshis|BB Barbadian|BY Belarusian Belarusians Belarussian|BE Belgian Belgians|BZ Belizean|BJ Beninese|BT Bhutanese
BO Bolivian Bolivians|BA Bosnian Bosnians|BW Botswanan|BR Brazilian Brazilians|BN Bruneian|BG Bulgarian Bulgarians|BF Burkinabe
BI Burundian Burundians|KH Cambodian Cambodians|CM Cameroonian Cameroonians|CA Canadian Canadians|TD Chadian Chadians|CL Chilean Chileans
CN Chinese|CO Colombian Colombians|CD Congolese|CR Costa-Rican|CI Ivorian Ivorians|HR Croatian Croatians|CU Cuban Cubans|CY Cypriot Cypriots
CZ Czech Czechs|DK Danish Danes|DJ Djiboutian|DO Dominican Dominicans|EC Ecuadorian Ecuadorean|EG Egyptian Egyptians|SV Salvadoran Salvadorean
ER Eritrean Eritreans|EE Estonian Estonians|SZ Swazi|ET Ethiopian Ethiopians|FJ Fijian Fijians|FI Finnish Finns|FR French Frenchman|GA Gabonese
GM Gambian Gambians|GE Georgian Georgians|DE German Germans|GH Ghanaian Ghanaians|GR Greek Greeks|GT Guatemalan Guatemalans|GN Guinean
GY Guyanese|HT Haitian Haitians|HN Honduran Hondurans|HK Hongkonger Hongkongers|HU Hungarian Hungarians|IS Icelandic Icelanders|IN Indian Indians
ID Indonesian Indonesians|IR Iranian Iranians|IQ Iraqi Iraqis|IE Irish|IL Israeli Israelis|IT Italian Italians|JM Jamaican Jamaicans
JP Japanese|JO Jordanian Jordanians|KZ Kazakh Kazakhs Kazakhstani|KE Kenyan Kenyans|KW Kuwaiti Kuwaitis|KG Kyrgyz|LA Lao Laotian|LV Latvian Latvians
LB Lebanese|LR Liberian Liberians|LY Libyan Libyans|LI Liechtensteiner|LT Lithuanian Lithuanians|LU Luxembourgish|MG Malagasy|MW Malawian
MY Malaysian Malaysians|MV Maldivian|ML Malian Malians|MT Maltese|MR Mauritanian|MU Mauritian|MX Mexican Mexicans|MD Moldovan Moldovans
MN Mongolian Mongolians|ME Montenegrin|MA Moroccan Moroccans|MZ Mozambican Mozambicans|MM Burmese Myanmarese|NA Namibian Namibians|NP Nepalese Nepali
NL Dutch|NI Nicaraguan Nicaraguans|NE Nigerien|NG Nigerian Nigerians|MK Macedonian Macedonians|NO Norwegian Norwegians|OM Omani|PK Pakistani Pakistanis
PS Palestinian Palestinians|PA Panamanian|PG Papuan|PY Paraguayan Paraguayans|PE Peruvian Peruvians|PH Philippine Filipino Filipinos
PL Polish Poles|PT Portuguese|QA Qatari Qataris|RO Romanian Romanians|RU Russian Russians|RW Rwandan Rwandans|SA Saudi Saudis Saudi-Arabian|SN Senegalese
RS Serbian Serbs Serbians|SC Seychellois|SL Sierra-Leonean|SG Singaporean Singaporeans|SK Slovak Slovaks Slovakian|SI Slovenian Slovene
SO Somali Somalis|ES Spanish Spaniards|LK Sri-Lankan|SD Sudanese|SR Surinamese|SE Swedish Swedes|CH Swiss|SY Syrian Syrians|TW Taiwanese
TJ Tajik Tajiks|TZ Tanzanian Tanzanians|TH Thai Thais|TL Timorese|TG Togolese|TN Tunisian Tunisians|TR Turkish Turks|TM Turkmen|UG Ugandan Ugandans
UA Ukrainian Ukrainians|AE Emirati Emiratis|GB British Britons English Scottish Welsh Briton|US American Americans|UY Uruguayan Uruguayans
UZ Uzbek Uzbeks|VA Vatican|VE Venezuelan Venezuelans|VN Vietnamese|YE Yemeni Yemenis|ZM Zambian Zambians|ZW Zimbabwean Zimbabweans
KP North-Korean North-Koreans DPRK|KR South-Korean South-Koreans ROK|SS South-Sudanese|ZA South-African South-Africans|NZ New-Zealander
XK Kosovar Kosovan|US U.S. US USA|GB U.K. UK|AE UAE`;

/** Name of a place that is no country, as the gazetteer has it, then the adjectives and names of inhabitants that point to it. */
const REGIONS = `
Kurdistan Kurdish Kurd Kurds|Tibet Tibetan Tibetans|Chechnya Chechen Chechens|Dagestan Dagestani Dagestanis|Abkhazia Abkhaz Abkhazian Abkhazians
South-Ossetia South-Ossetian South-Ossetians|Ingushetia Ingush|Crimea Crimean Crimeans|Siberia Siberian Siberians|Kashmir Kashmiri Kashmiris
Tigray Tigrayan Tigrayans|Darfur Darfuri Darfuris|Balochistan Baloch Balochi Baluch|Sindh Sindhi|Gaza-Strip Gazan Gazans
Catalonia Catalan Catalans|Basque-Country Basque Basques|Bavaria Bavarian Bavarians|Sicily Sicilian Sicilians|Sardinia Sardinian|Corsica Corsican
Flanders Flemish|Scotland Scottish Scot Scots|Wales Welsh|Quebec Quebecer Quebecers Quebecois Québécois|Puerto-Rico Puerto-Rican Puerto-Ricans
Europe European Europeans|Africa African Africans|Asia Asian Asians|Scandinavia Scandinavian Scandinavians|Balkans Balkan
Latin-America Latin-American Latin-Americans|Central-America Central-American Central-Americans|South-America South-American South-Americans
Middle-East Middle-Eastern|Southeast-Asia Southeast-Asian Southeast-Asians
Texas Texan Texans|California Californian Californians|Florida Floridian Floridians|Ohio Ohioan Ohioans|Virginia Virginian Virginians
Alaska Alaskan Alaskans|Hawaii Hawaiian Hawaiians|Minnesota Minnesotan Minnesotans|Iowa Iowan Iowans|Pennsylvania Pennsylvanian Pennsylvanians
Kentucky Kentuckian Kentuckians|Nebraska Nebraskan Nebraskans|Kansas Kansan Kansans|Colorado Coloradan Coloradans|Arizona Arizonan Arizonans
Nevada Nevadan Nevadans|Montana Montanan Montanans|Idaho Idahoan Idahoans|Alabama Alabaman Alabamans|Louisiana Louisianan Louisianans
London Londoner Londoners|Paris Parisian Parisians|Moscow Muscovite Muscovites`;

/** Words like them that point to a people or faith, not to one place. */
const REGIONAL = [...englishWords('regional')];

const COUNTRY = new Map<string, string>();
for (const row of DEMONYMS.trim().split(/[|\n]/)) {
  const [code = '', ...words] = row.trim().split(' ');
  for (const word of words) COUNTRY.set(word.replace('-', ' '), code);
}
const ADJECTIVE = new Map<string, string>();
for (const [word, code] of COUNTRY) if (!ADJECTIVE.has(code)) ADJECTIVE.set(code, word);
const REGION = new Map<string, string>();
for (const row of REGIONS.trim().split(/[|\n]/)) {
  const [name = '', ...words] = row.trim().split(' ');
  for (const word of words) REGION.set(word.replace('-', ' '), name.replace('-', ' '));
}
const PAIR_HEADS = new Set(
  [...COUNTRY.keys(), ...REGION.keys()].flatMap((word) => (word.includes(' ') ? [word.split(' ')[0]] : [])),
);
const REGIONAL_SET = new Set(REGIONAL);

/** Country code of a demonym as written (`Iraqi`, `South Korean`, `U.S.`); undefined for any other word. */
export const demonymCountry = (text: string): string | undefined => COUNTRY.get(text);
/** The place that is no country of a demonym as written (`Kurdish`, `Texan`), by its name in the gazetteer. */
export const demonymRegion = (text: string): string | undefined => REGION.get(text);
/** Whether a demonym of two words begins with this one: `South`. */
export const isPairHead = (text: string): boolean => PAIR_HEADS.has(text);
/** Whether a word is an adjective of a people, faith, party or region: never a name by itself. */
export const isDemonym = (text: string): boolean => COUNTRY.has(text) || REGION.has(text) || REGIONAL_SET.has(text);
/** The usual adjective of a country (`KP` → `North Korean`); undefined for an unknown code. */
export const adjectiveOf = (code: string): string | undefined => ADJECTIVE.get(code);

/** Nouns after a place's name that say what it is, folded; `level` where they name an administrative level. */
export type PlaceWordKind = 'admin1' | 'admin2' | 'city' | 'water' | 'region' | 'facility';

const TABLE: Readonly<Record<PlaceWordKind, string>> = {
  admin1: 'province provinces state oblast krai governorate governorates region canton republic voivodeship',
  admin2: 'county counties district districts prefecture prefectures township townships parish municipality borough',
  city: 'city town village hamlet suburb neighborhood neighborhoods neighbourhood neighbourhoods neighbourhoods settlement',
  water:
    'river lake sea bay gulf strait straits channel reservoir creek ocean canal lagoon harbor harbour estuary falls sound',
  region:
    'island islands valley mountains mountain peninsula desert hills hill basin plateau plain forest coast delta heights pass beach cape shoal reef archipelago atoll glacier park',
  facility:
    'airport airfield prison bridge square market stadium street avenue road highway boulevard plaza tower station crossing checkpoint dam mosque cathedral palace farm port pier quay mine garden gardens zoo castle monument memorial cemetery lane base camp speedway racecourse cosmodrome spaceport shipyard',
};
const KINDS = new Map<string, PlaceWordKind>();
for (const kind of Object.keys(TABLE) as PlaceWordKind[])
  for (const word of TABLE[kind].split(' ')) KINDS.set(word, kind);

export const PLACE_WORDS: ReadonlySet<string> = new Set(KINDS.keys());
/** What a noun right after a name says the name is: `county` → `admin2`. */
export const placeWord = (fold: string): PlaceWordKind | undefined => KINDS.get(fold);

const BEFORE: Readonly<Record<string, PlaceWordKind>> = {
  mount: 'region',
  mt: 'region',
  lake: 'water',
  river: 'water',
  cape: 'region',
  fort: 'facility',
  camp: 'facility',
  gulf: 'water',
  isle: 'region',
  bay: 'water',
  strait: 'water',
  port: 'city',
};
export const LEADING_PLACE_WORDS: ReadonlySet<string> = new Set(Object.keys(BEFORE));
/** What a capitalised noun right before a name says: `Mount`, `Lake`, `Fort`. */
export const leadingPlaceWord = (fold: string): PlaceWordKind | undefined =>
  LEADING_PLACE_WORDS.has(fold) ? BEFORE[fold] : undefined;

const FIRM = englishWords('place-words-firm');
const LOOSE = englishWords('place-words-loose');
/** A preposition after which a name is likely a place. */
export const isLocative = (fold: string): boolean => FIRM.has(fold) || LOOSE.has(fold);
/** One after which hardly anything but a place or an organisation stands: `to Clinton` is said of people, `in Clinton` is not. */
export const isFirmLocative = (fold: string): boolean => FIRM.has(fold);

const COMPASS = englishWords('compass');
/** `northern Syria`, `downtown Detroit`: a word before a place that is no part of its name. */
export const isCompass = (fold: string): boolean => COMPASS.has(fold);

const GROUNDS = englishWords('place-words-grounds');
/** Last words of names that lie on a map and are hardly ever bodies: `Special Economic Zone`, not `Madison Square Garden`. */
export const isGround = (fold: string): boolean => GROUNDS.has(fold);
