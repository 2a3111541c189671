import { markupWords } from '../../data/lexicon';

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

/** Names are compared as `article-body`: humps and underscores become hyphens. */
const anywhere = (names: Iterable<string>): string => `(?:^|[\\s-])(?:${[...names].join('|')})(?=$|[\\s-])`;
const named = (name: string): RegExp => new RegExp(anywhere(markupWords(name)));
/** The words of the second group are at its beginning: `widget-area`, but not `elementor-widget`. */
function furniture(name: string): RegExp {
  const [words = [], initial = []] = markupWords(name).groups;
  return new RegExp(`${anywhere(words)}|(?:^|\\s)(?:${initial.join('|')})(?=$|[\\s-])`);
}

const LONG = furniture('names-of-comments');
const CERTAIN = furniture('names-of-no-story');
const LIKELY = furniture('names-of-furniture');
const BODY_TEXT = named('names-of-texts');
const BODY_PART = named('names-of-contents');
const CAPTION = named('names-of-captions');
const PULL_QUOTE = named('names-of-pull-quotes');
const LEAD = named('names-of-leads');

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
  if (LONG.test(name)) return 'long';
  if (CERTAIN.test(name)) return 'certain';
  return LIKELY.test(name) ? 'likely' : null;
}
