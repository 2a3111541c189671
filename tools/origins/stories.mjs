// Stories that origins are measured on, `{id, group, articles: [{id, outlet, published, title, text}], isOne}`: `isOne(one, other)`
// is whether two of its articles lead back to one origin, null where nothing is known of it.
// - `own`: `tools/labels/origins.jsonl`, written and labelled by hand before anything was measured on them.
// - `copies`: an article of the unlabelled news, two copies of it that a script makes (edited, cut, merged, reframed), the first
//   of two other articles of the same day, which share hardly a name with it, and in the second a sentence that it quotes. Copies are
//   one origin, and so is what has the quoted words; the rest is not.
// - `events`: two articles of one event of ECB+, a copy of the first, and an article of another event. ECB+ tells neither outlet nor
//   day nor source, so that nothing is known of two articles of one event; a copy and its original are one, another event's article is not.
import { randomFrom, sample } from '../duplicates/random.mjs';
import { readSources } from '../duplicates/sources.mjs';
import * as changes from '../duplicates/changes.mjs';
import { paragraphs, particulars, verbatimShare, words } from '../duplicates/words.mjs';
import { isOneOrigin, readOriginStories } from '../labels/sets.mjs';

const SEED = 'dateline origins 1';
const COUNT = { copies: 60, events: 60 };
const KINDS = ['edited', 'truncated', 'paywall', 'reheadlined', 'merged', 'signature', 'combined'];

const own = () =>
  readOriginStories().map((story) => ({
    ...{ id: story.id, group: 'own', articles: story.articles, unknown: story.unknown },
    isOne: (one, other) => isOneOrigin(story, one, other),
  }));

const isWhole = ({ text }) => {
  const count = words(text).length;
  return count >= 180 && count <= 1200 && paragraphs(text).length >= 6;
};

/** A copy by one of the changes, the next of them for each story. */
function copyOf({ id, text, title }, turn, others) {
  const kind = KINDS[turn % KINDS.length];
  const strength = 1 + (turn % 3);
  const random = randomFrom(`${SEED} ${kind} ${strength} ${id}`);
  return changes[kind](text, strength, { random, title, others });
}

/** Names and numbers two articles share, for their length. */
function likeness(one, other) {
  const [here, there] = [particulars(one.text), particulars(other.text)];
  return [...here].filter((name) => there.has(name)).length / Math.sqrt(here.size * there.size || 1);
}

const QUOTATION = /[“"]([^“”"\n]{50,240})[”"]/;

/** The first sentence or two of an article with a quotation of eight words or more. */
function quoting({ text }) {
  const paragraph = paragraphs(text).find(
    (one) => words(QUOTATION.exec(one)?.[1] ?? '').length >= 8 && one.length < 500,
  );
  return paragraph ?? null;
}

function byDay(texts) {
  const days = new Map();
  for (const text of texts) days.set(text.day, [...(days.get(text.day) ?? []), text]);
  return days;
}

function copies({ news }) {
  const random = randomFrom(`${SEED} copies`);
  const whole = news.filter(isWhole);
  const days = byDay(whole);
  const stories = [];
  for (const base of sample(random, whole, whole.length)) {
    if (stories.length === COUNT.copies) break;
    const apart = (other) =>
      other !== base && likeness(base, other) < 0.12 && verbatimShare(base.text, other.text) < 0.05;
    const others = sample(random, (days.get(base.day) ?? []).filter(apart), 2);
    if (others.length === 2 && likeness(...others) < 0.12 && quoting(base) !== null)
      stories.push(
        copyStory(
          base,
          others,
          stories.length,
          sample(random, whole, 4).filter(({ day }) => day !== base.day),
        ),
      );
  }
  return stories;
}

/** `fillers`: texts of other days, for what a desk adds of its own. */
function copyStory(base, [first, second], turn, fillers) {
  const dated = ({ day, source, title }, at, text) => ({
    ...{ id: `${base.id}-${at}`, outlet: source, published: day, title, text },
  });
  const elsewhere = { ...base, source: 'The Morning Register' };
  const other = { ...base, source: 'Harbor City Ledger' };
  const quoted = `${second.text}\n\n${quoting(base)}`;
  const articles = [
    dated(base, 'a', base.text),
    dated(elsewhere, 'b', copyOf(base, turn, fillers)),
    dated(other, 'c', copyOf(base, turn + 3, fillers)),
    dated(first, 'd', first.text),
    dated(second, 'e', quoted),
  ];
  const isOne = (one, two) => {
    const pair = [one, two].map((id) => id.at(-1)).join('');
    if (pair === 'be' || pair === 'ce') return null;
    return ['ab', 'ac', 'bc', 'ae'].includes(pair);
  };
  return { id: base.id, group: 'copies', articles, isOne };
}

function events({ ecb }) {
  const random = randomFrom(`${SEED} events`);
  const topics = new Map();
  for (const text of ecb.filter(({ text: one }) => words(one).length >= 100))
    topics.set(text.topic, [...(topics.get(text.topic) ?? []), text]);
  const names = [...topics.keys()].sort();
  return sample(random, names, Math.min(COUNT.events, names.length)).flatMap((topic, turn) => {
    const [first, second] = sample(random, topics.get(topic), 2);
    const [far] = sample(random, topics.get(names[(names.indexOf(topic) + 7) % names.length]), 1);
    if (second === undefined || far === undefined) return [];
    const undated = ({ text }, at) => ({ id: `${topic}-${at}`, outlet: null, published: null, title: null, text });
    const copy = copyOf(first, turn, sample(random, topics.get(names[(names.indexOf(topic) + 11) % names.length]), 2));
    const articles = [undated(first, 'a'), undated(second, 'b'), undated({ text: copy }, 'c'), undated(far, 'd')];
    const isOne = (one, other) => {
      const pair = [one, other].map((id) => id.at(-1)).join('');
      return pair === 'ac' ? true : pair.endsWith('d') ? false : null;
    };
    return [{ id: `ecb-${topic}`, group: 'events', articles, isOne }];
  });
}

/** All stories of the groups. `data`: the folder that holds `news/` and `ecbplus/`. */
export function originStories(data) {
  const sources = readSources(data);
  return [...own(), ...copies(sources), ...events(sources)];
}
