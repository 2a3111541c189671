import type { ArticleRecord } from '../format/note-record';
import type { VaultIndex } from '../index/vault-index';
import { basename } from '../format/links';
import { readFrontmatter } from '../format/frontmatter';
import { namedTargets } from '../index/packed-record';
import { passagesIn } from '../format/passages';
import { linkedEntity } from '../notes/related-items';
import { spotsIn } from '../format/spots';
import { proximityOf, type Proximity } from '../relations';
import { readIfThere } from '../index/load-index';
import type { VaultPort } from '../model';
import { readable } from './readable';

/** A sentence of an article that names one of two entities, or both. */
export interface EvidenceSentence {
  /** Line of the note, from 0. */
  readonly line: number;
  /** The sentence as it is read: links show their words. */
  readonly text: string;
}

/** What one article says for a tie. */
export interface TieEvidence {
  readonly path: string;
  readonly title: string;
  /** `YYYY-MM-DD`; null where the note has none. */
  readonly date: string | null;
  readonly closest: Proximity;
  /** Those that name both; else of the closest paragraph, or of the article, one for each that is named in the text. */
  readonly sentences: readonly EvidenceSentence[];
}

/** Sentences shown of one article. */
const MOST_SENTENCES = 3;

/**
 * What the articles behind story keys (`MeasuredTie.evidence`) say of two entities, one for each story: of an article and its
 * copies the one that names them closest. Notes that are gone are left out.
 */
export async function* evidenceFor(
  stories: Iterable<string>,
  pair: readonly [string, string],
  index: VaultIndex,
  vault: VaultPort,
): AsyncGenerator<TieEvidence> {
  for (const story of stories) {
    const evidence = await closestOf(index.articlesOf(story), pair, index, vault);
    if (evidence !== null) yield evidence;
  }
}

async function closestOf(
  articles: readonly ArticleRecord[],
  pair: readonly [string, string],
  index: VaultIndex,
  vault: VaultPort,
): Promise<TieEvidence | null> {
  let closest: TieEvidence | null = null;
  for (const record of articles) {
    const text = await readIfThere(vault, record.path);
    if (text === null) continue;
    const evidence = evidenceIn(text, record, pair, index);
    if (closest === null || tells(evidence) > tells(closest)) closest = evidence;
    if (closest.closest === 'sentence') break;
  }
  return closest;
}

/** How much it says of the two: what names them far apart more than what names one of them. */
const tells = ({ closest, sentences }: TieEvidence): number =>
  closest === 'sentence' ? 4 : closest === 'paragraph' ? 3 : sentences.length;

function evidenceIn(
  text: string,
  record: ArticleRecord,
  [one, other]: readonly [string, string],
  index: VaultIndex,
): TieEvidence {
  const read = readFrontmatter(text, record.path);
  const body = read.ok ? read.value.body : text;
  const targets = [...new Set(namedTargets(record))];
  const spots = spotsIn(body, targets);
  const placesOf = (id: string): readonly number[] => {
    const own = spots.filter(({ target }) => linkedEntity(target, index) === id);
    return [...new Set(own.flatMap(({ at }) => at))].sort((a, b) => a - b);
  };
  const [first, second] = [placesOf(one), placesOf(other)];
  return {
    path: record.path,
    title: record.title ?? basename(record.path),
    date: record.date,
    closest: proximityOf(first, second),
    sentences: sentencesAt(chosen(first, second), body, text.length - body.length, text),
  };
}

/** The places that tell most of a pair. */
function chosen(one: readonly number[], other: readonly number[]): readonly number[] {
  const both = one.filter((at) => other.includes(at));
  if (both.length > 0) return both.slice(0, MOST_SENTENCES);
  const near = one.flatMap((a) => other.filter((b) => a >> 8 === b >> 8).map((b) => [a, b] as const));
  const [closest = [one[0], other[0]]] = near.sort(([a, b], [c, d]) => Math.abs(a - b) - Math.abs(c - d));
  return closest.filter((at) => at !== undefined).sort((a, b) => a - b);
}

function sentencesAt(
  places: readonly number[],
  body: string,
  before: number,
  text: string,
): readonly EvidenceSentence[] {
  const { starts, at } = passagesIn(body);
  return places.flatMap((place) => {
    const i = at.indexOf(place);
    const start = starts[i];
    if (start === undefined) return [];
    const words = body.slice(start, starts[i + 1]);
    return [{ line: lineOf(text, before + start), text: readable(words) }];
  });
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;
