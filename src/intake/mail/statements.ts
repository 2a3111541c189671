import { markupWords, pattern } from '../../data/lexicon';
import { singleSpaced, type Stated } from '../../model';
import { findDates } from '../dates/find';
import { readByline } from '../frame/byline';
import type { Outlets } from '../outlets';
import { isSameSite, canonicalUrl } from '../url';
import { soleLink, squeezed, type MailBlock, type Link } from './block';
import type { ForwardedHead } from './forwarded';
import { saysOnline } from './furniture';
import { header, rawHeader, type HeaderBlock } from './headers';
import { readAddress, senderOf, type Sender } from './sender';
import type { MailStory } from './stories';
import { plainSubject } from './subject';

/** No headline is longer. */
const LONGEST_SUBJECT = 2000;

/** Lines at the top and the bottom of a text that may say when and by whom it was written. */
const EDGE = 6;
const SHORT_LINE = 110;
/** Letters of a headline that is sure to be one. */
const LEAST_HEADLINE = 15;

/** What a mail's header says about the text in it. */
export class Letter {
  constructor(
    /** Header it was read from, for the trace. */
    private readonly place: string,
    readonly from: string,
    readonly subject: string,
    readonly date: string,
    /** Sent to a list of readers. */
    readonly bulk: boolean,
    private readonly lists: readonly string[],
    /** Its page, where a header names it. */
    private readonly page: string | null = null,
  ) {}

  /** The letter inside: its own sender, date and subject count, not those of whoever passed it on. */
  forwarding({ from, date, subject }: ForwardedHead): Letter {
    return new Letter('forwarded mail', from, subject === '' ? this.subject : subject, date, true, this.lists);
  }

  sender(outlets: Outlets): Sender {
    return senderOf(readAddress(this.from), this.bulk, outlets);
  }

  /**
   * Of the text as one article. A date line of the text itself is nearer to the story than the hour at which somebody
   * sent it; a newsletter's hour is its publication. `all` is the text with what the mailing adds.
   */
  stated(blocks: readonly MailBlock[], outlets: Outlets, all: readonly MailBlock[]): Stated {
    const sender = this.sender(outlets);
    const title = printedHeadline(plainSubject(this.subject, this.lists), blocks);
    const { address } = readAddress(this.from);
    const url = headlineLink(blocks, title) ?? pageOnline(all, address) ?? this.page ?? loneAddress(blocks);
    const signed = edgeLines(blocks).some((line) => readByline(line, outlets)?.author !== undefined);
    const own = this.bulk || sender.source !== undefined ? false : saysWhen(blocks);
    const authors = signed ? undefined : sender.authors;
    return {
      from: this.place,
      ...(title === '' ? {} : { title }),
      ...(this.date === '' || own ? {} : { published: this.date }),
      ...(sender.source === undefined ? {} : { source: sender.source }),
      ...(authors === undefined ? {} : { authors }),
      ...(url === null ? {} : { url }),
    };
  }
}

export function letterOf(headers: HeaderBlock): Letter {
  const lists = ['list-id', 'list-post', 'x-list', 'x-mailing-list', 'from', 'reply-to']
    .map((name) => header(headers, name))
    .flatMap((value) => [value, value.replace(/<[^>]*>/g, ''), value.replace(/@.*$/, '')])
    .filter((value) => value !== '');
  const bulk =
    ['list-unsubscribe', 'list-id', 'x-campaign', 'x-mailer-recptid', 'feedback-id', 'x-csa-complaints'].some(
      (name) => rawHeader(headers, name) !== '',
    ) || /^(?:bulk|list)$/i.test(rawHeader(headers, 'precedence'));
  const page = pageIn(rawHeader(headers, 'list-post'));
  return new Letter(
    'mail header',
    header(headers, 'from'),
    header(headers, 'subject').slice(0, LONGEST_SUBJECT),
    dateOf(headers),
    bulk,
    lists,
    page,
  );
}

/** Substack names the page of the mail where others name the address that a list takes mails at. */
function pageIn(listPost: string): string | null {
  const href = /^<(https?:\/\/[^\s<>]{1,2000})>$/i.exec(listPost.trim())?.[1];
  return href === undefined || !isPage(href) ? null : canonicalUrl(href);
}

const isPage = (href: string): boolean => /^https?:\/\/[^/]+\/.{3,}/.test(href) && !isCounter(href);

/** The headline as the text has it, where the subject only puts something before it: `Breaking news: …`. */
function printedHeadline(subject: string, blocks: readonly MailBlock[]): string {
  const whole = squeezed(subject);
  const found = blocks.slice(0, EDGE).find(({ text }) => {
    const words = squeezed(text);
    return words.length >= LEAST_HEADLINE && words.length < whole.length && whole.endsWith(words);
  });
  return found === undefined ? subject : singleSpaced(found.text);
}

/** When it was written, else when the first server took it. */
function dateOf(headers: HeaderBlock): string {
  const received = headers.fields.filter(({ name }) => name === 'received').pop()?.value ?? '';
  return header(headers, 'date') || received.slice(received.lastIndexOf(';') + 1).trim();
}

/**
 * Of one story of a digest. Its day is its own or that of its address; a digest's own date is the last resort, since
 * the digest is published that day with the story in it. The outlet is the digest's only where the link leads to it.
 */
export function storyStated(story: MailStory, letter: Letter, outlets: Outlets): Stated {
  const { source } = letter.sender(outlets);
  const url = isCounter(story.href) ? null : canonicalUrl(story.href);
  const other = url === null ? null : outlets.byDomain(url);
  const dated = saysWhen(story.blocks) || /\/(?:19|20)\d{2}[/-]?\d{2}[/-]?\d{2}(?!\d)/.test(url ?? '');
  const published = dated || letter.date === '' ? {} : { published: letter.date };
  const outlet = other?.name ?? source;
  return {
    from: 'story of a mail',
    title: story.title,
    ...(url === null ? {} : { url }),
    ...published,
    ...(outlet === undefined ? {} : { source: outlet }),
  };
}

/** Whether a short line near the top or the bottom states a day. */
const saysWhen = (blocks: readonly MailBlock[]): boolean =>
  edgeLines(blocks).some((line) => findDates(line).length > 0);

function edgeLines(blocks: readonly MailBlock[]): string[] {
  return edgesOf(blocks)
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line.length <= SHORT_LINE);
}

/** Hosts that mails of a site are sent from. */
const SENDING = pattern(String.raw`^(?:{hosts-of-mailings})\.`, '', markupWords);

/** Where a note such as `Read this on our site` leads, on the sender's own site. */
function pageOnline(blocks: readonly MailBlock[], address: string): string | null {
  const site = `https://${(address.split('@')[1] ?? '').replace(SENDING, '')}`;
  const links = blocks.filter(saysOnline).flatMap((block) => block.links);
  const found = links.find(({ href }) => isPage(href) && isSameSite(href, site));
  return found === undefined ? null : canonicalUrl(found.href);
}

const edgesOf = (blocks: readonly MailBlock[]): readonly MailBlock[] =>
  blocks.length <= EDGE + 2 ? blocks : [...blocks.slice(0, EDGE), ...blocks.slice(-2)];

function linkedBlocks(blocks: readonly MailBlock[]): { link: Link; block: MailBlock }[] {
  return edgesOf(blocks).flatMap((block) => {
    const link = soleLink(block);
    return link === null || isCounter(link.href) ? [] : [{ link, block }];
  });
}

/** The story's address: the headline leads to it … */
function headlineLink(blocks: readonly MailBlock[], title: string): string | null {
  const found = linkedBlocks(blocks).find(
    ({ block }) => squeezed(title) !== '' && squeezed(block.text) === squeezed(title),
  );
  return found === undefined ? null : canonicalUrl(found.link.href);
}

/** … or it stands alone above or below the text. */
function loneAddress(blocks: readonly MailBlock[]): string | null {
  const bare = linkedBlocks(blocks).filter(({ link, block }) => block.text.replace(/[<>]/g, '') === link.words);
  const [href, ...others] = new Set(bare.map(({ link }) => link.href));
  return href === undefined || others.length > 0 || !isPage(href) ? null : canonicalUrl(href);
}

const COUNTED = pattern(
  String.raw`^https?:\/\/(?:(?:{statements-counted})\.[^/]*\/|[^/]*(?:{mail-statements-counted}))|\/(?:ls|wf|track|trk)\/click\b`,
  'i',
);

/** Whether an address counts a reader's click and hides where it leads; it says nothing about the story. */
export const isCounter = (href: string): boolean => COUNTED.test(href);
