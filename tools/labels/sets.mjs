/**
 * Eight sets in our own words, all but one written before what is measured on them; all happenings and most persons are invented. `partOf(id)`
 * is the part of a record; in `.jsonl` each is a line.
 *
 * `statements-ko.jsonl`: `{id, text, attributions: [{source, cue, content, speaker, kind, attitude, hedged, chain}]}`, one to
 * three sentences or a headline; a part says nothing of anybody. Spans are `[start, end)` in UTF-16 code units of `text`.
 * - `source`: as said, with title and description, without particle; null where the sentence leaves it out.
 * - `cue`: the verb or noun of saying with its auxiliaries (`밝힌 바 있다`), `에 따르면`, `것으로 알려졌다`, a colon; null where
 *   only quotation marks show it. Of two in one sentence (`…에 따르면 …것으로 전해졌다`, `…라며 …라고 말했다`) the first is
 *   the cue where it names the source, else the last.
 * - `content`: one or more spans, with their quotation marks, without what ties them to the cue (`고`, `(이)라고`, `다는`'s `는`,
 *   `으로`, `것으로` where a source is named); before `것으로` the verb as it stands. What is denied or admitted is content without `의혹을`, `주장을`.
 * - `speaker`: a note's name, in Hangul where no pack has another; who speaks on, where `source` is null or a pronoun; null
 *   where nobody is known.
 * - `kind`: a spokesman without a name, a government, a country, the police are a `body`; `당국자`, `관계자`, `간부`, `당국` are
 *   `officials`, with the body they are of as speaker; `소식통` and whoever is hidden by a pseudonym or a surname alone is
 *   `anonymous`; an editorial or commentary is a `document` where named as one.
 * - `hedged`: hearsay without a source, `것으로 전해졌다`, or a hedge in what is said (`수 있다`, `듯`, `가능성`). To believe
 *   (`보고 있다`) is an attitude and no hedge.
 * - `chain`: empty where nothing lies between source and text, else all, from the nearest to the farthest, the same for each
 *   statement of the chain: the one who reports and the one who is reported are two statements.
 *
 * `differs.jsonl`: `{id, a, b, relation}`, each side `{published, text}`, about a sixth in Korean; either may be the later. The
 * relation is the first that holds of any two numbers or dates that tell of the same:
 * - `differs`: both cannot be true, and time does not explain it; also a later report that goes below a lower bound.
 * - `updates`: the later report goes on, takes back or puts off: it says so, or counts what grows, such as the dead.
 * - `narrower`: both are true, one is nearer: exact for about, a bound, a range or a month; a part of the whole.
 * - `same`: equal, in other words, units, zones or weekdays, or worked out from one another.
 * - `unrelated`: nothing in common is counted or dated.
 *
 * `origins.jsonl`: `{id, articles: [{id, outlet, published, title, text}], origins: [[article, …], …], unknown: [article, …]}`.
 * Articles that lead back to one person, body, document or observation are one origin, in whatever outlet and language; an
 * article that leans on two is in two. `unknown` has those whose independence cannot be told, and no others:
 * - no source is named, and no quoted words give one away;
 * - an unnamed source of the same place as another outlet's, unless the roles of both or "another" tell them apart. The
 *   outlet that was first is an origin, the later is unknown.
 * What was observed apart (two institutes, two officials, a reporter on the spot) is apart, and so is a like happening of
 * another day, in the same words by the same source.
 *
 * Five sets of names in a user's own notes; notes are named as in the vault `tests/golden/samples`, by file name.
 *
 * `marks.txt`: 30 notes, each behind a line `@@ ID`; `⟦words⟧` or `⟦words=Note; Note⟧` is what is to be marked, by what a reader
 * takes it for: several notes where it may be any of them.
 * - A name or alias that the note of the entity has, in the longest form, without particle and possessive. No family name
 *   alone, which is no alias; no word of small letters alone, but the names of themes that have several words.
 * - Nothing in code, links, addresses, headings, properties, comments, formulas, tags, block ids.
 * - Not a word that is spelled as a name and means something else (a dish, a band, a cup), whether or not one can tell.
 *
 * `suggestions.txt`: 200 cases. A line `@@ FOLDER | links | recent` is the note that is written, the lines below it say what
 * is typed and which note is wanted, which the note may link already.
 *
 * `marks-second.txt` (24 notes: 14 English, 6 Korean, 4 of both) and `suggestions-second.txt` (100 cases) are by a reader
 * who had the first sets and what the plugin promises, and had seen neither the code nor a mistake of it. All is unseen. As above, and:
 * - a slip in small letters or without accents is marked where it plainly is the name (`in hunchun now`), not a theme of one word;
 * - a name broken over a line or with emphasis inside is one name, from its first letter to its last;
 * - nothing in handles, file names, and names that no note has (`Moscow Times`, `서울대학교`), even where a place is part of them;
 *   but a place before a word of no name (`Chongjin steelworks`, `청진항`).
 *
 * `marks-traps.txt` (30 notes) is for tuning: known names inside other names, and words that are spelled like them, far more of
 * both than notes have. Rules were made by looking at it. As `marks-second.txt`, but names in small letters, and of a person
 * with a further name or a body of another country nothing.
 */
import { readFileSync } from 'node:fs';

const file = (name) => readFileSync(`tools/labels/${name}`, 'utf8');
const text = (name) => file(`${name}.txt`);

const read = (name) =>
  file(`${name}.jsonl`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const MARK = /⟦([^⟧=]+)(?:=([^⟧]+))?⟧/g;

/** `{id, text, marks: [{start, end, notes}]}` of each note; `set` is a file's name without its ending. */
export function readMarkedNotes(set = 'marks') {
  const [, ...notes] = text(set).split(/^@@ /m);
  return notes.map((note) => {
    const [id = ''] = note.split('\n', 1);
    return { id, ...unmarked(note.slice(id.length + 1).trimEnd()) };
  });
}

function unmarked(marked) {
  const marks = [];
  let [plain, from] = ['', 0];
  for (const { 0: all, 1: words, 2: notes = words, index } of marked.matchAll(MARK)) {
    plain += marked.slice(from, index);
    marks.push({ start: plain.length, end: plain.length + words.length, notes: notes.split('; ') });
    plain += words;
    from = index + all.length;
  }
  return { text: plain + marked.slice(from), marks };
}

/** `{id, typed, wanted, folder, links, recent}` of each case; `set` as above. */
export function readSuggestionCases(set = 'suggestions') {
  const [, ...groups] = text(set).split(/^@@ /m);
  return groups.flatMap((group, at) => {
    const [head = '', ...lines] = group.trim().split('\n');
    const [folder, links = '', recent = ''] = head.split(' | ');
    return lines.map((line) => {
      const [typed, wanted] = line.split('\t');
      const id = `${set.replace('suggestions', 'suggestion')}-${at + 1}-${typed}`;
      return { id, typed, wanted, folder, links: links.split('; '), recent: recent.split('; ') };
    });
  });
}

export const readKoreanStatements = () => read('statements-ko');
export const readReportPairs = () => read('differs');
export const readOriginStories = () => read('origins');

/** Whether two articles of a story have an origin in common; null where one of them is unknown. */
export function isOneOrigin({ origins, unknown }, one, other) {
  if (unknown.includes(one) || unknown.includes(other)) return null;
  return origins.some((articles) => articles.includes(one) && articles.includes(other));
}
