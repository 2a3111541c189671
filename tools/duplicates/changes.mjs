// What happens to a text on its way from one outlet to another. Each change: (text, strength 1 to 3, tools) → text.
// `tools`: `{random, title, others}`; `others`: unrelated texts, for what a desk adds of its own. All added words are ours.
import { between, pick, sample } from './random.mjs';
import { paragraphs, sentences } from './words.mjs';

const VERBS = 'added noted stated argued explained claimed recalled stressed warned insisted replied admitted'.split(
  ' ',
);
const FILLERS = 'also now recently reportedly however meanwhile still largely already apparently again'.split(' ');
const PLAIN = 'large small recent early further major several local national public general similar certain'.split(' ');

/** Words in lower case are replaced, dropped or joined by another; names and numbers are facts and stay. */
function rewordedSentence(sentence, share, random) {
  return sentence
    .split(' ')
    .flatMap((word) => {
      if (!/^\p{Ll}{3,}$/u.test(word) || random() >= share * 1.6) return [word];
      const way = random();
      if (way < 0.6) return [pick(random, way < 0.3 ? VERBS : PLAIN)];
      return way < 0.8 ? [] : [pick(random, FILLERS), word];
    })
    .join(' ');
}

const EDITS = { 1: [0.03, 0.05, 0], 2: [0.08, 0.1, 1], 3: [0.15, 0.2, 3] };

/** Words changed, sentences dropped, paragraphs moved. */
export function edited(text, strength, { random }) {
  const [reworded, dropped, moves] = EDITS[strength];
  const kept = paragraphs(text)
    .map((paragraph) => {
      const all = sentences(paragraph).filter((_one, at) => at === 0 || random() >= dropped);
      return all.map((one) => rewordedSentence(one, reworded, random)).join(' ');
    })
    .filter((one, at) => at === 0 || one.length > 60 || random() >= dropped);
  for (let move = 0; move < moves && kept.length > 3; move += 1) {
    const [paragraph] = kept.splice(between(random, 1, kept.length - 1), 1);
    kept.splice(between(random, 1, kept.length), 0, paragraph);
  }
  return kept.join('\n\n');
}

/** The first 70, 50 or 30 percent, to the end of a sentence. */
export function truncated(text, strength) {
  const share = { 1: 0.7, 2: 0.5, 3: 0.3 }[strength];
  return beginning(text, text.length * share);
}

function beginning(text, length) {
  const out = [];
  let taken = 0;
  for (const paragraph of paragraphs(text)) {
    if (taken >= length) break;
    const some = [];
    for (const sentence of sentences(paragraph)) {
      if (taken >= length) break;
      some.push(sentence);
      taken += sentence.length + 1;
    }
    out.push(some.join(' '));
  }
  return out.join('\n\n');
}

const WALLS = [
  'Subscribe to keep reading. Already a member? Sign in.',
  'This article is for subscribers only. Start your free trial to read the full story.',
  'You have reached your limit of free articles this month.\nLog in or subscribe for unlimited access.',
];

/** The free beginning of a paid story: 900, 600 or 350 characters and the line that asks for money. */
export function paywall(text, strength, { random }) {
  return `${beginning(text, { 1: 900, 2: 600, 3: 350 }[strength])}\n\n${pick(random, WALLS)}`;
}

/** Another headline; then a standfirst too; then cross-heads between the paragraphs. */
export function reheadlined(text, strength, { random, others }) {
  const headline = pick(random, others).title || 'What we know so far';
  const standfirst = `In short: ${sentences(pick(random, others).text)[0] ?? ''}`;
  const body = paragraphs(text).flatMap((paragraph, at) =>
    strength === 3 && at > 0 && at % 4 === 0
      ? [pick(random, ['What happens next', 'Mounting pressure', 'The background']), paragraph]
      : [paragraph],
  );
  return [headline, ...(strength > 1 ? [standfirst] : []), ...body].join('\n\n');
}

const localWords = (random, others, count) =>
  sentences(pick(random, others).text)
    .filter((one) => one.length > 40)
    .slice(0, count)
    .join(' ');

/** A local beginning before the wire; the same with a cut wire and a local end; two wires in one. */
export function merged(text, strength, { random, others }) {
  if (strength === 3) {
    const [other] = sample(
      random,
      others.filter((one) => one.text.length < 1.5 * text.length),
      1,
    );
    return random() < 0.5 ? `${text}\n\n${other?.text ?? ''}` : `${other?.text ?? ''}\n\n${text}`;
  }
  const intro = localWords(random, others, between(random, 2, 3));
  if (strength === 1) return `${intro}\n\n${text}`;
  return `${intro}\n\n${beginning(text, text.length * 0.7)}\n\n${localWords(random, others, 2)}`;
}

const HEADS = [
  'Share this article on Facebook, Twitter and WhatsApp',
  'Listen to this story · 4 min',
  'Home > World > Asia',
];
const FEET = [
  'Sign up for our daily newsletter and never miss a story.',
  'All rights reserved. This material may not be published, broadcast, rewritten or redistributed.',
  'Follow us on Facebook and Twitter for the latest updates.',
  'Have a tip? Write to our editors at tips@newsroom.example.',
];
const BETWEEN = ['ADVERTISEMENT', 'Story continues below', 'Photo: a view of the scene (file picture)', 'Read more:'];

/** Lines of the site around the text, then between its paragraphs. */
export function boilerplate(text, strength, { random, others }) {
  const feet = sample(random, FEET, strength + 1);
  const heads = strength > 1 ? sample(random, HEADS, strength) : [];
  const body = paragraphs(text).flatMap((paragraph, at) => {
    if (strength < 3 || at % 3 !== 2) return [paragraph];
    const line = pick(random, BETWEEN);
    return [paragraph, line === 'Read more:' ? `${line} ${pick(random, others).title}` : line];
  });
  return [...heads, ...body, ...feet].join('\n\n');
}

/** Quotes and dashes of another house; then case and spacing; then accents, abbreviations and broken lines. */
export function marks(text, strength, { random }) {
  let out = text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s*[–—]\s*/g, ' -- ');
  if (out === text)
    out = text
      .replace(/"([^"\n]*)"/g, '“$1”')
      .replace(/'/g, '’')
      .replace(/ - /g, ' — ');
  if (strength > 1) {
    out = out
      .replace(/^(\S+ \S+ \S+)/, (start) => start.toUpperCase())
      .replace(/\n+/g, '\n')
      .replace(/([.!?]) /g, '$1  ');
  }
  if (strength > 2) {
    out = out
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/\bU\.S\./g, 'US')
      .replace(/\bU\.N\./g, 'UN');
    out = out.replace(/ /g, () => (random() < 0.08 ? '\n' : ' '));
  }
  return out;
}

const AGENCIES = ['Reuters', 'AP', 'AFP', 'dpa', 'Yonhap', 'Kyodo'];
const TOWNS = ['LONDON', 'SEOUL', 'WASHINGTON', 'GENEVA', 'NAIROBI', 'TOKYO'];
const PEOPLE = ['Ann Byers', 'Jun Okabe', 'R. Castellan', 'Mina Hwang', 'Staff Writer'];

/** Another signature, place and hour around the same text. */
export function signature(text, strength, { random }) {
  const line = `By ${pick(random, PEOPLE)}${strength > 1 ? `, ${pick(random, AGENCIES)}` : ''}`;
  const bare = text.replace(/^(?:By [^\n]*\n+)?(?:\p{Lu}[\p{L}. ,]{2,40}(?:\([^)\n]{2,20}\))\s*[-–—]+\s*)?/u, '');
  const start = `${pick(random, TOWNS)} (${pick(random, AGENCIES)}) — `;
  const hour = `Published ${between(random, 1, 28)} March 20${between(random, 10, 24)}, ${between(random, 1, 12)}:${between(random, 10, 59)} a.m.`;
  return [
    line,
    ...(strength > 2 ? [hour] : []),
    start + bare,
    `(Reporting by ${pick(random, PEOPLE)}; editing by ${pick(random, PEOPLE)})`,
  ].join('\n\n');
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The text as a page: bare paragraphs; in an article with head and foot; with links, emphasis and pictures inside. */
export function page(text, strength, { random, title }) {
  const body = paragraphs(text).map((paragraph, at) => {
    const html = escaped(paragraph);
    if (strength < 3) return `<p>${html}</p>`;
    const linked = html.replace(/\b(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)\b/u, '<a href="/topics/x">$1</a>');
    return `<p>${linked}</p>${at % 4 === 3 && random() < 0.7 ? '<figure><img src="/p.jpg" alt=""><figcaption>File picture</figcaption></figure>' : ''}`;
  });
  const heading = `<h1>${escaped(title || 'News')}</h1>`;
  const article = `<article>${heading}${body.join('\n')}</article>`;
  const nav = '<nav><a href="/">Home</a> <a href="/world">World</a></nav>';
  const foot = '<footer><p>All rights reserved. Contact us. Terms of use.</p></footer>';
  const inside = strength === 1 ? article : `${nav}<main>${article}</main><aside><p>Most read</p></aside>${foot}`;
  return `<!doctype html><html><head><title>${escaped(title || 'News')}</title></head><body>${inside}</body></html>`;
}

/** Several of these at once, as it mostly is. */
export function combined(text, strength, tools) {
  let out = edited(text, 1, tools);
  if (strength > 1) out = truncated(out, strength - 1);
  if (strength > 2) out = reheadlined(out, 2, tools);
  return boilerplate(signature(out, strength, tools), 1, tools);
}

/** Later figures: half, then most, then all numbers of the text become others; years and days of the week stay. */
export function updated(text, strength, { random }) {
  const share = { 1: 0.5, 2: 0.8, 3: 1 }[strength];
  const numbers = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
  const other = (word) =>
    pick(
      random,
      numbers.filter((one) => one !== word),
    );
  return text
    .replace(/\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/g, (word) =>
      random() < share ? other(word) : word,
    )
    .replace(/\b\d[\d,]*(?:\.\d+)?\b/g, (number) => {
      if (/^(?:19|20)\d\d$/.test(number) || random() >= share) return number;
      const value = Number(number.replace(/,/g, ''));
      const more = value + Math.max(1, Math.round(value * (0.05 + random() * 0.6)));
      return number.includes(',') ? more.toLocaleString('en') : String(more);
    });
}

/** A new story that tells the old one again as its background: 15, 25 or 35 percent of it are the old one's paragraphs. */
export function followUp(text, strength, { random, others }) {
  const share = { 1: 0.15, 2: 0.25, 3: 0.35 }[strength];
  const own = paragraphs(pick(random, others).text);
  const length = own.join('').length;
  const old = paragraphs(text).filter((one) => one.length > 80);
  const from = between(random, 0, Math.max(0, old.length - 2));
  const background = [];
  const wanted = Math.min((share / (1 - share)) * length, text.length * 0.45);
  for (let at = from, taken = 0; at < old.length && taken < wanted; taken += old[at].length, at += 1)
    background.push(old[at]);
  const place = between(random, Math.floor(own.length / 2), own.length);
  return [...own.slice(0, place), ...background, ...own.slice(place)].join('\n\n');
}
