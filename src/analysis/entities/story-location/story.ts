import type { Entity } from '../../../model';
import type { Alternative } from './alternatives';
import { Cue, storyKinds } from './cues';
import { readHeadline, type Headline, type HeadlineNaming } from './headline';
import type { Atlas, StorySources } from './sources';
import type { StoryView } from './view';

/** How large a place is, as far as it matters where a story plays. */
export type Level = 'site' | 'town' | 'district' | 'division' | 'country' | 'wide';

const LEVELS: Readonly<Record<string, Level>> = {
  country: 'country',
  admin1: 'division',
  admin2: 'district',
  region: 'wide',
  water: 'wide',
  facility: 'site',
};

export const levelOf = ({ placeKind }: Entity): Level => LEVELS[placeKind ?? ''] ?? 'town';

/** A country with all places in it, or a region or water that lies in no country. */
export interface Area {
  /** The country itself, the first of the places. */
  readonly head: Alternative;
  readonly places: readonly Alternative[];
}

/** An article with all its alternatives: what every one of them is compared by. */
export interface LocatedStory {
  readonly areas: readonly Area[];
  readonly view: StoryView;
  readonly atlas: Atlas;
  readonly headline: Headline;
  readonly namings: ReadonlyMap<Alternative, HeadlineNaming | null>;
  /** Country of the outlet. */
  readonly home: string | undefined;
  /** How much its beginning tells of each kind of story. */
  readonly kinds: ReadonlyMap<string, number>;
  /** How often headline and text say `here`, outside quotations: at the dateline. */
  readonly here: number;
  readonly hasTitle: boolean;
  /** The place of the dateline. */
  readonly written: Alternative | undefined;
}

export function storyOf(
  all: readonly Alternative[],
  sources: StorySources,
  atlas: Atlas,
  view: StoryView,
): LocatedStory {
  const { article, registry, document } = sources;
  const title = article.title?.value ?? '';
  const headline = readHeadline(title, sources.countryWords);
  return {
    areas: areasOf(all),
    view,
    atlas,
    headline,
    namings: new Map(all.map((one) => [one, headline.naming(one.entity, formsOf(one))] as const)),
    home: article.source === null ? undefined : registry.byForm(article.source.value)[0]?.entity.country,
    kinds: storyKinds(document, title, view.cues),
    here: heresIn(title, view),
    hasTitle: title !== '',
    written: all.find(({ dateline }) => dateline),
  };
}

function areasOf(all: readonly Alternative[]): Area[] {
  const inside = new Map<string, Alternative[]>();
  for (const one of all) {
    const { country, placeKind } = one.entity;
    if (country === undefined || placeKind === 'country') continue;
    const list = inside.get(country);
    if (list) list.push(one);
    else inside.set(country, [one]);
  }
  return all.flatMap((head) => {
    const { country, placeKind } = head.entity;
    if (country !== undefined && placeKind !== 'country') return [];
    return [{ head, places: [head, ...(country === undefined ? [] : (inside.get(country) ?? []))] }];
  });
}

function heresIn(title: string, view: StoryView): number {
  let count = /\bhere\b/i.test(title) ? 1 : 0;
  view.document.tokens.forEach(({ start }, at) => {
    if (view.is(at, Cue.here) && !view.isQuoted(start)) count++;
  });
  return count;
}

/** The surface forms an entity has in the text, and its name. */
const formsOf = ({ entity, named }: Alternative): string[] => [
  ...new Set([entity.name, ...named.map(({ mention }) => mention.text)]),
];

/** Parts of an article, from its lead on. */
export const ZONES = ['lead', 'early', 'middle', 'late'] as const;

/** Which of them, by the rank of a sentence. */
export const zoneOf = (rank: number): number => (rank === 0 ? 0 : rank < EARLY ? 1 : rank < MIDDLE ? 2 : 3);
const [EARLY, MIDDLE] = [4, 10];

/** Where roles are told apart: lead, early, later. */
export const stageOf = (rank: number): string => (rank === 0 ? 'in the lead' : rank < EARLY ? 'early' : 'later');
export const isEarly = ({ rank }: { readonly rank: number }): boolean => rank < EARLY;
export const isLead = ({ rank }: { readonly rank: number }): boolean => rank === 0;
/** Early, and behind the lead. */
export const isSoon = ({ rank }: { readonly rank: number }): boolean => rank > 0 && rank < EARLY;

export const sumOf = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0);

export const shareOf = <T>(items: readonly T[], test: (item: T) => boolean): number =>
  items.length === 0 ? 0 : items.filter(test).length / items.length;
