import { foldForm, type Article, type Input, type Traced } from '../model';
import { apart } from './archive';
import type { IntakeContext } from './context';
import type { Draft, TracedDate } from './draft';
import { completeDay, type PartialDay } from './dates/partial';
import { calendarDay } from './dates/stated';
import { findDates } from './dates/find';
import type { StatedSource } from './frame/frame';
import { canBeAuthor, isPersonName, printedNames } from './frame/author';
import { withoutAuthors } from './frame/own-author';
import { cleanHeadline } from './frame/headline';
import { withoutInlineFurniture } from './frame/inline-furniture';
import { outletNamed } from './frame/outlet-name';
import { languageOf } from './language';
import { localDay, onClock } from './local-day';
import { isSameSite, canonicalUrl } from './url';
import { publisherOf } from './source';

/** Decides between what a draft states: the one place where sources of a value are put in order. */
export function assemble(draft: Draft, input: Input, context: IntakeContext): Article {
  const { url, archive } = apart(chooseUrl(draft, input), draft.declared.urls, input);
  const title = chooseTitle(draft, context);
  const { frame, declared } = draft;
  const authors = chooseAuthors(draft, context);
  const body = withoutAuthors(withoutInlineFurniture(draft.body), authors?.value ?? []);
  const source = publisherOf(
    {
      declared: declared.sources[0] ?? null,
      url: url?.value ?? null,
      stated: [...(frame?.sources ?? []), ...title.sources],
      text: `${title.title?.value ?? ''}\n${body.text}`,
    },
    context.outlets,
  );
  const date = chooseDate(sinceIts(source, draft, context), url);
  return {
    name: input.name,
    format: draft.format,
    title: title.title,
    date: date && { value: date.date, from: date.from, evidence: date.evidence },
    published: date?.time ? { value: `${date.date}T${date.time}`, from: date.from, evidence: date.evidence } : null,
    publishedOffset: date?.time ? date.offset : null,
    source,
    authors,
    modified: changeOf([...declared.modified, ...changesIn(frame)], date),
    section: declared.sections[0] ?? null,
    kind: declared.kind,
    url,
    archive,
    dateline: frame?.dateline ?? null,
    language: languageOf(body.text, declared.language),
    body,
    removals: draft.removals.list(),
    frontmatter: declared.frontmatter,
  };
}

function chooseUrl(draft: Draft, input: Input): Traced<string> | null {
  const fetched = input.url === undefined ? null : canonicalUrl(input.url);
  const given: Traced<string> | null =
    fetched === null ? null : { value: fetched, from: 'input', evidence: input.url ?? '' };
  // A page's canonical link counts only on the site it came from: elsewhere it may name a copy's original.
  const own = draft.declared.urls.find((url) => fetched === null || isSameSite(url.value, fetched));
  return own ?? given ?? draft.frame?.url ?? null;
}

function chooseTitle(
  draft: Draft,
  context: IntakeContext,
): { title: Traced<string> | null; sources: readonly StatedSource[] } {
  const { titles, sources } = draft.declared;
  const raw = titles[0];
  if (!raw) return { title: draft.frame?.title ?? null, sources: [] };
  const clean = cleanHeadline(raw.value, context.outlets, sources[0]?.value ?? null);
  if (clean.title === '') return { title: null, sources: [] };
  const outlet = clean.outlet ?? suffixOf(clean.title, titles.slice(1), context);
  const source =
    outlet === null ? [] : [{ value: outlet, from: 'title suffix', evidence: raw.value, rank: 'title' as const }];
  return { title: { ...raw, value: clean.title }, sources: source };
}

/** What another title adds behind the headline: `Two union leaders held | Correo del Unare`. */
function suffixOf(title: string, others: readonly Traced<string>[], context: IntakeContext): string | null {
  for (const { value } of others) {
    if (!value.startsWith(title)) continue;
    const parts = value
      .slice(title.length)
      .split(/\s+[-–—|:·»•]+\s+|\s*[|：ㅣ｜_]\s*/)
      .slice(1);
    const known = parts.map((part) => outletNamed(part, context.outlets)).find((outlet) => outlet !== null);
    const last = parts[parts.length - 1]?.trim() ?? '';
    if (known) return known.name;
    if (/^[\p{Lu}\p{Lo}]/u.test(last) && last.length <= 50 && last.split(/\s+/).length <= 6) return last;
  }
  return null;
}

/**
 * Who wrote it: a list that names persons before the byline of the text, and both before a list that only names an
 * agency or a desk, as printed. The outlet's own name beside others is no author; an agency beside persons is.
 */
function chooseAuthors({ declared, frame }: Draft, { outlets }: IntakeContext): Article['authors'] {
  const byline = frame?.author ? [{ ...frame.author, value: [frame.author.value] }] : [];
  const lists = [...declared.authors, ...byline].map((list) => ({
    ...list,
    value: [...new Set(list.value.flatMap(printedNames).filter(canBeAuthor))],
  }));
  const own = new Set(
    declared.sources.flatMap(({ value }) => [value, outlets.byName(value)?.name ?? value]).map(foldForm),
  );
  const isOwn = (name: string): boolean => own.has(foldForm(outlets.byName(name)?.name ?? name));
  const isPerson = (name: string): boolean => isPersonName(name) && !isOwn(name) && outlets.byName(name) === null;
  const first = lists.find(({ value }) => value.some(isPerson)) ?? lists.find(({ value }) => value.length > 0);
  if (!first) return null;
  const others = first.value.filter((name) => !isOwn(name));
  return { ...first, value: others.length > 0 ? others : first.value };
}

const changesIn = (frame: Draft['frame']): TracedDate[] =>
  (frame?.changed ?? []).map(({ value, time, offset, from, evidence }) => ({
    ...{ date: value, time, offset },
    ...{ from, evidence: evidence ?? value },
  }));

/** The last change stated, where it is later than publication; a day alone must be another day. */
function changeOf(changes: readonly TracedDate[], published: TracedDate | null): Traced<string> | null {
  const [changed] = changes.filter((change) => published === null || isLater(change, published));
  if (changed === undefined) return null;
  // One note, one clock.
  const { date, time, from, evidence } = onClock(changed, published?.offset ?? null);
  return { value: time === null ? date : `${date}T${time}`, from, evidence };
}

/** By the instant where both are stated with zone, else by what the two clocks say. */
function isLater(change: TracedDate, published: TracedDate): boolean {
  if (change.time === null || published.time === null) return change.date > published.date;
  const zoned = change.offset !== null && published.offset !== null;
  const moment = ({ date, time, offset }: TracedDate): number =>
    Date.parse(`${date}T${time ?? '00:00:00'}${zoned ? (offset ?? 'Z') : 'Z'}`);
  return moment(change) > moment(published);
}

/** A draft without the dates on which its outlet did not stand yet: they are of something else. */
function sinceIts(source: Traced<string> | null, draft: Draft, { outlets }: IntakeContext): Draft {
  const since = source === null ? null : (outlets.byName(source.value)?.since ?? null);
  if (since === null) return draft;
  const stood = ({ date }: { readonly date: string }): boolean => Number(date.slice(0, 4)) >= since;
  const { declared, frame } = draft;
  return {
    ...draft,
    declared: { ...declared, dates: declared.dates.filter(stood) },
    frame: frame && { ...frame, dates: frame.dates.filter(stood) },
  };
}

function chooseDate(draft: Draft, url: Traced<string> | null): TracedDate | null {
  const { declared, frame } = draft;
  const path = fromAddress(url);
  const best = declared.dates[0] ?? frame?.dates[0] ?? completed(draft, url, path) ?? path ?? namedDay(url);
  if (!best) return null;
  const others = [...declared.dates.slice(1), ...(frame?.dates ?? []), ...(path ? [path] : [])];
  const local = best.offset === 'Z' ? localDay(best, others, declared.modified) : null;
  if (local) return local;
  // No story is filed under a day before it was published; what is published again gets a new date.
  if (path && path.date < best.date) return path;
  if (best.time !== null) return best;
  // The same day elsewhere with a time says more.
  const timed = [...declared.dates, ...(frame?.dates ?? [])].find(
    (date) => date.date === best.date && date.time !== null,
  );
  return timed ?? best;
}

/** `August 24` of a dateline with a year stated elsewhere: an update, the address. Never with a guessed one. */
function completed({ frame }: Draft, url: Traced<string> | null, path: TracedDate | null): TracedDate | null {
  const partial = frame?.partialDay;
  if (!frame || !partial) return null;
  const address = url?.value ?? '';
  const near = [...(path ? [{ value: path.date, from: 'url' }] : []), ...frame.changed, ...dayInAddress(address)];
  for (const { value, from } of near) {
    const date = completeDay(partial, value);
    if (date !== null) return partialWith(date, from, partial, value);
  }
  const year = /[/_-]((?:19|20)\d{2})[/_-]/.exec(address.replace(/^https?:\/\/[^/]*/, ''))?.[1];
  const date = year === undefined ? null : calendarDay(Number(year), partial.month, partial.day);
  return date === null ? null : partialWith(date, 'url', partial, address);
}

const partialWith = (date: string, from: string, { evidence }: PartialDay, stated: string): TracedDate => ({
  date,
  time: null,
  offset: null,
  from: `dateline, year from the ${from}`,
  evidence: `${evidence}; ${stated}`,
});

/** `…/2024-11/16/c_1.htm`, `…-20241115.html`: a day in an address that is not a path of its own. */
function dayInAddress(address: string): { value: string; from: string }[] {
  const match = /[/_-]((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?!\d)/.exec(address);
  const date = match ? calendarDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
  return date === null ? [] : [{ value: date, from: 'url' }];
}

/** A day in the address of a text that states none: how it was filed. */
function namedDay(url: Traced<string> | null): TracedDate | null {
  const [day] = dayInAddress(url?.value.replace(/^https?:\/\/[^/]*|[?#].*$/g, '') ?? '');
  return day === undefined
    ? null
    : { date: day.value, time: null, offset: null, from: 'url', evidence: url?.value ?? '' };
}

/** A day in the path of the address, as many outlets file their stories. */
function fromAddress(url: Traced<string> | null): TracedDate | null {
  if (!url) return null;
  const path = url.value.replace(/^https?:\/\/[^/]*/, '');
  const match = /\/((?:19|20)\d{2})\/(\d{1,2}|[a-z]{3})\/(\d{1,2})(?=\/|$|-)/.exec(path);
  const named =
    match && /[a-z]/.test(match[2] ?? '')
      ? findDates(`${match[3] ?? ''} ${match[2] ?? ''} ${match[1] ?? ''}`)[0]?.date
      : undefined;
  const date = match ? (named ?? calendarDay(Number(match[1]), Number(match[2]), Number(match[3]))) : null;
  return date === null ? null : { date, time: null, offset: null, from: 'url path', evidence: match?.[0] ?? '' };
}
