/** Capitals by ISO 3166-1 alpha-2 code, as the gazetteer names them or knows them by another name. */
const TABLE = `
AF Kabul|AL Tirana|DZ Algiers|AD Andorra la Vella|AO Luanda|AR Buenos Aires|AM Yerevan|AU Canberra|AT Vienna|AZ Baku|BS Nassau|BH Manama
BD Dhaka|BB Bridgetown|BY Minsk|BE Brussels|BZ Belmopan|BJ Porto-Novo|BT Thimphu|BO La Paz|BA Sarajevo|BW Gaborone|BR Brasília
BN Bandar Seri Begawan|BG Sofia|BF Ouagadougou|BI Gitega|KH Phnom Penh|CM Yaoundé|CA Ottawa|CV Praia|CF Bangui|TD N'Djamena|CL Santiago
CN Beijing|CO Bogotá|KM Moroni|CG Brazzaville|CD Kinshasa|CR San José|CI Yamoussoukro|HR Zagreb|CU Havana|CY Nicosia|CZ Prague
DK Copenhagen|DJ Djibouti|DO Santo Domingo|EC Quito|EG Cairo|SV San Salvador|GQ Malabo|ER Asmara|EE Tallinn|SZ Mbabane|ET Addis Ababa
FJ Suva|FI Helsinki|FR Paris|GA Libreville|GM Banjul|GE Tbilisi|DE Berlin|GH Accra|GR Athens|GT Guatemala City|GN Conakry|GW Bissau
GY Georgetown|HT Port-au-Prince|HN Tegucigalpa|HU Budapest|IS Reykjavík|IN New Delhi|ID Jakarta|IR Tehran|IQ Baghdad|IE Dublin|IL Jerusalem
IT Rome|JM Kingston|JP Tokyo|JO Amman|KZ Astana|KE Nairobi|KP Pyongyang|KR Seoul|XK Pristina|KW Kuwait City|KG Bishkek|LA Vientiane|LV Riga
LB Beirut|LS Maseru|LR Monrovia|LY Tripoli|LI Vaduz|LT Vilnius|LU Luxembourg|MG Antananarivo|MW Lilongwe|MY Kuala Lumpur|MV Malé|ML Bamako
MT Valletta|MR Nouakchott|MU Port Louis|MX Mexico City|MD Chișinău|MC Monaco|MN Ulaanbaatar|ME Podgorica|MA Rabat|MZ Maputo|MM Naypyidaw
NA Windhoek|NP Kathmandu|NL Amsterdam|NZ Wellington|NI Managua|NE Niamey|NG Abuja|MK Skopje|NO Oslo|OM Muscat|PK Islamabad|PS Ramallah
PA Panama City|PG Port Moresby|PY Asunción|PE Lima|PH Manila|PL Warsaw|PT Lisbon|QA Doha|RO Bucharest|RU Moscow|RW Kigali|SA Riyadh|SN Dakar
RS Belgrade|SL Freetown|SG Singapore|SK Bratislava|SI Ljubljana|SB Honiara|SO Mogadishu|ZA Pretoria|SS Juba|ES Madrid|LK Colombo|SD Khartoum
SR Paramaribo|SE Stockholm|CH Bern|SY Damascus|TW Taipei|TJ Dushanbe|TZ Dodoma|TH Bangkok|TL Dili|TG Lomé|TO Nukuʻalofa|TT Port of Spain
TN Tunis|TR Ankara|TM Ashgabat|UG Kampala|UA Kyiv|AE Abu Dhabi|GB London|US Washington|UY Montevideo|UZ Tashkent|VU Port Vila|VA Vatican City
VE Caracas|VN Hanoi|YE Sanaa|ZM Lusaka|ZW Harare`;

const CAPITALS = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .map((row) => [row.slice(0, 2), row.slice(3)] as const),
);

/** The name of a country's capital; undefined for a code that has none. */
export const capitalName = (country: string): string | undefined => CAPITALS.get(country);
