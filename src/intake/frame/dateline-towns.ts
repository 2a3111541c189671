/** Towns that stand alone in datelines: capitals, and cities correspondents write from. Lower case. */
const TOWNS = new Set(
  `abidjan|abu dhabi|abuja|accra|addis ababa|aleppo|algiers|almaty|amman|amsterdam|ankara|antananarivo|ashgabat|asmara|asunción|athens
  atlanta|auckland|baghdad|baku|bamako|bangalore|bangkok|bangui|banjul|barcelona|beijing|beirut|belgrade|bengaluru|berlin|bern|bishkek|bissau|bogotá
  bogota|boston|brasília|brasilia|bratislava|brazzaville|brisbane|brussels|bucharest|budapest|buenos aires|bujumbura|cairo|calcutta|canberra|caracas
  chennai|chicago|chișinău|chisinau|colombo|conakry|copenhagen|cotonou|dakar|damascus|dar es salaam|delhi|dhaka|dili|djibouti|doha|donetsk
  dubai|dublin|dushanbe|edinburgh|erbil|frankfurt|freetown|gaborone|gaza|geneva|georgetown|glasgow|goma|guangzhou|guatemala city|hanoi|harare|havana
  helsinki|ho chi minh city|hong kong|honolulu|houston|hyderabad|islamabad|istanbul|jakarta|jerusalem|johannesburg|juba|kabul|kampala|karachi|kathmandu
  kharkiv|khartoum|kiev|kigali|kinshasa|kolkata|kuala lumpur|kuwait|kyiv|lagos|lahore|libreville|lilongwe|lima|lisbon|ljubljana|lomé|london
  los angeles|luanda|lucknow|lusaka|luxembourg|madrid|malabo|managua|manama|mandalay|manila|maputo|maseru|mbabane|melbourne|mexico city|miami|milan
  minsk|mogadishu|monrovia|montevideo|montreal|moscow|mumbai|munich|muscat|nairobi|naypyidaw|new delhi|new york|niamey|nicosia|nouakchott|oslo|ottawa
  ouagadougou|panama city|paris|patna|perth|peshawar|phnom penh|port-au-prince|port louis|port moresby|prague|pretoria|pristina|pyongyang|quetta|quito
  rabat|ramallah|rangoon|reykjavik|riga|rio de janeiro|riyadh|rome|san francisco|san josé|san salvador|sanaa|santiago|santo domingo|são paulo|sarajevo
  seoul|shanghai|singapore|skopje|sofia|srinagar|stockholm|sydney|taipei|tallinn|tashkent|tbilisi|tegucigalpa|tehran|tel aviv|thimphu|tirana|tokyo|toronto
  tripoli|tunis|ulaanbaatar|valletta|vatican city|vienna|vientiane|vilnius|warsaw|washington|wellington|windhoek|yangon|yaoundé|yerevan|zagreb|zurich`
    .split(/\||\n/)
    .map((town) => town.trim()),
);

/** Whether a name before a colon can only be a dateline. */
export const isDatelineTown = (name: string): boolean => TOWNS.has(name.toLowerCase());
