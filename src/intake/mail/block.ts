/** A link of a mail; where a service counts clicks, the address it leads to where that stands in it. */
export interface Link {
  readonly href: string;
  readonly words: string;
}

/** A paragraph, heading or list item of a mail, whether it was HTML or plain text. */
export interface MailBlock {
  /** Its words, lines apart as printed. */
  readonly text: string;
  /** The same as harmless Markdown. */
  readonly markdown: string;
  /** 1 to 6 for a heading, else 0. */
  readonly heading: number;
  /** All of it bold, or larger than running text. */
  readonly strong: boolean;
  readonly links: readonly Link[];
}

/** A block that is nothing but one link. */
export function soleLink({ text, links }: MailBlock): Link | null {
  const [link] = links;
  const same = links.every(({ href }) => href === link?.href);
  const linked = links.map(({ words }) => words).join(' ');
  return link !== undefined && same && squeezed(linked).length >= squeezed(text).length * 0.9 ? link : null;
}

export const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

export const asMarkdown = (blocks: readonly MailBlock[]): string =>
  blocks
    .map(({ markdown }) => markdown)
    .filter((markdown) => markdown !== '')
    .join('\n\n');

export const asText = (blocks: readonly MailBlock[]): string => blocks.map(({ text }) => text).join('\n\n');
