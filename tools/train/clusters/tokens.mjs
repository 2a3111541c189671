// Tokens and their normal form, cut as src/analysis/language/tokens.ts cuts them; a test holds the two together.

const BEFORE_NAME =
  'mr mrs ms dr prof rev fr sr sra gen lt col maj capt cmdr cpl sgt adm brig gov sen rep amb atty supt insp hon pres st mt ft vs no nos art fig gens sens reps govs messrs mme mlle dept vol';
const ANYWHERE =
  'inc corp co ltd bros llc plc jr esq etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m approx est univ ave blvd rd';
const ABBREVIATIONS = new Set(`${BEFORE_NAME} ${ANYWHERE}`.split(' '));

const DOTTED = /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{M}\p{N}]))?/uy;
const NUMBER = /\p{N}+(?:[.,]\p{N}+)*/uy;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‘][\p{L}\p{M}\p{N}]+)*/uy;
const POSSESSIVE = /^(.+)(['’ʼ‘]s)$/iu;
const PLAIN = /^[a-z]+$/;
const STOP = /^[.!?…]$/;
const CLOSER = /^["'”’)\]]$/;

/** Cuts one line into tokens: words, numbers, `'s` and single marks. */
export function tokenize(line) {
  const tokens = [];
  for (let at = 0; at < line.length;) {
    if (line[at] === ' ' || /\s/u.test(line[at])) {
      at += 1;
      continue;
    }
    const length = wordLength(line, at) || String.fromCodePoint(line.codePointAt(at)).length;
    const piece = line.slice(at, at + length);
    const possessive = length > 2 && POSSESSIVE.exec(piece);
    if (possessive) tokens.push(possessive[1], possessive[2]);
    else tokens.push(piece);
    at += length;
  }
  return tokens;
}

function wordLength(line, at) {
  const dotted = match(DOTTED, line, at);
  if (dotted > 0) return dotted;
  const number = match(NUMBER, line, at);
  const word = match(WORD, line, at);
  if (number > word || word === 0) return number;
  return line[at + word] === '.' && takesPeriod(line.slice(at, at + word)) ? word + 1 : word;
}

function match(pattern, line, at) {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0].length ?? 0;
}

function takesPeriod(word) {
  if (word.length === 1) return /^\p{Lu}$/u.test(word) && word !== 'I';
  if (word.length > 6 || !ABBREVIATIONS.has(word.toLowerCase())) return false;
  return /^\p{Lu}/u.test(word) || word === 'vs' || word === 'etc';
}

/** Cuts the tokens of a line into sentences: a stop, its closing quotes, then anything but a small letter. */
export function sentences(line) {
  const tokens = tokenize(line);
  const found = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!STOP.test(tokens[at])) continue;
    while (at + 1 < tokens.length && CLOSER.test(tokens[at + 1])) at += 1;
    if (at + 1 < tokens.length && /^[\p{Ll},;:]/u.test(tokens[at + 1])) continue;
    found.push(tokens.slice(from, at + 1));
    from = at + 1;
  }
  if (from < tokens.length) found.push(tokens.slice(from));
  return found;
}

/**
 * The form a token is counted under: folded as src/model/form.ts folds (small letters, no diacritics, no apostrophes, no
 * period at the end), `_` for a space of that form (`U.S.` is `u_s`), every digit 0, and marks as their ASCII selves.
 * Empty for what has no such form.
 */
export function normalForm(token) {
  const small = token.toLowerCase();
  if (PLAIN.test(small)) return small;
  if (/^\p{N}/u.test(token) && !/\p{L}/u.test(token)) return token.replace(/\p{N}/gu, '0');
  const fold = foldWord(token);
  return fold === '' ? mark(token) : fold;
}

const foldWord = (token) =>
  token
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/\p{N}/gu, '0')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ /g, '_');

function mark(token) {
  if (/^[“”„«»]$/.test(token)) return '"';
  if (/^[‘’ʼ`´]$/.test(token)) return "'";
  if (/^[‐‑‒–—―]$/.test(token)) return '-';
  return /^[!-~…]$/.test(token) ? token : '';
}
