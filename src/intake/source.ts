import { pattern } from '../data/lexicon';
import type { Traced } from '../model';
import type { SourceRank, StatedSource } from './frame/frame';
import { withoutCode } from './frame/outlet-name';
import type { Outlet, Outlets } from './outlets';
import { hostOf } from './url';

/** Where an outlet's name can come from, strongest first; the reasons are in the order. */
export interface SourceEvidence {
  /** A publisher's own statement: frontmatter `publisher`, JSON-LD `publisher`, `og:site_name`. */
  readonly declared: Traced<string> | null;
  readonly url: string | null;
  /** From the lines of the text. */
  readonly stated: readonly StatedSource[];
  readonly text: string;
}

/**
 * The outlet that published a text. A feed's footer knows best, then the address, then what the page declares, then
 * lines and headline; the agency of a dateline may only be reprinted, and a self-reference is the weakest sign.
 */
export function publisherOf(evidence: SourceEvidence, outlets: Outlets): Traced<string> | null {
  const ranked = (rank: SourceRank): Traced<string> | null =>
    evidence.stated.find((source) => source.rank === rank) ?? null;
  return (
    untagged(ranked('footer')) ??
    byDomain(evidence.url, outlets) ??
    canonical(evidence.declared, outlets) ??
    untagged(ranked('furniture')) ??
    untagged(ranked('line')) ??
    untagged(ranked('title')) ??
    nameLikeDomain(evidence, outlets) ??
    untagged(ranked('agency')) ??
    selfReference(evidence.text, outlets) ??
    onlySelf(evidence.stated)
  );
}

/** What a text says of those who wrote it counts where it says it of one outlet. */
function onlySelf(stated: readonly StatedSource[]): Traced<string> | null {
  const [first, ...others] = stated.filter(({ rank }) => rank === 'self');
  return first !== undefined && others.every(({ value }) => value === first.value) ? untagged(first) : null;
}

const untagged = (source: Traced<string> | null): Traced<string> | null =>
  source && {
    value: source.value,
    from: source.from,
    ...(source.evidence === undefined ? {} : { evidence: source.evidence }),
  };

function byDomain(url: string | null, outlets: Outlets): Traced<string> | null {
  const outlet = url === null ? null : outlets.byDomain(url);
  return outlet && { value: outlet.name, from: 'url', evidence: hostOf(url ?? '') };
}

function canonical(declared: Traced<string> | null, outlets: Outlets): Traced<string> | null {
  if (!declared || declared.value.trim() === '') return null;
  const name = declared.value.trim();
  const outlet = outlets.byName(name) ?? (/^[\w-]+(?:\.[\w-]+)+$/.test(name) ? outlets.byDomain(name) : null);
  if (outlet) return { ...declared, value: outlet.name };
  const bare = withoutCode(name);
  const known = outlets.byName(bare)?.name ?? bare;
  return { ...declared, value: EXPORT.test(declared.from) ? withoutPlace(known, outlets) : known };
}

/** Databases print where an outlet is behind its name. */
const EXPORT = /\bexport source$/;
const BRACKETED = /^(.*\S)\s*\((\p{L}[\p{L} .,'’-]{1,60})\)$/u;
/** Words that many outlets are called by: with no other, it is the place that tells them apart. */
const COMMON = pattern(String.raw`^(?:{source-common})$`, 'i');

/** `The Straits Ledger (Singapore)` is the Straits Ledger; `Daily News (Harare)` and a registered namesake stay apart. */
function withoutPlace(name: string, outlets: Outlets): string {
  const bare = BRACKETED.exec(name)?.[1];
  if (bare === undefined || outlets.byName(bare) !== null) return name;
  return bare.split(/\s+/).every((word) => COMMON.test(word)) ? name : bare;
}

/** An unregistered outlet whose name, written together, is its domain: `Bug Herald` at `bugherald.example`. */
function nameLikeDomain(evidence: SourceEvidence, outlets: Outlets): Traced<string> | null {
  const label =
    hostOf(evidence.url ?? '')
      .split('.')
      .slice(-3)
      .sort((a, b) => b.length - a.length)[0] ?? '';
  if (label.length < 6) return null;
  const wanted = label.replace(/-/g, '');
  for (const match of evidence.text
    .slice(0, 20_000)
    .matchAll(/\p{Lu}[\p{L}\d'’]*(?: (?:of |de |del |the )?\p{Lu}[\p{L}\d'’]*){0,4}/gu)) {
    const words = match[0].split(' ');
    for (let from = 0; from < words.length; from += 1) {
      for (let to = words.length; to > from; to -= 1) {
        const name = words.slice(from, to).join(' ');
        if (name.toLowerCase().replace(/[^\p{L}\d]/gu, '') === wanted) {
          return { value: outlets.byName(name)?.name ?? name, from: 'name in the text, as in the url', evidence: name };
        }
      }
    }
  }
  return null;
}

const TOLD = pattern(String.raw`\b(?:{source-told})\s+(?:the\s+)?(\p{Lu}[\p{L}\d.]*(?: \p{Lu}[\p{L}\d.]*){0,4})`, 'gu');
const ANONYMOUS = pattern(String.raw`\b(?:{anonymous})\b[^.!?]*$`, 'i');
const LEARNED = pattern(
  String.raw`(?:^|[.!?,]\s+|["”]\s)(?:the\s+)?(\p{Lu}[\p{L}\d.]*(?: \p{Lu}[\p{L}\d.]*){0,4}) has (?:{learned})\b`,
  'u',
);
const PRESS_WORD = pattern(String.raw`(?:{source-press-word})$`);
const OPENING = 1500;

/** A text that says a nameless source told an outlet by name, as outlets with their own sources write of themselves. */
function selfReference(text: string, outlets: Outlets): Traced<string> | null {
  const opening = text.slice(0, OPENING);
  const found = new Map<string, string>();
  for (const match of opening.matchAll(TOLD)) {
    const name = ownName(match[1] ?? '', outlets);
    if (name !== null && ANONYMOUS.test(opening.slice(Math.max(0, match.index - 160), match.index)))
      found.set(name, match[0]);
  }
  const learned = LEARNED.exec(opening);
  const name = learned ? ownName(learned[1] ?? '', outlets) : null;
  if (name !== null) found.set(name, learned?.[0] ?? '');
  const [only] = found.size === 1 ? [...found] : [];
  return only ? { value: only[0], from: 'self-reference', evidence: only[1] } : null;
}

/** The outlet at the beginning of a capitalised phrase; wires and others that everyone quotes do not count. */
function ownName(phrase: string, outlets: Outlets): string | null {
  const words = phrase
    .replace(/[’']s$/, '')
    .replace(/\.$/, '')
    .split(' ');
  for (let length = words.length; length > 0; length -= 1) {
    const name = words
      .slice(0, length)
      .join(' ')
      .replace(/[’']s$/, '');
    const outlet = outlets.byName(name);
    if (outlet) return speaksOfItself(outlet) ? outlet.name : null;
    if (length > 1 && PRESS_WORD.test(name)) return name;
  }
  return null;
}

const speaksOfItself = (outlet: Outlet): boolean => outlet.traits.includes('own-sources');
