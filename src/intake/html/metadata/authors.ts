import { markupWords, pattern, worldWords } from '../../../data/lexicon';
import { foldForm, singleSpaced, type Traced } from '../../../model';
import { isPersonName, koreanReporter, placedNames, splitNames } from '../../frame/author';
import { readByline } from '../../frame/byline';
import { readDateLine } from '../../frame/publication-line';
import type { Outlets } from '../../outlets';
import { list, namesOf, typesOf, type LinkedData, type LinkedPage } from '../json-ld';

import type { PageScan } from './scan';
import { cleanValue, metaNames } from './values';

const AUTHOR = metaNames('metas-of-authors');
type Authors = Traced<readonly string[]>;

/** Accounts and placeholders that name nobody. */
const NOBODY = pattern(String.raw`^(?:{names-of-nobody}|[a-z][\w-]*\d[\w-]*)$`, 'i', markupWords);
const HINT = pattern(String.raw`{names-of-bylines}`, '', markupWords);
const NEAR = 6000;
/** Titles people carry behind their names. */
const DEGREE = /,\s*(?:M\.?[ADS]\.?|MSc|MPH|MBA|RN|Ph\.?\s?D\.?|J\.?D\.?|B\.?A\.?|Esq\.?)(?=$|,|\s)/g;

/**
 * Who the page says wrote it. Persons count before offices: first the lists for machines, then names marked in the page
 * and bylines; where none names a person, the agency or desk that the lists name (`Associated Press`), as printed.
 */
export function readAuthors(
  page: PageScan,
  linked: LinkedPage,
  headlineAt: number | null,
  outlets: Outlets,
  sources: readonly Traced<string>[] = [],
): readonly Authors[] {
  const own = new Set(sources.map(({ value }) => foldForm(value)));
  const declared = [...linkedAuthors(linked), ...metaAuthors(page)];
  const shown = [...markedAuthors(page), ...bylines(page, headlineAt, outlets)];
  const isPerson = (name: string): boolean =>
    outlets.byName(name) === null && !own.has(foldForm(name)) && isPersonName(name);
  const ofPersons = [...declared, ...shown].filter(({ value }) => value.some(isPerson));
  const others = declared.filter(({ value }) => !value.some(isPerson));
  // Names without any mark are believed only where the page says that somebody wrote it, and not who.
  const unmarked = ofPersons.length > 0 || others.length === 0 ? [] : nameLine(page, headlineAt, outlets);
  return [...fullest(ofPersons), ...unmarked, ...others];
}

/** A later list that has all names of the first and more is the whole byline. */
function fullest(lists: readonly Authors[]): readonly Authors[] {
  const [first] = lists;
  if (!first) return lists;
  const has = (names: readonly string[], name: string): boolean =>
    names.some((other) => other.toLowerCase() === name.toLowerCase());
  const whole = lists.find(
    ({ value }) => value.length > first.value.length && first.value.every((name) => has(value, name)),
  );
  return whole ? [whole, ...lists] : lists;
}

function linkedAuthors(linked: LinkedPage): Authors[] {
  return linked.articles.slice(0, 4).flatMap((article) => {
    const stated = ['author', 'creator'].flatMap((key) =>
      list(article[key]).flatMap((value) => list(linked.resolve(value))),
    );
    const persons = stated.filter(isNoOrganization);
    // A person's employer often stands in the same list.
    const names = (persons.length > 0 ? persons : stated).flatMap((value) => namesOf(value));
    return authorsOf(names, 'json-ld author');
  });
}

const isNoOrganization = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  !typesOf(value as LinkedData).some((type) => /Organization$/.test(type));

function metaAuthors({ metas }: PageScan): Authors[] {
  return AUTHOR.flatMap((name) => {
    if (
      name === 'twitter:data1' &&
      !/written|author|by|verfasst|écrit|escrito/i.test(metas.get('twitter:label1')?.[0] ?? '')
    )
      return [];
    return personsIn(authorsOf(metas.get(name) ?? [], `meta ${name}`));
  });
}

/** Some pages credit their pictures in the same tags as their authors. */
const personsIn = (lists: Authors[]): Authors[] =>
  lists.map((list) => {
    const persons = list.value.filter((name) => isPersonName(name));
    return persons.length > 0 ? { ...list, value: persons } : list;
  });

function markedAuthors(page: PageScan): Authors[] {
  const marks = page.marked.filter(
    ({ name, zone }) => zone !== 'comments' && zone !== 'aside' && /author|creator/.test(name),
  );
  const byName = (name: RegExp): Authors[] => {
    const texts = marks.filter((mark) => name.test(mark.name)).map(({ text, value }) => text || value);
    return authorsOf(
      texts.slice(0, 6).filter((text) => text.length <= 80),
      'marked author',
    );
  };
  const named = page.marked.filter(({ name, hint, zone }) => name === 'name' && /\bauthor\b/.test(hint) && zone === '');
  return [
    ...authorsOf(
      named.slice(0, 6).map(({ text, value }) => text || value),
      'marked author',
    ),
    ...byName(/^(?:\w+:)?(?:author|creator)$/),
  ];
}

/** Names that stand by the headline under a class that says so, or behind `By`. */
function bylines(page: PageScan, headlineAt: number | null, outlets: Outlets): Authors[] {
  const found: Authors[] = [];
  const links = page.marked.filter(
    ({ name, at, zone }) =>
      name === 'author link' && zone === '' && headlineAt !== null && at > headlineAt - 400 && at < headlineAt + 1500,
  );
  for (const line of page.lines) {
    const behind = headlineAt === null ? line.at : line.at - headlineAt;
    if (behind < -400 || behind > NEAR || line.zone !== '' || line.text.length > 160) continue;
    const { value, evidence } =
      (readByline(line.text, outlets) ?? readDateLine(line.text, outlets, null))?.author ?? {};
    if (value !== undefined) found.push(...authorsOf([value], 'byline', evidence));
    const pieces = line.pieces
      .filter(({ hint }) => HINT.test(hint))
      .map(({ text }) => singleSpaced(text).replace(BY, ''))
      .filter((text) => text !== '');
    const names = pieces.length > 0 ? pieces : HINT.test(line.hint) ? [line.text.replace(BY, '')] : [];
    const persons = names.flatMap(
      (name) => placedNames(name) ?? (koreanReporter(name) === null ? [] : [koreanReporter(name) ?? '']),
    );
    if (persons.length > 0) found.push(...authorsOf(persons, 'byline', line.text));
  }
  const linkedTo = links.map(({ text }) => text).filter((text) => splitNames(text) !== null);
  return [...found.slice(0, 6), ...authorsOf(linkedTo.slice(0, 4), 'link to the author')];
}

/** Names alone in a line before the story's first paragraph, where nothing else on the page names a person. */
function nameLine(page: PageScan, headlineAt: number | null, outlets: Outlets): Authors[] {
  if (headlineAt === null) return [];
  const at = page.lines.findIndex((line) => line.zone === '' && line.at > headlineAt && line.text.length > LONG_LINE);
  const above = at < 1 ? undefined : page.lines[at - 1];
  if (above === undefined || above.at - headlineAt > NEAR || above.text.length > 80) return [];
  if (page.headings.some(({ text }) => text === above.text)) return [];
  const names = outlets.byName(above.text) === null ? splitNames(above.text) : null;
  return names === null ? [] : authorsOf(names, 'name line', above.text);
}

const LONG_LINE = 100;
const BY = pattern(String.raw`^(?:(?:(?:story|written|reported) )?by|{before-authors})\s*:?\s+`, 'i', worldWords);

/** A list of names: no addresses, accounts, roles or places; persons joined in one text taken apart. */
function authorsOf(printed: readonly string[], from: string, evidence?: string): Authors[] {
  const names = printed.flatMap((text) => namesIn(cleanValue(text)));
  const distinct = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
  return distinct.length === 0 ? [] : [{ value: distinct, from, evidence: evidence ?? printed.join(', ') }];
}

const ROLE = pattern(
  String.raw`\s*(?:,|\||-|–|—|•|·|\()\s*(?:(?:{authors-role})\s+){0,4}(?:{metadata-authors-role})\b.*$`,
  'i',
  markupWords,
);

/** A longer text is no byline. */
const LONGEST_BYLINE = 400;

function namesIn(text: string): readonly string[] {
  if (text.length > LONGEST_BYLINE) return [];
  const value = text
    .replace(BY, '')
    .replace(/\s*\(?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?/g, '')
    .replace(ROLE, '')
    .replace(DEGREE, '')
    .replace(/^[\s,.;:|/·•–—-]+|[\s,;:|/·•–—-]+$/gu, '')
    .trim();
  if (value === '' || value.length > 200 || NOBODY.test(value) || /https?:|www\.|[@{}<>]|^[\d\s]+$/i.test(value))
    return [];
  // An account's name or the last part of its address.
  if (/^[a-z][a-z0-9_-]*$/.test(value)) return [];
  const reporter = koreanReporter(value);
  if (reporter !== null && value.length < 12) return [reporter];
  return placedNames(value) ?? [value];
}
