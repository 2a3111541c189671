import { isHeld, shareHeld, sizeOf, storyOf, tellingHeld, type DuplicateMatch, type Story } from '../duplicates';
import { foldForm, message, wordingOf, type Article, type Message, type Settings } from '../model';
import { byDateAndId, siteOf, articleText, versionId } from '../format/ids';
import { type ArticleRecord } from '../format/note-record';
import { type CurrentNote } from '../format/current-note';
import { type VaultIndex } from './vault-index';
import { bodyOf, type KnownStories, type StoryMatch } from './known-stories';

/** What an article is to the vault. */
export type Identity =
  /**
   * `another`: than the one that is known by its address. `copies`: articles of which it turns out to be the first that
   * told their story.
   */
  | { readonly is: 'new'; readonly another?: boolean; readonly copies?: readonly ArticleRecord[] }
  /** The same publication, in a version that was imported before. */
  | { readonly is: 'known'; readonly path: string; readonly why?: Message }
  /**
   * The story of another article; `path` is of the first that told it. `copies`: articles that turn out to tell the same
   * story, and were not known as copies of that one.
   */
  | {
      readonly is: 'copy';
      readonly path: string;
      readonly why: Message;
      readonly another?: boolean;
      readonly copies?: readonly ArticleRecord[];
    }
  /** The same address, with another text or a later day of change. */
  | {
      readonly is: 'version';
      readonly record: ArticleRecord;
      readonly current: CurrentNote;
      /** Heading to put the new text under; null: the note keeps its text. */
      readonly append: string | null;
      readonly why: Message;
    };

export interface Identifying {
  readonly index: VaultIndex;
  readonly stories: KnownStories;
  readonly settings: Settings;
  /** Local wall clock. */
  readonly now: string;
  /** Text of a note; null where there is none any more. */
  readonly read: (path: string) => Promise<string | null>;
}

/** Notes at one address that are compared word by word, at most. */
const MOST_COMPARED = 6;

/** By id and address first, then by what it tells. */
export async function identify(article: Article, identifying: Identifying): Promise<Identity> {
  const records = identifying.index.articlesLike(article);
  const version = versionId(article);
  const had = records.find(({ versions }) => article.url === null || versions.includes(version));
  const likely = had ? [had] : records.slice(0, MOST_COMPARED);
  const notes = await stillThere(likely, identifying);
  if (notes.length < likely.length) return identify(article, identifying);
  if (had) return { is: 'known', path: had.path };
  // Most articles have none: reading their story for nothing would be half of what this costs.
  if (notes.length === 0) return sameStory(article, identifying);
  const story = storyOf(articleText(article.body));
  const [kin] = notes
    .map((note) => kinship(article, story, note, identifying.index))
    .filter(({ isAnother }) => !isAnother)
    .sort((a, b) => b.share + b.shareOfNote - a.share - a.shareOfNote);
  if (kin) return sameAddress(article, story, kin, identifying);
  const other = await sameStory(article, identifying);
  return other.is === 'new' || other.is === 'copy' ? { ...other, another: true } : other;
}

interface Standing {
  readonly record: ArticleRecord;
  readonly current: CurrentNote;
}

/** The notes of records with their texts; those that are gone are forgotten. */
async function stillThere(
  records: readonly ArticleRecord[],
  { index, read, stories }: Identifying,
): Promise<readonly Standing[]> {
  const there: Standing[] = [];
  for (const record of records) {
    const text = await read(record.path);
    if (text !== null) there.push({ record, current: { path: record.path, text } });
    else {
      index.remove(record.path);
      stories.remove(record.path);
    }
  }
  return there;
}

/** Whether it tells a known story: told by the same outlet, it is the same publication, else a copy. */
export async function sameStory(article: Article, { index, stories, read }: Identifying): Promise<Identity> {
  const found = await stories.find(article.body.markdown, index, read);
  const told = found.filter((one) => isTelling(article, one));
  const same = told.find(
    ({ record, likeness }) => likeness.kind === 'same-text' && isOneOutlet(article, record, index),
  );
  if (same) return { is: 'known', path: same.record.path, why: 'the same text is in the vault already' };
  const copied = told.filter((one) => isCopy(article, one, index));
  return copied.length === 0 ? { is: 'new' } : amongCopies(article, copied, index);
}

/**
 * Whichever came in first: of all articles that tell a story, the earliest by day, then by id, is the one that the others
 * are copies of.
 */
function amongCopies(article: Article, copied: readonly StoryMatch[], index: VaultIndex): Identity {
  const own = { date: article.date?.value ?? null, id: index.freeArticleId(article) };
  const originals = [...new Set(copied.map(({ record }) => index.original(record)))].sort(byDateAndId);
  const [first, ...others] = originals;
  if (first === undefined || byDateAndId(own, first) < 0)
    return { is: 'new', copies: originals.flatMap(({ id }) => index.articlesOf(id)) };
  const nearest = copied.find(({ record }) => index.original(record).path === first.path) ?? copied[0];
  const why = nearest === undefined ? '' : copyWhy(nearest.likeness);
  return { is: 'copy', path: first.path, why, copies: others.flatMap(({ id }) => index.articlesOf(id)) };
}

/**
 * A few words under two addresses may be what a site shows to everybody, such as a demand to subscribe: they tell one story
 * only under one headline.
 */
const isTelling = (article: Article, { record, likeness }: StoryMatch): boolean =>
  !likeness.isShort || article.url === null || record.url === null || !hasOtherTitle(article, record);

/** A headline cut short is no other one. */
function hasOtherTitle(article: Article, { title }: ArticleRecord): boolean {
  if (article.title === null || title === null) return false;
  const [shorter = '', longer = ''] = [foldForm(article.title.value), foldForm(title)].sort(
    (a, b) => a.length - b.length,
  );
  return shorter !== longer && !(shorter.length >= SHORTEST_TITLE && longer.startsWith(shorter));
}

/** Letters of a headline that is not a word many begin with. */
const SHORTEST_TITLE = 12;

/** Of one outlet: by name where both state one, by host where both have an address; else nothing speaks against it. */
function isOneOutlet(article: Article, record: ArticleRecord, index: VaultIndex): boolean {
  const same = index.isOfSameOutlet(article, record);
  if (same !== null) return same;
  return article.url === null || record.url === null || siteOf(article.url.value) === siteOf(record.url);
}

/** What an outlet's own articles share before they are copies of each other: agencies write in formulas. */
const OWN_SHARE = 0.9;

const isCopy = (article: Article, { record, likeness }: StoryMatch, index: VaultIndex): boolean =>
  index.isOfSameOutlet(article, record) !== true || likeness.share >= OWN_SHARE;

const percent = (share: number): string => `${Math.floor(100 * share)} %`;

function copyWhy({ kind, share, shareOfOther }: DuplicateMatch): Message {
  if (kind === 'same-text') return 'the same text, published elsewhere';
  return message`${percent(share)} of the words of one stand in the other, ${percent(shareOfOther)} the other way`;
}

/** Less than this of two texts in each other, and less than half the words that tell something: two stories. */
const OTHER = { share: 0.15, words: 0.5, shortest: 5 };

/** What an article has in common with a note of its address. */
interface Kinship extends Standing {
  readonly note: Story;
  /** Share of the article's words in the note's text, and the reverse. */
  readonly share: number;
  readonly shareOfNote: number;
  /** Another article stands at the address now, or pages name one address for all, as their front page. */
  readonly isAnother: boolean;
}

function kinship(article: Article, story: Story, standing: Standing, index: VaultIndex): Kinship {
  const { record, current } = standing;
  const note = storyOf(bodyOf(current.text));
  const [share, shareOfNote] = [shareHeld(story, note), shareHeld(note, story)];
  const isAnother =
    Math.max(share, shareOfNote) < OTHER.share &&
    !index.isOfSameWords(article, record) &&
    (isPartial(article, record)
      ? hasOtherTitle(article, record)
      : sizeOf(story) >= OTHER.shortest && sharedWords(story, note) < OTHER.words);
  return { ...standing, note, share, shareOfNote, isAnother };
}

/** Of a paid story's beginning, and of a running account, the text at one time may be all other than at another time. */
const isPartial = ({ kind }: Article, { articleKind }: ArticleRecord): boolean => kind !== null || articleKind !== null;

/** Of the shorter of two texts, the share of its telling words that the other has. */
const sharedWords = (one: Story, other: Story): number =>
  sizeOf(one) <= sizeOf(other) ? tellingHeld(one, other) : tellingHeld(other, one);

/** The article of a note, seen again, changed, shortened or completed. */
function sameAddress(article: Article, story: Story, kin: Kinship, identifying: Identifying): Identity {
  const { record, current, note } = kin;
  const known: Identity = { is: 'known', path: record.path };
  if (article.kind?.value === 'paywall-stub')
    return { ...known, why: 'only its free beginning, which adds nothing to the note' };
  if (identifying.index.isOfSameWords(article, record) || isHeld(story, note))
    return isLater(article, record) ? laterDay(article, record, current) : known;
  if (isBrief(story, note, kin.share, article.body.text))
    return { ...known, why: 'a short form of the text in the note, which adds nothing to it' };
  return changedText(article, story, kin, identifying);
}

/** Words of an alert's snippet or a feed's summary, at most; what it is short for has twice as many or more. */
const BRIEF = { longest: 120, times: 2, share: 0.5, cut: 0.8 };

/** Whether a text is a snippet or summary of another: far shorter and much the same, or broken off in the middle. */
function isBrief(story: Story, whole: Story, share: number, text: string): boolean {
  if (sizeOf(story) >= sizeOf(whole)) return false;
  if (share >= BRIEF.cut && /(?:…|\.\.\.)[\])]?\s*$/u.test(text.slice(-20))) return true;
  if (sizeOf(story) > BRIEF.longest || BRIEF.times * sizeOf(story) > sizeOf(whole)) return false;
  return share >= BRIEF.share || tellingHeld(story, whole) >= BRIEF.share;
}

/** Whether the outlet says that it changed the article since; of notes from before versions were kept, only where they say so too. */
function isLater({ modified }: Article, { updated, versions }: ArticleRecord): boolean {
  if (modified === null) return false;
  return updated === null ? versions.length > 0 : modified.value > updated;
}

const laterDay = ({ modified }: Article, record: ArticleRecord, current: CurrentNote): Identity => ({
  is: 'version',
  record,
  current,
  append: null,
  why: message`changed by the outlet at ${spaced(modified?.value ?? '')}; the note has its text already`,
});

/** `2024-11-16T10:00:00` → `2024-11-16 10:00`. */
const spaced = (moment: string): string => moment.slice(0, 16).replace('T', ' ');

function changedText(article: Article, story: Story, kin: Kinship, { settings, now }: Identifying): Identity {
  const { record, current, share } = kin;
  const had = hadOnly(article, story, kin);
  const keepsBoth = settings.versions.changedText === 'both';
  const when = spaced(article.modified?.value ?? now);
  const heading = had === null ? `Version of ${when}` : `Full text of ${when}`;
  const done =
    had !== null
      ? message`the note had only ${wordingOf(had)}, so the full text was put below it`
      : keepsBoth
        ? 'it was put below the earlier one'
        : 'the note keeps the earlier one, the new one was left out';
  const append = had !== null || keepsBoth ? heading : null;
  const why = message`the text changed: ${percent(share)} of the new one stands in the note; ${wordingOf(done)}`;
  return { is: 'version', record, current, append, why };
}

/** What a note had of the article so far, if that was not the whole. */
function hadOnly(article: Article, story: Story, { record, current, note, shareOfNote }: Kinship): string | null {
  if (record.articleKind === 'paywall-stub') return article.kind === null ? 'the free beginning' : null;
  return article.kind === null && isBrief(note, story, shareOfNote, current.text) ? 'a short form' : null;
}
