import { englishWords } from '../../data/lexicon';
/** ISO 3166-1 alpha-2 code, then the adjectives and names of inhabitants that point to the country. */
const TABLE = `
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
for (const row of TABLE.trim().split(/[|\n]/)) {
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
