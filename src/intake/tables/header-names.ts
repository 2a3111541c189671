import { markupWords, pattern } from '../../data/lexicon';
import type { ColumnRole } from '../../model';

/** What a column is called, in the languages of tables that analysts keep or get. `weak`: also said of other things. */
const NAMES: Readonly<Record<ColumnRole, { readonly sure: string; readonly weak: string }>> = {
  title: {
    sure: `title|headline|heading|head line|제목|기사제목|표제|タイトル|見出し|题名|标题|標題|titel|überschrift|título|titulo|titular|
      titre|titolo|заголовок|название|tytuł|başlık|العنوان|عنوان|judul|tiêu đề`,
    weak: 'name|subject|sourcetitle|kop',
  },
  date: {
    sure: `date|published|date publish|date of publication|publishing date|first published|published at|published on|published date|publish date|publication date|pub date|pubdate|
      date published|posted|posted at|posted on|date time|datetime|seendate|sqldate|publication time|publish time|day|날짜|일자|
      발행일|게재일|보도일|작성일|등록일|입력일|日付|公開日|発行日|掲載日|日期|发布日期|发布时间|發布日期|datum|erscheinungsdatum|veröffentlicht|fecha|
      fecha de publicación|fecha de publicacion|data|data di pubblicazione|date de publication|дата|дата публикации|tarih|
      التاريخ|تاريخ|tanggal|ngày|pubblicato`,
    weak: 'created|created at|timestamp|time|date gmt|load date|dt|year|add date|seen at',
  },
  text: {
    sure: `text|body|content|full text|fulltext|article|article text|articlebody|main text|maintext|plain text|plaintext|body text|
      story|content html|content text|text content|cleaned text|raw text|html|본문|내용|기사|기사내용|기사본문|本文|内容|正文|內容|texto|cuerpo|
      contenido|corps|texte|contenu|inhalt|volltext|testo|corpo|текст|содержание|metin|النص|نص|isi|nội dung|markdown`,
    weak: `description|summary|abstract|excerpt|snippet|lead|lede|lead paragraph|teaser|intro|standfirst|요약|概要|摘要|resumen|
      descripción|descripcion|résumé|chapeau|zusammenfassung|sommario|описание|özet|ringkasan|selftext|message|abstract note|paragraphs`,
  },
  url: {
    sure: `url|link|web address|permalink|canonical url|canonical|href|web url|weburl|page url|source url|sourceurl|links|링크|주소|
      원문|リンク|链接|网址|網址|連結|enlace|lien|ссылка|rabıta|الرابط|رابط|tautan|liên kết`,
    weak: 'address|uri|guid|id url|document identifier|documentidentifier|web',
  },
  source: {
    sure: `source|source hostname|outlet|publisher|newspaper|news source|media name|source name|site name|media|언론사|매체|매체명|출처|신문사|媒体|
      来源|來源|出典|媒体名|quelle|zeitung|fuente|medio|fonte|testata|journal|источник|издание|kaynak|المصدر|sumber|nguồn`,
    weak: 'site|website|domain|feed|medium|channel|channel name|channel title|hostname|source domain|publication name|diario|feed title|host|thread site|origin|provider|blog|publication|publication title',
  },
  author: {
    sure: `author|authors|byline|by line|reporter|journalist|correspondent|기자|기자명|작성자|저자|記者|作者|著者|autor|autora|autores|
      auteur|auteurs|autore|autori|автор|авторы|yazar|الكاتب|penulis|tác giả|author name|authors name`,
    weak: 'by|creator|writer|creators|user|persona',
  },
  section: {
    sure: `section|desk|rubric|section name|섹션|분야|栏目|版面|sección|rubrique|ressort|sezione|рубрика`,
    weak: 'category|categories|카테고리|カテゴリ|分类|分類|categoría|catégorie|kategorie|categoria|категория|topic',
  },
};

/** Words that tables of news put before every name. */
const PREFIX = /^(?:web|article|news|post|story|item|dc|og|meta|entry|the|pillar|doc|document|page)\s+(?=\S)/;
/** Leaves of nested records that only hold what is named above them. */
const LEAF = /^(?:rendered|value|main|original|raw|html|text|plain|content|cdata|t|0|label)$/;
/** What has fields of its own, which are none of the article's: the name of its author, the title of its outlet. */
const THINGS: ReadonlySet<ColumnRole> = new Set(['source', 'author', 'section']);

/** What was done with the article after it was published. */
const HANDLING = pattern(String.raw`{handling}`, '', markupWords);

const index = new Map<string, NamedRole>();
for (const [role, { sure, weak }] of Object.entries(NAMES) as [ColumnRole, (typeof NAMES)[ColumnRole]][]) {
  for (const name of sure.split('|')) index.set(name.trim(), { role, sure: true });
  for (const name of weak.split('|')) if (!index.has(name.trim())) index.set(name.trim(), { role, sure: false });
}

export interface NamedRole {
  readonly role: ColumnRole;
  /** Whether the name says nothing else. */
  readonly sure: boolean;
}

/**
 * What a column holds by its name; null for a name that says nothing. Paths of nested fields are read from their end:
 * `source.name`, `content.rendered`.
 */
export function roleNamed(name: string): NamedRole | null {
  const named = byPath(name);
  return named?.role === 'date' && tellsOfHandling(name) ? null : named;
}

function byPath(name: string): NamedRole | null {
  const path = name.split('.').filter((part, at, all) => at === all.length - 1 || !part.startsWith('_'));
  const last = wordsOf(path[path.length - 1] ?? '');
  const above = wordsOf(path[path.length - 2] ?? '');
  if (above === '') return known(last);
  const outer = exactly(above);
  const both = exactly(`${above} ${last}`);
  // `source.url` is the outlet's address, though a column called “Source URL” is the article's.
  if (both && !(both.role === 'url' && outer && THINGS.has(outer.role))) return both;
  if (outer && LEAF.test(last)) return outer;
  if (outer && THINGS.has(outer.role)) return /^(?:name|title)$/.test(last) ? outer : null;
  return known(last);
}

const exactly = (words: string): NamedRole | null => index.get(words) ?? index.get(words.replace(PREFIX, '')) ?? null;
const known = (words: string): NamedRole | null => exactly(words) ?? byLastWord(words);

/** Whether a name tells of what was done with the article, so that no day under it is that of publication. */
export const tellsOfHandling = (name: string): boolean => HANDLING.test(wordsOf(name.split('.').pop() ?? ''));

/** Names of a role's values where records keep them one level deeper or higher than others of the same list. */
export function alsoNamed(column: string): readonly string[] {
  const cut = column.lastIndexOf('.');
  const isLeaf = cut > 0 && LEAF.test(wordsOf(column.slice(cut + 1)));
  return [...(isLeaf ? [column.slice(0, cut)] : []), ...INNER.map((leaf) => `${column}.${leaf}`)];
}
const INNER = ['main', 'rendered', 'value', 'name', 'text', 'original', '$date'];

/** `clean text`, `story headline`: the last word says what it is, unless it is something else's. */
function byLastWord(words: string): NamedRole | null {
  const last = words.split(' ').slice(1).pop();
  const named =
    last === undefined ||
    /\b(?:image|img|thumb|thumbnail|author|icon|logo|video|photo|feed|no|not|has|is)\b/.test(words)
      ? undefined
      : index.get(last);
  return named === undefined ? null : { role: named.role, sure: false };
}

/** `webPublicationDate`, `pub_date`, `Pub-Date:` → `pub date`. */
const wordsOf = (name: string): string =>
  name
    .slice(0, 100)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** Whether a text begins as a table does: with a line that names at least two kinds of columns, and a line as wide. */
export function namesColumns(head: string): boolean {
  const [stated, ...others] = head.slice(0, 4096).replace(/^\s+/, '').split('\n', 3);
  const [line = '', next = ''] = /^"?sep=."?\s*$/i.test(stated ?? '') ? others : [stated, ...others];
  if (line.length > 2000 || !/[,;\t|]/.test(line) || line.startsWith('|') || line.startsWith('<')) return false;
  const delimiter = [',', ';', '\t', '|'].reduce((best, one) => (count(line, one) > count(line, best) ? one : best));
  const cells = line.split(delimiter).map((cell) => cell.replace(/^[\s"']+|[\s"']+$/g, ''));
  if (cells.some((cell) => cell.length > 60) || !next.includes(delimiter) || /^[\s|:-]+$/.test(next)) return false;
  const roles = new Set(
    cells.map((cell) => roleNamed(cell)).flatMap((named) => (named?.sure === true ? [named.role] : [])),
  );
  return roles.size >= 2;
}

const count = (line: string, character: string): number => line.split(character).length - 1;
