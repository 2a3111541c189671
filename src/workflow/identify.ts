import { isHeld, shareHeld, storyOf, type Likeness } from '../duplicates';
import { foldForm, type Article, type Settings } from '../model';
import { toldText, versionId, type ArticleRecord, type CurrentNote, type VaultIndex } from '../notes';
import { bodyOf, type KnownStories, type Told } from './known-stories';

/** What an article is to the vault. */
export type Identity =
  /** `another`: than the one that is known by its address. */
  | { readonly is: 'new'; readonly another?: boolean }
  /** The same publication, in a version that was imported before. */
  | { readonly is: 'known'; readonly path: string; readonly why?: string }
  /** The story of another article; `path` is of the first that told it. */
  | { readonly is: 'copy'; readonly path: string; readonly why: string; readonly another?: boolean }
  /** The same address, with another text or a later day of change. */
  | {
      readonly is: 'version';
      readonly record: ArticleRecord;
      readonly current: CurrentNote;
      /** Heading to put the new text under; null: the note keeps its text. */
      readonly append: string | null;
      readonly why: string;
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

/** By id and address first, then by what it tells. */
export async function identify(article: Article, identifying: Identifying): Promise<Identity> {
  const { index, read, stories } = identifying;
  for (let record = index.findArticle(article); record !== null; record = index.findArticle(article)) {
    const text = await read(record.path);
    if (text !== null) {
      const identity = sameAddress(article, record, { path: record.path, text }, identifying);
      if (identity !== null) return identity;
      const other = await sameStory(article, identifying);
      return other.is === 'new' || other.is === 'copy' ? { ...other, another: true } : other;
    }
    index.remove(record.path);
    stories.remove(record.path);
  }
  return sameStory(article, identifying);
}

/** Whether it tells a known story: told by the same outlet, it is the same publication, else a copy. */
export async function sameStory(article: Article, { index, stories, read }: Identifying): Promise<Identity> {
  const found = await stories.find(article.body.markdown, index, read);
  const told = found.filter((one) => isTelling(article, one));
  const same = told.find(
    ({ record, likeness }) => likeness.kind === 'same-text' && isOneOutlet(article, record, index),
  );
  if (same) return { is: 'known', path: same.record.path, why: 'the same text is in the vault already' };
  const copied = told.find((one) => isCopy(article, one, index));
  if (!copied) return { is: 'new' };
  const { path } = index.original(copied.record);
  return { is: 'copy', path, why: copyWhy(copied.likeness) };
}

/**
 * A few words under two addresses may be what a site shows to everybody, such as a demand to subscribe: they tell one story
 * only under one headline.
 */
const isTelling = (article: Article, { record, likeness }: Told): boolean =>
  !likeness.isShort || article.url === null || record.url === null || !hasOtherTitle(article, record);

const hasOtherTitle = (article: Article, { title }: ArticleRecord): boolean =>
  article.title !== null && title !== null && foldForm(article.title.value) !== foldForm(title);

/** Of one outlet: by name where both state one, by host where both have an address; else nothing speaks against it. */
function isOneOutlet(article: Article, record: ArticleRecord, index: VaultIndex): boolean {
  const same = index.isOfSameOutlet(article, record);
  if (same !== null) return same;
  return article.url === null || record.url === null || index.isOfSameHost(article.url.value, record.url);
}

/** What an outlet's own articles share before they are copies of each other: agencies write in formulas. */
const OWN_SHARE = 0.9;

const isCopy = (article: Article, { record, likeness }: Told, index: VaultIndex): boolean =>
  index.isOfSameOutlet(article, record) !== true || likeness.share >= OWN_SHARE;

const percent = (share: number): string => `${Math.floor(100 * share)} %`;

function copyWhy({ kind, share, shareOfOther }: Likeness): string {
  if (kind === 'same-text') return 'the same text, published elsewhere';
  return `${percent(share)} of the words of one stand in the other, ${percent(shareOfOther)} the other way`;
}

/** Less than this of a text in the note of its address, and another headline: another article. */
const OTHER_SHARE = 0.1;

/** Null where another article stands at the address now, or pages name one address for all, as their front page. */
function sameAddress(
  article: Article,
  record: ArticleRecord,
  current: CurrentNote,
  identifying: Identifying,
): Identity | null {
  const known: Identity = { is: 'known', path: record.path };
  if (article.url === null || record.versions.includes(versionId(article))) return known;
  const [story, note] = [storyOf(toldText(article.body)), storyOf(bodyOf(current.text))];
  const share = shareHeld(story, note);
  if (share < OTHER_SHARE && hasOtherTitle(article, record)) return null;
  if (article.kind?.value === 'paywall-stub')
    return { ...known, why: 'only its free beginning, which adds nothing to the note' };
  if (isHeld(story, note)) return isLater(article, record) ? laterDay(article, record, current) : known;
  return changedText(article, record, current, share, identifying);
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
  why: `changed by the outlet at ${spaced(modified?.value ?? '')}; the note has its text already`,
});

/** `2024-11-16T10:00:00` → `2024-11-16 10:00`. */
const spaced = (moment: string): string => moment.slice(0, 16).replace('T', ' ');

function changedText(
  article: Article,
  record: ArticleRecord,
  current: CurrentNote,
  share: number,
  { settings, now }: Identifying,
): Identity {
  const completes = record.articleKind === 'paywall-stub' && article.kind === null;
  const keepsBoth = settings.versions.changedText === 'both';
  const when = spaced(article.modified?.value ?? now);
  const heading = completes ? `Full text of ${when}` : `Version of ${when}`;
  const held = `the text changed: ${percent(share)} of the new one stands in the note`;
  const done = completes
    ? 'the note had only the free beginning, so the full text was put below it'
    : keepsBoth
      ? 'it was put below the earlier one'
      : 'the note keeps the earlier one';
  return { is: 'version', record, current, append: completes || keepsBoth ? heading : null, why: `${held}; ${done}` };
}
