import { compare, sketchOf, storyHashes, StoryIndex, storyOf, type Likeness, type Sketch } from '../duplicates';
import { readFrontmatter, type ArticleRecord, type NoteRecord, type VaultIndex } from '../notes';
import type { ReadNote } from './load-index';
import type { StorePort } from './ports';
import { SketchCache } from './sketch-cache';

/** Words compared for one article, about: a story of so many is compared with one other only. */
const MOST_WORDS = 200_000;

/** A known article that tells the story of another one. */
export interface Told {
  readonly record: ArticleRecord;
  readonly likeness: Likeness;
}

/** The stories of the vault's articles, as far as is needed to find one that is told again. Keys are paths. */
export class KnownStories {
  private readonly index = new StoryIndex();

  private constructor(private readonly cache: SketchCache) {}

  /** Knows nothing yet; what is kept of an earlier run spares reading notes' words again. */
  static async open(store: StorePort): Promise<KnownStories> {
    return new KnownStories(await SketchCache.load(store));
  }

  get size(): number {
    return this.index.size;
  }

  /** Takes a note of the vault, as it is listed and reads, if it is an article. */
  learn(record: NoteRecord, note: ReadNote): void {
    if (record.kind === 'article')
      this.index.add(
        record.path,
        this.cache.sketch(note, () => sketchNote(note.text)),
      );
  }

  /** Keeps the sketches of the notes learnt for the next run. */
  save(): Promise<void> {
    return this.cache.save();
  }

  add(path: string, sketch: Sketch): void {
    this.index.add(path, sketch);
  }

  remove(path: string): void {
    this.index.remove(path);
  }

  /**
   * The known articles that tell an article's story, the likeliest first. `read` gives a note's text, or null where there
   * is none any more.
   */
  async find(
    markdown: string,
    vault: VaultIndex,
    read: (path: string) => Promise<string | null>,
  ): Promise<readonly Told[]> {
    const candidates = this.index.candidates(storyHashes(markdown));
    if (candidates.length === 0) return [];
    const story = storyOf(markdown);
    const told: Told[] = [];
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

const byLikeness = ({ record: a, likeness: one }: Told, { record: b, likeness: other }: Told): number =>
  other.share - one.share || other.shareOfOther - one.shareOfOther || (a.path < b.path ? -1 : 1);

/** The sketch of a note's story. */
export const sketchNote = (text: string): Sketch => sketchOf(storyHashes(bodyOf(text)));

/** A note's text below its properties; of a note whose properties cannot be read, all of it. */
export function bodyOf(text: string): string {
  const read = readFrontmatter(text, '');
  return read.ok ? read.value.body : text;
}
