// The notices of what is bundled, as text: terms that several packages share stand once, below whose packages they are.
import { labelOf } from './packages.mjs';

const sameWords = (terms) =>
  terms
    .toLowerCase()
    .replace(/['"\u2018-\u201d]/g, '')
    .replace(/\s+/g, ' ');

const grouped = (items, keyOf) => {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
};

const owners = ({ licence, copyright, notice }) =>
  [`(${licence})`, ...copyright, notice].filter((line) => line !== '').join('\n  ');

/** Packages with the same terms: whose they are, by copyright, then the terms. */
function section(packages) {
  const holders = grouped(packages, owners).map((same) => `${same.map(labelOf).join(', ')} ${owners(same[0])}`);
  return `${holders.join('\n')}\n\n${packages[0].terms}`;
}

/** The notices of `packages`, which must all have terms. */
export function noticesOf(packages) {
  const bare = packages.filter(({ terms }) => terms === '');
  if (bare.length > 0) throw new Error(`No licence text: ${bare.map(labelOf).join(', ')}`);
  const sections = grouped(packages, ({ terms }) => sameWords(terms)).map(section);
  return `Dateline contains the following packages.\n\n${sections.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

/** A text as a comment of JavaScript that minifiers keep. */
export const asComment = (text) => `/*!\n${text.trim().replaceAll('*/', '* /')}\n*/\n`;

/** Names the packages in one part of the command line, beside which the notices lie. */
export const mentionOf = (packages) =>
  packages.length === 0 ? '' : `/*! Contains ${packages.map(labelOf).join(', ')}: see THIRD-PARTY.txt */\n`;
