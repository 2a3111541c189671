import { koreanWords, pattern } from '../../data/lexicon';
import { type MailBlock, soleLink } from './block';
import { plainBlock } from './plain-blocks';

/** One story of a mail that tells several. */
export interface MailStory {
  readonly title: string;
  readonly href: string;
  readonly blocks: readonly MailBlock[];
}

const MORE = pattern(
  String.raw`^[\s\p{P}\p{S}]*(?:{stories-more})\b.{0,40}$|^[\s\p{P}\p{S}]*(?:자세히|더 ?보기|기사 ?보기|원문|阅读|閱讀|続き).{0,20}$`,
  'iu',
  koreanWords,
);
const LONGEST_TITLE = 220;
const LEAST_TITLE = 12;
const LEAST_SUMMARY = 40;
const LONGEST_SUMMARY = 2500;
/** Share of the mail's text that the stories make up when it is a digest. */
const MOST_OF_IT = 0.6;

/**
 * The stories of a digest: two or more headlines, each with its own link and a summary, that make up most of the mail.
 * Null where that is not plain; a single article with links and subheadings is one story.
 */
export function digestStories(blocks: readonly MailBlock[], isHtml: boolean): MailStory[] | null {
  const parts = isHtml ? blocks : blocks.flatMap(withLinesApart);
  const stories = isHtml ? linkedStories(parts) : closedStories(parts);
  const hrefs = new Set(stories.map(({ href }) => href));
  const length = (list: readonly MailBlock[]): number => list.reduce((sum, { text }) => sum + text.length, 0);
  const told = stories.reduce((sum, story) => sum + story.title.length + length(story.blocks), 0);
  const all = parts.reduce((sum, block) => sum + (soleLink(block) === null ? block.text.length : 0), 0);
  return hrefs.size >= 2 && told >= all * MOST_OF_IT ? stories : null;
}

/** HTML: a headline is a link, a heading or bold; its summary goes down to the next one. */
function linkedStories(blocks: readonly MailBlock[]): MailStory[] {
  const starts = blocks.flatMap((block, at) => (isHeadline(block) ? [at] : []));
  return starts.flatMap((at, index) => storyFrom(blocks.slice(at, starts[index + 1] ?? blocks.length)));
}

function isHeadline(block: MailBlock): boolean {
  const { text, heading, strong, links } = block;
  if (text.length > LONGEST_TITLE || text.length < LEAST_TITLE || text.includes('\n') || MORE.test(text)) return false;
  const link = soleLink(block);
  return link !== null ? /[\p{L}\p{N}]\S*\s+\S/u.test(text) : (heading > 0 || strong) && links.length <= 1;
}

function storyFrom([headline, ...rest]: readonly MailBlock[]): MailStory[] {
  if (headline === undefined) return [];
  const more = rest.find((block) => MORE.test(block.text) && block.links.length > 0);
  const trailing = rest.map(moreBehind).find((href) => href !== null);
  const href = soleLink(headline)?.href ?? more?.links[0]?.href ?? trailing ?? null;
  const blocks = rest.filter((block) => !MORE.test(block.text) && (soleLink(block) === null || block.text.length > 90));
  // The name of the next section stands below the last story of this one.
  while (blocks.length > 1 && isSectionName(blocks[blocks.length - 1])) blocks.pop();
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (href === null || length < LEAST_SUMMARY || length > LONGEST_SUMMARY) return [];
  return [{ title: headline.text, href, blocks: blocks.map(withoutMore) }];
}

const isSectionName = (block: MailBlock | undefined): boolean =>
  block !== undefined &&
  block.links.length === 0 &&
  block.text.length < LEAST_SUMMARY &&
  (block.heading > 0 || block.strong || block.text === block.text.toUpperCase());

/** `… were searched on Tuesday. Read more »`: the link at the end of a summary. */
function moreBehind({ text, links }: MailBlock): string | null {
  const last = links[links.length - 1];
  return last !== undefined && MORE.test(last.words) && text.trimEnd().endsWith(last.words) ? last.href : null;
}

function withoutMore(block: MailBlock): MailBlock {
  const last = block.links[block.links.length - 1];
  if (last === undefined || moreBehind(block) === null) return block;
  const at = block.markdown.lastIndexOf('[');
  return {
    ...block,
    text: block.text.slice(0, block.text.lastIndexOf(last.words)).trimEnd(),
    markdown: at > 0 ? block.markdown.slice(0, at).trimEnd() : block.markdown,
  };
}

/** Plain text: a story is closed by its address on a line of its own. */
function closedStories(blocks: readonly MailBlock[]): MailStory[] {
  const stories: MailStory[] = [];
  let open: MailBlock[] = [];
  for (const block of blocks) {
    const href = addressLine(block);
    if (href === null) open.push(block);
    else {
      stories.push(...closedStory(open, href));
      open = [];
    }
  }
  return stories;
}

function closedStory(blocks: readonly MailBlock[], href: string): MailStory[] {
  const at = blocks.reduce(
    (found, block, index) => (index < blocks.length - 1 && isTitleLine(block) ? index : found),
    -1,
  );
  const title = blocks[at];
  if (title === undefined) return [];
  const summary = blocks.slice(at + 1);
  const length = summary.reduce((sum, { text }) => sum + text.length, 0);
  if (length < LEAST_SUMMARY || length > LONGEST_SUMMARY) return [];
  return [{ title: title.text.replace(/^(?:\d{1,2}[.)]|[-*•■□▶◆])\s+/, ''), href, blocks: summary }];
}

const isTitleLine = ({ text, links }: MailBlock): boolean =>
  links.length === 0 &&
  text.length >= LEAST_TITLE &&
  text.length <= LONGEST_TITLE &&
  !text.includes('\n') &&
  !/[.。,;:]["”’)]?$/.test(text);

/** The address of a line that is nothing else, or says `Read more:` before it. */
function addressLine(block: MailBlock): string | null {
  const { text, links } = block;
  const [link] = links;
  if (link === undefined || links.length > 1 || text.includes('\n')) return null;
  const rest = text.replace(link.words, '').replace(/[<>()[\]\s]/g, '');
  return rest === '' || (rest.length < 30 && /[:：»>→-]$|^[^.]{0,29}$/.test(rest) && MORE.test(rest))
    ? link.href
    : null;
}

/** A paragraph of lines that holds an address on a line of its own: headline, summary and address apart. */
function withLinesApart(block: MailBlock): MailBlock[] {
  const lines = block.text.split('\n');
  if (lines.length < 2) return [block];
  const single = lines.map((line) => plainBlock([line]));
  if (!single.some((line) => addressLine(line) !== null)) return [block];
  const parts: MailBlock[] = [];
  let open: string[] = [];
  for (const line of single) {
    const closes = addressLine(line) !== null;
    if (!closes) open.push(line.text);
    if (open.length > 0 && (closes || line === single[single.length - 1])) {
      const [first = '', ...others] = open;
      parts.push(plainBlock([first]), ...(others.length > 0 ? [plainBlock([others.join(' ')])] : []));
      open = [];
    }
    if (closes) parts.push(line);
  }
  return parts;
}
