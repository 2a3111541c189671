/** What the names of an element (class, id) say about its place on a page. */
export interface NameVerdict {
  /**
   * `long`: comments and terms of consent, which can be longer than the story; `certain`: no story is called so;
   * `likely`: wrappers of stories are now and then.
   */
  readonly furniture: 'long' | 'certain' | 'likely' | null;
  /** `text`: it calls itself the text of the article; `part`: the article or the page's content. */
  readonly body: 'text' | 'part' | null;
  /** It calls itself a caption or a credit line of a picture. */
  readonly caption: boolean;
  /** It calls itself the beginning of the story that stands apart: a lead, a summary. */
  readonly lead: boolean;
  /** It calls itself a quotation set apart. */
  readonly pullQuote: boolean;
}

const anywhere = (names: readonly string[]): RegExp => new RegExp(`(?:^|[\\s-])(?:${names.join('|')})(?=$|[\\s-])`);
/** The name of an element begins so: `widget-area`, but not `elementor-widget`. */
const initial = (names: readonly string[]): RegExp => new RegExp(`(?:^|\\s)(?:${names.join('|')})(?=$|[\\s-])`);

/** Names are compared as `article-body`: humps and underscores become hyphens. */
const LONG = anywhere([
  'comments?-?(?:list|area|section|wrapper|container|form|box|thread|count|links?|title|template)|commentlist|disqus|livefyre',
  'cookies?|consent|gdpr|onetrust',
]);
const LONG_INITIAL = initial([
  'comments?|comment-.*|kommentare?|komentarze|comentarios?|commentaires?|commenti|respond|replies|reply',
]);
const CERTAIN = anywhere([
  'sharing|share-?(?:bar|box|buttons?|links?|icons?|tools?|this|daddy|list|wrapper|container|block|widget|article|post|social)|sharedaddy|sociable|addtoany|addthis|shariff|sharethis|social',
  'newsletters?',
  'outbrain|taboola|criteo|adsense|adsbygoogle|advert|adverts|advertise|advertising|advertisements?|advertisment|ad-?(?:slot|unit|container|wrapper|box|banner|block|label|text)|werbung|publicidad',
  'bread-?crumbs?',
  'jp-relatedposts|yarpp|related|relacionad[ao]s?|powiazane',
  'recirc|recirculation|recommended|recommendations?|recommender',
  'most-?(?:read|popular|viewed|shared|recent)|trending|popular-?(?:posts?|stories|articles|news)',
  'nav-?bar|sub-?nav|navigation|pagination|pager',
  'skip-?(?:link|to|nav|content)|screen-reader|sr-only|visually-?hidden|visuallyhidden|noprint|hide-print',
  'author-?(?:bio|box|info|card|block|profile|description|details?|about|footer|area|section)|about-?(?:the-)?author',
]);
const CERTAIN_INITIAL = initial([
  'shar(?:e|er|es)',
  'ads?|banners?|anzeigen?|reklama',
  'side-?bar',
  'nav|navi|menu',
  'foot(?:er)?-?(?:widgets?|nav|links|menu|bar)|site-footer|page-footer|colophon|footer',
  'login|log-?in|sign-?in|piano|subscription|donat(?:e|ion)|biography|bio',
  '(?:post|entry|article)-author(?:s|-box|-bio|-info)?',
]);
const LIKELY = anywhere([
  'paywall|sign-?up|subscribe|modal|pop-?up|lightbox|tooltip|overlay',
  'sponsor|sponsored|sponsors|toolbar|rating|ratings',
  'read-?(?:next|also)|also-?(?:read|like)|see-?also|more-?(?:from|stories|news|articles|posts|links)|next-?(?:story|article|post)|up-?next|prev(?:ious)?-?(?:story|article|post)|you-?(?:may|might)',
  'tag-?(?:list|links|cloud)|(?:post|entry|article)-tags?|cat-?links|schlagworte',
  'by-?line|(?:post|entry|article|story|page)-?(?:meta|infos?|date|time|footer|utility|actions|tools)|meta-?(?:data|info|bar)|timestamp|pub-?date|reading-?time|read-?time',
  'teasers?|promos?|carousel|swiper',
  'video-?(?:player|embed|playlist)|playlist|audio-?player',
  'table-of-contents|ez-toc|lwptoc|jump-?(?:links?|menu)',
  'copyrights?|disclaimer|call-to-action|cta|call2action',
  'back-?to-?top|scroll-?top|go-?top|infobox-?ad',
]);
const LIKELY_INITIAL = initial([
  'aside|widgets?|tools?|latest|similar|read-?(?:more|on)|more-?on',
  'tags?|tags-?list|categor(?:y|ies)(?:-list|-links)?|topics?(?:-list)?|keywords',
  'author|authors|authored|contributors?|meta|date-?line|published|submitted|posted-?(?:on|by)',
  'foot|bottom-?bar|legal|imprint|hidden|hide|is-hidden|invisible',
  'print|e?mail-?(?:this|article|link)|bookmark|favou?rites?|like-?(?:button|box)|vote|votes|button|buttons|btn',
  'player|gallery-?(?:nav|thumbs|controls)|slideshow-?(?:nav|controls)',
  'toc|in-?this-?article|search|searchform|site-header|masthead|topbar|top-bar|ticker',
  'poll|quiz|survey|contest|coupon|shop|product-?(?:list|card|box)s?|affiliate|price-?box',
  'alert|notification|vcard|download-?(?:app|box)|app-?(?:banner|promo|download)|follow',
]);
const BODY_TEXT = anywhere([
  '(?:article|story|entry|post|news|blog|single|field|node|articulo|noticia|nota|artikel|art)-*(?:body|content|contents|text|copy|bodytext|bodycopy|main-?text|inner-?body|txt|texto|cuerpo|inhalt)',
  'body-?text|body-?copy|full-?text|artikeltext|fliesstext|cuerpo|cuerpo-(?:nota|noticia)|texto(?:-nota|-noticia)?|field-name-body|td-post-content|post-bodycopy|art-postcontent|article-view-content-div|wpb-text-column',
]);
const BODY_PART = anywhere([
  '(?:text|content|page|main|section|detail|view|read|body|left|center)-*(?:body|content|contents|text|copy|main|column|txt)',
  'contenido|corpo|corps|tresc|inhalt|content|article|story|post|entry|rich-?text|prose|wysiwyg|postarea|article-?container|hnews|hentry|single-post|main-column|post-inner-wrapper|noticia|articulo|artikel|main',
]);
const CAPTION = anywhere([
  '(?:image|img|photo|picture|figure|media|video|gallery|wp)?-*(?:captions?(?:-.*)?|caption-text|credits?|legende|legend|bildunterschrift|bildunterzeile|bildtext)',
  'pie-?(?:de-)?foto|(?:photo|image|picture|media)-?(?:by|by-?line|source|copyright|desc(?:ription)?|credit|credits|info)|fotograf|photographer|img-?text|didascalia|pod-?zdjeciem',
]);
const PULL_QUOTE = anywhere([
  'pull-?quotes?(?:-.*)?|pullquote.*|quote-?(?:box|pull|callout)|blockquote-pull|zitat-?box|destacado|sumario',
]);

const LEAD = anywhere([
  'leads?|lede|intro|introduction|stand-?first|dek|deck|sub-?(?:title|head|headline|heading)|summary|excerpt|abstract|chapo|chapeau|sommario|occhiello|bajada|volanta|entradilla|perex|vorspann|anriss|strapline|kicker-text|teaser-?text|teaser|article-?(?:desc|description)|description|tagline|zajawka|ingress|synopsis|resumen|copete',
]);

const NOTHING: NameVerdict = { furniture: null, body: null, lead: false, caption: false, pullQuote: false };
const LONGEST = 300;

/** Judges the names of elements; equal names, which pages are full of, are judged once. */
export class Names {
  private readonly known = new Map<string, NameVerdict>();

  judge(classes: string, id: string): NameVerdict {
    if (classes === '' && id === '') return NOTHING;
    const raw = `${classes} ${id}`;
    const known = this.known.get(raw);
    if (known) return known;
    const verdict = verdictOf(normalName(raw.slice(0, LONGEST)));
    this.known.set(raw, verdict);
    return verdict;
  }
}

const normalName = (raw: string): string =>
  raw
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/[_:/.]+/g, '-')
    .replace(/-{2,}/g, '-')
    .toLowerCase();

function verdictOf(name: string): NameVerdict {
  return {
    furniture: furnitureOf(name),
    body: BODY_TEXT.test(name) ? 'text' : BODY_PART.test(name) ? 'part' : null,
    lead: LEAD.test(name),
    caption: CAPTION.test(name),
    pullQuote: PULL_QUOTE.test(name),
  };
}

function furnitureOf(name: string): NameVerdict['furniture'] {
  if (LONG.test(name) || LONG_INITIAL.test(name)) return 'long';
  if (CERTAIN.test(name) || CERTAIN_INITIAL.test(name)) return 'certain';
  return LIKELY.test(name) || LIKELY_INITIAL.test(name) ? 'likely' : null;
}
