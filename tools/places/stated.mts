/**
 * How well a town is told by its bare name in the news: of articles that say `Kearney, Nebraska` the state is taken out
 * wherever it is said, and the engine asked which town is meant. `node tools/run.mjs tools/places/stated.mts DATA [EVERY]`
 * prints, for the parts fitted and tuned, how many are right, another's, and left open. Towns that news calls by the bare
 * name alone (`Chicago`) are few among them: all are harder than a town is on average. The stories counted in the gazetteer
 * are these articles among others: the figures are fitted ones.
 */
import { parseGazetteer, type Place } from '../../src/analysis/entities/gazetteer';
import gazetteerText from '../../src/data/gazetteer.tsv';
import { understand } from '../engine.mts';
import { seenNews } from '../news.mjs';
import { partOf } from '../split.mjs';

const [, , data = '', every = '1', show] = process.argv;
const gazetteer = parseGazetteer(gazetteerText);

interface Stated {
  readonly town: string;
  readonly outer: string;
  readonly place: Place;
}

const STATED = /(?:\p{Lu}[\p{L}'’.-]* ){0,3}\p{Lu}[\p{L}'’-]*, (\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)/gu;
const LEADING = /^(?:In|At|From|Near|Outside|To|The|And|But) /;

/** The towns that a text states with what they lie in, once each. */
function statedIn(text: string): Stated[] {
  const found = new Map<string, Stated>();
  for (const [whole = '', last = ''] of text.matchAll(STATED)) {
    for (const outer of [last, last.split(' ')[0] ?? '']) {
      const town = whole.slice(0, whole.length - last.length - 2).replace(LEADING, '');
      const larger = [...gazetteer.find(outer), ...gazetteer.findQualifier(outer)].find(
        ({ kind }) => kind === 'admin1' || kind === 'country',
      );
      const place = gazetteer.find(town).find((one) => one.kind === 'city' && liesIn(one, larger));
      if (place === undefined || found.has(town)) continue;
      found.set(town, { town, outer, place });
      break;
    }
  }
  return [...found.values()];
}

const liesIn = (place: Place, larger: Place | undefined): boolean =>
  larger !== undefined &&
  larger.country === place.country &&
  (larger.kind === 'country' || larger.entity.name === place.admin1);

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What the engine takes the town for when the text does not say where it lies; undefined where it sees no place. */
async function taken(text: string, { town, outer }: Stated): Promise<string | null> {
  const bare = text.replace(new RegExp(`(${escaped(town)}), ${escaped(outer)}(?!\\p{L})`, 'gu'), '$1');
  const read = await understand({ name: 'a.txt', text: bare, format: 'passage' });
  const ids = (read?.analysis.mentions ?? []).flatMap(({ text: form, type, entity }) =>
    form === town && type === 'place' && entity !== null ? [entity] : [],
  );
  return ids[0] ?? null;
}

const counts = new Map<string, { right: number; wrong: number; open: number }>();
let at = 0;
for (const { id = '', title = '', text = '' } of seenNews(data)) {
  const all = statedIn(text);
  const one = all[at++ % Math.max(1, all.length)];
  if (one === undefined || at % Number(every) !== 0) continue;
  const entity = await taken(`${title}\n\n${text}`, one);
  const count = counts.get(partOf(id)) ?? { right: 0, wrong: 0, open: 0 };
  counts.set(partOf(id), count);
  const verdict = entity === null ? 'open' : entity === one.place.entity.id ? 'right' : 'wrong';
  count[verdict]++;
  if (show !== undefined && verdict !== 'right') console.error(id, verdict, one.place.entity.id, entity ?? '');
}
for (const [part, { right, wrong, open }] of counts)
  console.log(JSON.stringify({ part, right, wrong, open, precision: +(right / (right + wrong)).toFixed(3) }));
