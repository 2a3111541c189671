import type { DossierWords, TrendUnit, Which } from '../views/dossier';
import { DIFFERENCES } from './differences';
import { GRADE } from './grade';
import { ORIGINS } from './origins';
import { plural } from './plural';
import { RELATED } from './related';
import { STATEMENTS } from './statements';

const list = (names: readonly string[]): string => names.join(', ');

/** `YYYY-MM-DDTHH:mm:ss` as it is read. */
const moment = (at: string): string => at.slice(0, 16).replace('T', ' ');

/** The words of a dossier that is written down or printed. */
const NOTE: DossierWords = {
  title: (names) =>
    names.length > 3 ? `${list(names.slice(0, 3))} and ${names.length - 3} more` : names.join(' and '),
  frozen: (day) => `As the vault was on ${day}.`,
  about: (stories, total, which) => {
    const naming = which === null ? 'named' : which === 'all' ? 'all named' : 'any of them named';
    return `${naming} in ${stories} of ${plural(total, 'article')}, copies counted once.`;
  },
  known: 'What is known',
  facts: {
    kind: 'Type',
    aliases: 'Also called',
    parents: 'Under',
    location: 'In',
    broader: 'Broader theme',
    country: 'Country',
    coordinates: 'Coordinates',
    url: 'Web site',
    id: 'Id',
    formerIds: 'Merged into it',
  },
  kind: {
    agency: 'Agency',
    organization: 'Organization',
    person: 'Person',
    place: 'Place',
    theme: 'Theme',
    source: 'Source',
  },
  kinds: RELATED.kinds,
  timeline: 'Timeline',
  undated: 'Without date',
  published: (day) => `published ${day}`,
  repeatedBy: (names) => `also in ${list(names)}`,
  filed: 'filed under it; no sentence names it',
  left: (stories) => `${plural(stories, 'earlier article')} left out.`,
  none: 'No article names it.',
  related: 'Related',
  relations: RELATED.relations,
  stories: (count) => plural(count, 'article'),
  trend: 'Over time',
  period: { month: 'Month', quarter: 'Quarter', year: 'Year', decade: 'Decade' },
  articles: 'Articles',
  sources: 'Sources',
  source: 'Source',
  noSource: 'No source stated',
  independent: 'Told first',
  copies: 'Copies',
  saidBy: STATEMENTS.saidBy,
  saidOf: STATEMENTS.saidOf,
  nobody: STATEMENTS.nobody,
  sourceKinds: STATEMENTS.kinds,
  attitudes: STATEMENTS.attitudes,
  grade: GRADE,
  origins: ORIGINS,
  differences: DIFFERENCES,
  notLookedAt: (stories) => `Not looked at for this: ${plural(stories, 'earlier article')}.`,
  more: (count) => `and ${count} more`,
  news: {
    title: (about, since) => `What is new${about === null ? '' : ` on ${about}`} since ${since}`,
    head: (articles, stories) => `${plural(articles, 'new article')} in ${plural(stories, 'story', 'stories')}.`,
    imported: (day) => `imported ${day}`,
    earlier: (articles) => `${plural(articles, 'article')} earlier`,
    via: STATEMENTS.chain,
  },
};

const EACH: Readonly<Record<TrendUnit, string>> = {
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
};

/** What is said around dossiers. */
export const DOSSIER = {
  note: NOTE,
  view: 'Dossier',
  /** `names`: of what it is about. */
  title: (names: readonly string[]) => `Dossier: ${NOTE.title(names)}`,
  commands: {
    open: 'Open dossier',
    add: 'Add to dossier…',
    cite: 'Insert citation from dossier',
    write: 'Write dossier as a note',
  },
  menu: {
    show: 'Show dossier',
    showAll: (count: number) => `Show dossier of ${plural(count, 'note')}`,
    add: 'Add to dossier',
    export: 'Export its articles…',
    write: 'Write dossier as a note',
  },
  buttons: {
    add: 'Add another agency, place, person or theme',
    pin: 'Stay with this dossier',
    unpin: 'Follow the open note again',
    refresh: 'Read the vault again',
    write: 'Write as a note',
    export: 'Export its articles…',
    remove: (name: string) => `Take ${name} out`,
    cite: (text: string) => `Cite “${text}”`,
  },
  which: {
    label: 'Articles',
    all: 'Naming all of them',
    any: 'Naming any of them',
  } satisfies Readonly<Record<Which | 'label', string>>,
  severals: (count: number) => `Dossier of ${count}`,
  picker: 'Choose what to add to the dossier',
  about: (stories: number, total: number) => `Named in ${stories} of ${plural(total, 'article')}, copies counted once.`,
  aboutSeveral: (stories: number, total: number, which: Which) =>
    `${which === 'all' ? 'All named' : 'Any of them named'} in ${stories} of ${plural(total, 'article')}, copies counted once.`,
  ready: (names: readonly string[], stories: number) => `Dossier of ${list(names)}: ${plural(stories, 'article')}`,
  reading: 'Reading the vault…',
  waiting: 'Dateline is at work. The dossier is shown when it has finished.',
  readingArticle: 'Reading…',
  moreArticles: 'Show more articles',
  gone: 'The note is not there any more.',
  broken: 'This part cannot be shown.',
  empty: {
    title: 'No dossier yet',
    note: 'Open the note of an agency, a place, a person, a theme or a source, and what your articles say of it is gathered here.',
    none: 'No note is open.',
    article: 'This article names',
    nothing: 'This note is no article and stands for nothing that articles name.',
    noNames: 'This article names nothing that has a note.',
    choose: 'Choose…',
  },
  noArticles: {
    one: 'No article names it yet. Import some, or link it in the properties of an article.',
    all: 'No article names all of them. Look at those that name any.',
    any: 'No article names any of them yet.',
  },
  fresh: {
    since: (count: number, at: string) => `${plural(count, 'new article')} since ${moment(at)}`,
    none: (at: string) => `Nothing new since ${moment(at)}`,
    mark: 'Mark as seen',
    badge: 'New',
    only: 'Show only new articles',
  },
  trend: {
    title: (unit: TrendUnit) => `Articles by ${EACH[unit]} of publication`,
    bar: (period: string, stories: number) => `${period}: ${plural(stories, 'article')}`,
    /** For who cannot see the bars. */
    summary: (unit: TrendUnit, first: string, last: string, most: string, stories: number) =>
      `Articles by ${EACH[unit]} from ${first} to ${last}; most in ${most}: ${stories}`,
    most: (stories: number) => `most: ${stories}`,
    table: 'As a table',
    undated: (count: number) => `${plural(count, 'article')} without a day of publication`,
  },
  sources: {
    head: (independent: number, copies: number) =>
      [
        `${plural(independent, 'source')} with reports of ${independent === 1 ? 'its' : 'their'} own`,
        ...(copies === 0 ? [] : [plural(copies, 'copy', 'copies')]),
      ].join(', '),
    independent: (count: number) => `${count} told first`,
    copies: (count: number) => plural(count, 'copy', 'copies'),
  },
  copies: (count: number) => plural(count, 'copy', 'copies'),
  copiesOf: (title: string) => `Copies of “${title}”`,
  moreValues: (count: number) => `and ${count} more`,
  moreQuotes: (count: number) => plural(count, 'more sentence'),
  openDossier: (name: string) => `Show the dossier of ${name}`,
  closest: (sentence: number, paragraph: number) =>
    [
      ...(sentence > 0 ? [`${sentence} in one sentence`] : []),
      ...(paragraph > 0 ? [`${paragraph} in one paragraph`] : []),
    ].join(', '),
  loadingTimeline: 'Articles, the newest first',
  cited: {
    inserted: 'Citation inserted',
    copied: 'No note is open for editing, so the citation is on the clipboard.',
    refused: 'No note is open for editing, and the clipboard cannot be written here.',
    added: (name: string) => `“${name}” got a block id for the citation`,
  },
  /** `articles`: that got block ids, so that it can link what they say. */
  written: (path: string, articles: number) =>
    `Dossier written to ${path}${articles === 0 ? '' : `; block ids were put into ${plural(articles, 'article')}`}`,
  notWritten: 'The dossier was not written.',
  news: {
    title: 'What is new since a day…',
    action: 'Write as a note',
    fault: 'Write the day as 2024-11-15.',
    written: (path: string) => `What is new is written to ${path}`,
    notWritten: 'What is new was not written.',
  },
} as const;
