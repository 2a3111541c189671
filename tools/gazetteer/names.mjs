// Which spellings of a place an English text may hold, and how they compare.
const JUNK = /[^\p{Script=Latin}\p{M}\s.'’ʼ‘`-]/u;
/** Countries whose Latin spellings are transliterations: English text leaves their marks out. */
const TRANSLITERATED = new Set(
  'AE AF AM AZ BD BG BH BT BY CN CY DZ EG ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MD MK MM MN MO NP OM PK PS QA RU SA SD SO SY TH TJ TM TN TW UA UZ VN YE'.split(
    ' ',
  ),
);

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
  // A soft sign before s (`Kovel's'ka`) must not look like a possessive.
  return plain ? shown.replace(/'s(?!\p{L})/gu, 's') : shown;
}

const isLatin = (form) => !JUNK.test(form) && CAPITALISED.test(form);
const CAPITALISED = /^\p{Lu}/u;

/** Latin alternates worth keeping, as English news uses them (`used`) or close to the name; at most `most`. */
export function alternates(city, name, used, most) {
  const kept = new Map([[fold(name), null]]);
  const ranked = [];
  // News that names the place often would also show its other spellings; a place it never names may be met in any.
  const known = used(fold(name)) > 3;
  for (const form of [city.name, city.ascii, ...city.alternates]) {
    const key = fold(form);
    if (!isLatin(form) || /^\p{Lu}{2,4}$/u.test(form) || key.length < 4 || kept.has(key)) continue;
    kept.set(key, form);
    const rank = form === city.name ? 1000 : used(key);
    ranked.push([rank + (!known && distance(key, fold(name)) <= 2 ? 0.5 : 0), form]);
  }
  return ranked
    .filter(([rank]) => rank > 0)
    .sort((a, b) => b[0] - a[0])
    .slice(0, most)
    .map(([, form]) => form);
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
    .replace(/^(Muhafazat|State of|Republic of|Region of) /, '')
    .replace(/ \(.*\)$/, '')
    .replace(
      / (Province|State|Oblast'?|oblast|Krai|Kray|Region|region|Governorate|Department|District|Prefecture|County|county|Municipality|Voivodeship|Division|Oblisi|Parish|Republic|province|Pradesh of|Regency|City)$/,
      '',
    );
  return VAGUE.test(bare) ? name : bare;
}
const VAGUE =
  /^((North|South|East|West|Upper|Lower)?-?(Northern|Southern|Eastern|Western|Central|North|South|East|West|Centre|Center|Federal|Free|Capital|Rivers?|Plateau|Niger|Delta|Cross River|Lakes|Unity|Islands?|Red Sea|Mexico|México|Special|Bay|Bari|Somali|New|Chin|Mon|Shan|Kayah|Kayin|Lima|Mexico City|Ho Chi Minh|Kyiv|Moscow|Minsk|Almaty|Sukhothai|Oklahoma))( (Central|West|East))?$/i;
