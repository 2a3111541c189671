import { compare, sketchOf, storyHashes, StoryIndex, storyOf, type DuplicateMatch, type Sketch } from '../duplicates';
import { readFrontmatter, bodyBelow } from '../format/frontmatter';
import { type ArticleRecord } from '../format/note-record';
import { type VaultIndex } from './vault-index';
import { packSketch, unpackSketch } from './cache/note-line';

/** Words compared for one article, about: a story of so many is compared with one other only. */
const MOST_WORDS = 200_000;
/** Stories that were taken away or told anew, beyond as many as are known, before the index is made anew. */
const WASTE = 1_000;

/** A known article that tells the story of another one. */
export interface StoryMatch {
  readonly record: ArticleRecord;
  readonly likeness: DuplicateMatch;
}

/** The stories of the vault's articles, as far as is needed to find one that is told again. Keys are paths. */
export class KnownStories {
  private index: StoryIndex;
  private readonly sketches = new Map<string, string>();
  /** Stories entered so far, also those that are known no more. */
  private entered = 0;

  /** `expected`: stories there will be, about. */
  constructor(expected = 0) {
    this.index = new StoryIndex(expected);
  }

  get size(): number {
    return this.sketches.size;
  }

  /** Takes an article's sketch, packed; the one it has costs nothing. False where it is none. */
  learn(path: string, packed: string): boolean {
    if (this.sketches.get(path) === packed) return true;
    const sketch = unpackSketch(packed);
    if (sketch === null) return false;
    this.index.add(path, sketch);
    this.sketches.set(path, packed);
    this.entered += 1;
    return true;
  }

  add(path: string, sketch: Sketch): void {
    this.learn(path, packSketch(sketch));
  }

  remove(path: string): void {
    this.index.remove(path);
    this.sketches.delete(path);
  }

  /** Takes what is known no more out of the tables, where it has become much. For between two runs. */
  tidy(): void {
    if (this.entered <= 2 * this.size + WASTE) return;
    this.index = new StoryIndex(this.size);
    this.entered = this.size;
    for (const [path, packed] of this.sketches) {
      const sketch = unpackSketch(packed);
      if (sketch !== null) this.index.add(path, sketch);
    }
  }

  /**
   * The known articles that tell an article's story, the likeliest first. `read` gives a note's text, or null where there
   * is none any more.
   */
  async find(
    markdown: string,
    vault: VaultIndex,
    read: (path: string) => Promise<string | null>,
  ): Promise<readonly StoryMatch[]> {
    const candidates = this.index.candidates(storyHashes(markdown));
    if (candidates.length === 0) return [];
    const story = storyOf(markdown);
    const told: StoryMatch[] = [];
    let left = MOST_WORDS;
    for (const { key } of candidates) {
      if (left <= 0) break;
      const record = vault.recordAt(key);
      const text = record?.kind === 'article' ? await read(key) : null;
      if (record?.kind !== 'article' || text === null) continue;
      const other = storyOf(bodyOf(text));
      left -= story.words.length + other.words.length;
      const likeness = compare(story, other);
      if (likeness.kind !== 'two-stories') told.push({ record, likeness });
    }
    return told.sort(byLikeness);
  }
}

const byLikeness = ({ record: a, likeness: one }: StoryMatch, { record: b, likeness: other }: StoryMatch): number =>
  other.share - one.share || other.shareOfOther - one.shareOfOther || (a.path < b.path ? -1 : 1);

/** The sketch of the story of a note whose properties can be read. */
export const sketchNote = (text: string): Sketch => sketchOf(storyHashes(bodyBelow(text)));

/** A note's text below its properties; of a note whose properties cannot be read, all of it. */
export function bodyOf(text: string): string {
  const read = readFrontmatter(text, '');
  return read.ok ? read.value.body : text;
}
