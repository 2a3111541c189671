import { englishWords } from '../../data/lexicon';
import type { TextDocument } from '../language';

/** Words that tell what kind of story one is. */
const STORIES: Readonly<Record<string, ReadonlySet<string>>> = {
  violence: englishWords('stories'),
  disaster: englishWords('story-kinds-stories'),
  politics: englishWords('entities-story-kinds-stories'),
  diplomacy: englishWords('story-kinds-stories-b'),
  economy: englishWords('story-kinds-stories-c'),
  opinion: englishWords('story-kinds-stories-d'),
  court: englishWords('story-kinds-stories-e'),
  sport: englishWords('story-kinds-stories-f'),
};
/** Sentences at the head of a text that tell what kind of story it is. */
const BEGINNING = 8;
/** Words of a kind among this many say as much as they can. */
const AMONG = 20;

/** How much headline and first sentences tell of each kind of story, 0 to 2. */
export function storyKinds({ sentences, tokens }: TextDocument, title: string): ReadonlyMap<string, number> {
  const last = sentences[Math.min(BEGINNING, sentences.length) - 1]?.lastToken ?? 0;
  const said = tokens.slice(0, last).map(({ fold }) => fold);
  const titled = title.toLowerCase().split(/[^\p{L}]+/u);
  const all = [...said, ...titled, ...titled];
  return new Map(
    Object.entries(STORIES).map(([kind, of]) => {
      const count = all.filter((word) => of.has(word)).length;
      return [kind, Math.min(2, (AMONG * count) / Math.max(1, all.length))];
    }),
  );
}
