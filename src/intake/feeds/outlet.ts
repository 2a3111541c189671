/** Words with which feeds name a part of themselves; a name made of nothing else is no outlet's. */
const GENERIC = new Set(
  `2.0 1.0 a africa all america americas analysis and archive archives article articles asia atom blog breaking business
   category culture daily default east economy english entries europe feed feeds for from front full global headlines
   health home homepage in index international korea korean latest live main middle more national new news newsfeed north
   of on opinion page politics facebook instagram reddit telegram twitter post posts recent rss science section south sports sport stories story technology text the
   today top update updates us usa video videos world 최신 전체 뉴스 기사 정치 국제 북한 速報 ニュース 最新 新闻 新聞 国际 國際
   noticias últimas internacional mundo actualités monde nachrichten welt новости мир`.split(/\s+/),
);
/** Services that gather from others. */
const GATHERS =
  /^(?:google (?:news|alerts?)|bing(?: news)?|yahoo!? ?(?:news|pipes)|feedburner|feedly|inoreader|rss\.app|fetchrss)\b/i;
const LONGEST = 60;

/**
 * The outlet that a feed's title names: `World – The Guardian`, `BBC News - Asia`, `NYT > World`. Null where it names a
 * section, a search or a service that gathers from others.
 */
export function outletOf(title: string | null): string | null {
  const parts = (title ?? '')
    .slice(0, 500)
    .split(/ +[-–—|>»·•/]+ +| *[»|•] *|:{1,2} +/)
    .map((part) => part.replace(/^["“]|["”]$/g, '').trim());
  if (parts.some((part) => GATHERS.test(part))) return null;
  const named = parts.find((part) => part !== '' && part.length <= LONGEST && !isGeneric(part));
  return named?.replace(/ (?:rss(?: feed)?|feed|atom)$/i, '') ?? null;
}

const isGeneric = (part: string): boolean =>
  part
    .toLowerCase()
    .split(/[\s,&/]+/)
    .every((word) => word === '' || GENERIC.has(word));
