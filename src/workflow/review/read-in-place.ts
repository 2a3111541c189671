import { failed, ok, type Article, type Outcome, type Traced } from '../../model';
import { parseNote, type ArticleRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { statedBy } from '../relink/read';
import type { Workspace } from '../workspace';

/** An article's note, read and not understood yet. */
export interface ArticleInPlace {
  readonly article: Article;
  readonly record: ArticleRecord;
}

/** Reads the text of an article's note where it stands. Problems: `not-an-article`, `invalid-yaml`, and why it cannot be read. */
export async function readInPlace(
  { path, text }: { readonly path: string; readonly text: string },
  index: VaultIndex,
  { engine, settings }: Pick<Workspace, 'engine' | 'settings'>,
): Promise<Outcome<ArticleInPlace>> {
  const parsed = parseNote(path, text, settings);
  if (!parsed.ok) return parsed;
  const record = parsed.value;
  if (record?.kind !== 'article') return failed({ code: 'not-an-article', subject: path, message: NOT_AN_ARTICLE });
  for await (const read of engine.read({ name: path, text, inPlace: true, stated: statedBy(record, index) }))
    return read.ok ? ok({ article: asStated(read.value, record), record }) : read;
  return failed({ code: 'not-an-article', subject: path, message: NOT_AN_ARTICLE });
}

const NOT_AN_ARTICLE = 'This note is no article of Dateline’s: file it first.';

/** What its properties state, by whatever names the settings give them. */
function asStated(article: Article, { title, date, url, outlet }: ArticleRecord): Article {
  const noted = (value: string | null): Traced<string> | null => (value === null ? null : { value, from: 'note' });
  return {
    ...article,
    title: noted(title) ?? article.title,
    date: noted(date?.slice(0, 10) ?? null),
    url: noted(url) ?? article.url,
    source: noted(outlet) ?? (article.source === null ? null : { ...article.source, from: 'note' }),
  };
}
