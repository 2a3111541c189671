// Which spellings of a place an English text may hold, and how they compare.
const JUNK = /[^\p{Script=Latin}\p{M}\s.'’ʼ‘`-]/u;
/** Countries whose Latin spellings are transliterations: English text leaves their marks out. */
const TRANSLITERATED = new Set(
  'AE AF AM AZ BD BG BH BT BY CN CY DZ EG ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MD MK MM MN MO NP OM PK PS QA RU SA SD SO SY TH TJ TM TN TW UA UZ VN YE'.split(
    ' ',
  ),
);

const SOFT = new Set('UA RU BY KZ BG'.split(' '));

/** As `foldForm` of the model; the build runs without a compiler. */
export const fold = (form) =>
  form
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The name as English news spells it. */
export function displayName({ name, ascii, country }) {
  const plain = TRANSLITERATED.has(country) || JUNK.test(name);
  const shown = (plain ? ascii : name)
    .replace(/[’ʼ‘`]/g, "'")
    .replace(/^'|'$/g, '')
    .trim();
  // The sign for a soft consonant (`Lysychans'k`) is left out in English, and must not look like a possessive.
  if (SOFT.has(country)) return shown.replace(/'/g, '');
  return plain ? shown.replace(/'s(?!\p{L})/gu, 's') : shown;
}

const isLatin = (form) => !JUNK.test(form) && CAPITALISED.test(form);
const CAPITALISED = /^\p{Lu}/u;

/**
 * Latin alternates worth keeping, at most `most`: as English news uses them (`used`), and where names are transliterated
 * also other spellings of the same sounds. `taken` tells a form that is the name of a larger place: `York` is no `New York`;
 * `unfit` one that is a surname or a word (`Stalin`, `Duma`). Where English is spoken, old names of towns (`Franklin` of
 * Columbus) are other towns today.
 */
export function alternates(city, name, { used, taken, unfit, most, far }) {
  const key = fold(name);
  const kept = new Set([key]);
  const ranked = [];
  // News that names the place often would also show its other spellings; a place it never names may be met in any.
  const known = used(key) > 3;
  for (const form of [city.name, city.ascii, ...city.alternates]) {
    const other = fold(form);
    if (!isLatin(form) || /^\p{Lu}{2,4}$/u.test(form) || other.length < 4 || kept.has(other)) continue;
    kept.add(other);
    if (form.includes(',') || taken(other) || unfit(other)) continue;
    if (ENGLISH.has(city.country) && !sharesWord(other, key)) continue;
    const spelled = TRANSLITERATED.has(city.country) && !known && isSpelling(other, key, far);
    const rank = form === city.name || isBare(other, key) ? 1000 : used(other);
    ranked.push([rank + (spelled ? 0.5 + 0.1 / distance(other, key) : 0), form]);
  }
  return ranked
    .filter(([rank]) => rank > 0)
    .sort((a, b) => b[0] - a[0])
    .slice(0, most)
    .map(([, form]) => form);
}

const ENGLISH = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ']);

const sharesWord = (form, name) => {
  const words = new Set(name.split(' '));
  return form.split(' ').some((word) => word.length > 3 && words.has(word));
};

/** `Cabanatuan` of `Cabanatuan City`. */
const isBare = (form, name) => [`${form} city`, `city of ${form}`, `${form} town`].includes(name);

/** Endings by which other languages of the Latin script decline names: `Malakalis`, `Esperansos`, `Bledas`. */
const DECLINED = /(?:as|is|us|os|es|ai|iai|ka|urbo|o|i|ui)$/;

/** How languages other than English write sounds: `Sziraz`, `Cheljabins'k`, `Kərbəla`. */
const FOREIGN = /[bcdfghklmnpqrstvwxz]'?j|j(?![aeiou])|sz|cz|ehn|ehl|ehr|[^a-z0-9 ]/;

/** Another spelling of the same sounds; never the name with an ending put on. */
function isSpelling(form, name, far) {
  if (FOREIGN.test(form) && !FOREIGN.test(name)) return false;
  if (form[0] !== name[0] && distance(form, name) > 1) return false;
  const stem = name.slice(0, -1);
  if (form.startsWith(stem) && DECLINED.test(form) && form.length >= name.length) return false;
  return distance(form, name) <= Math.min(far, Math.floor(name.length / 3));
}

/** Levenshtein distance, for short names. */
export function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

/** `Kaduna State` → `Kaduna`: the bare name of a division, or the whole where the rest says nothing alone. */
export function bareDivision(name) {
  const bare = name
    .replace(/^(Muhafazat|State of|Republic of|Region of|Province of) /, '')
    .replace(/ \(.*\)$/, '')
    .replace(
      / (Province|State|Oblast'?|oblast|Krai|Kray|Region|region|Governorate|Department|District|Prefecture|County|county|Municipality|Voivodeship|Division|Oblisi|Parish|Republic|province|Pradesh of|Regency|City)$/,
      '',
    );
  return VAGUE.test(bare) ? name : bare;
}
const VAGUE =
  /^((North|South|East|West|Upper|Lower)?-?(Northern|Southern|Eastern|Western|Central|North|South|East|West|Centre|Center|Federal|Free|Capital|Rivers?|Plateau|Niger|Delta|Cross River|Lakes|Unity|Islands?|Red Sea|Mexico|México|Special|Bay|Bari|Somali|New|Chin|Mon|Shan|Kayah|Kayin|Lima|Mexico City|Ho Chi Minh|Kyiv|Moscow|Minsk|Almaty|Sukhothai|Oklahoma))( (Central|West|East))?$/i;
