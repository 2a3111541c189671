import type { Token } from '../../language';
import { contains } from '../../model';
import type { Entity, Finding, ResolvedMention } from '../../model';
import type { DemonymCounts } from '../article-context';
import { calledCapitals } from './called-capital';
import { domesticCountry } from './cues';
import { isDateline } from './dateline';
import { byEntity, type Atlas, type StorySources } from './sources';
import type { StoryView } from './view';

/** A place that can be the answer, and everything in the text that tells of it. */
export interface Witness {
  readonly entity: Entity;
  readonly mentions: readonly ResolvedMention[];
  /** Where nationality words of it stand, for a country. */
  readonly demonyms: readonly number[];
  /** Mentions of bodies that sit there. */
  readonly bodies: readonly ResolvedMention[];
  /** Whether it is the country that the first sentence names first. */
  readonly leads: boolean;
  /** Whether it is the country of the dateline. */
  readonly written: boolean;
}

/** Places weighed at most: the most salient; a text that names more is a list. */
const MOST = 120;

/** Everything that can be the answer, with all that speaks for it: places named, and countries only spoken of. */
export function witnessesOf(
  mentions: readonly ResolvedMention[],
  places: readonly Finding[],
  { demonyms, document }: StorySources,
  atlas: Atlas,
  view: StoryView,
): Witness[] {
  const called = calledCapitals(view, atlas);
  const unread = unreadDateline(mentions, atlas, view);
  const own = byEntity([...mentions, ...called.map(({ mention }) => mention), ...unread]);
  const bodies = bodiesByPlace(own, atlas);
  const people = peopleByCountry(document.tokens, demonyms, mentions);
  const leading = leadingCountry(own, people, bodies, atlas, view);
  const written = datelineCountry(own, atlas, view);
  const named = new Set<string>();
  const found: Witness[] = [];
  const add = (entity: Entity | undefined): void => {
    if (entity === undefined || entity.kind !== 'place' || named.has(entity.id)) return;
    named.add(entity.id);
    const country = entity.placeKind === 'country' ? entity.country : undefined;
    found.push({
      entity,
      mentions: own.get(entity.id) ?? [],
      demonyms: people.get(country ?? '') ?? [],
      bodies: bodies.get(entity.id) ?? [],
      leads: country !== undefined && country === leading,
      written: country !== undefined && country === written,
    });
  };
  for (const { entity } of places.slice(0, MOST)) if (own.has(entity)) add(atlas.find(entity));
  for (const { capital } of called) add(capital);
  for (const { entity } of unread) add(atlas.find(entity ?? ''));
  for (const code of people.keys()) add(atlas.country(code));
  for (const id of bodies.keys()) add(atlas.find(id));
  return found;
}

/** Tokens searched for words of domestic politics: what a story is about it says early. */
const EARLY = 500;

/** Nationality words that are no place by themselves, and words of domestic politics. */
function peopleByCountry(
  tokens: readonly Token[],
  demonyms: DemonymCounts,
  mentions: readonly ResolvedMention[],
): Map<string, number[]> {
  const taken = new Set(mentions.flatMap(({ type, start }) => (type === 'place' ? [start] : [])));
  const found = new Map<string, number[]>();
  for (const [code, at] of demonyms)
    found.set(
      code,
      at.filter((start) => !taken.has(start)),
    );
  for (const { text, start } of tokens.slice(0, EARLY)) {
    const first = text.charCodeAt(0);
    const code = first >= 65 && first <= 90 ? domesticCountry(text) : undefined;
    if (code !== undefined) found.set(code, [...(found.get(code) ?? []), start]);
  }
  for (const [code, at] of found) if (at.length === 0) found.delete(code);
  return found;
}

/** The place of a dateline in which no place was recognised, such as one in capitals. */
function unreadDateline(
  mentions: readonly ResolvedMention[],
  atlas: Atlas,
  { article, dateline, document }: StoryView,
): ResolvedMention[] {
  const printed = dateline.end === 0 ? undefined : article.dateline?.value;
  if (printed === undefined || mentions.some((mention) => mention.type === 'place' && contains(dateline, mention)))
    return [];
  const entity = atlas.datelinePlace(printed);
  if (entity === undefined) return [];
  const reason = { rule: 'dateline', detail: `“${printed}”` };
  const span = { ...dateline, text: document.text.slice(dateline.start, dateline.end) };
  return [
    { ...span, type: 'place', form: 'name', score: 0.5, reason, entity: entity.id, resolution: reason, losers: [] },
  ];
}

function datelineCountry(
  own: ReadonlyMap<string, readonly ResolvedMention[]>,
  atlas: Atlas,
  view: StoryView,
): string | undefined {
  for (const [id, list] of own)
    if (list[0]?.type === 'place' && isDateline(list[0], view)) return atlas.find(id)?.country;
  return undefined;
}

/** How many words of the first sentence are read for who acts in it. */
const SUBJECT = 6;

/** The country the first sentence begins with, by whatever word: the one that acts. */
function leadingCountry(
  own: ReadonlyMap<string, readonly ResolvedMention[]>,
  people: ReadonlyMap<string, readonly number[]>,
  bodies: ReadonlyMap<string, readonly ResolvedMention[]>,
  atlas: Atlas,
  view: StoryView,
): string | undefined {
  const { lead } = view;
  // Who sends a message stands anywhere in the sentence, before whom it is sent to.
  const words = view.isMessage ? lead.length : Math.min(SUBJECT, lead.length);
  const [start, end] = [lead[0]?.start ?? 0, lead[words - 1]?.end ?? 0];
  let best: { readonly at: number; readonly code: string } | undefined;
  const see = (at: number | undefined, code: string | undefined): void => {
    if (at === undefined || code === undefined || at < start || at >= end) return;
    if (best === undefined || at < best.at) best = { at, code };
  };
  for (const [code, at] of people) see(at[0], code);
  for (const lists of [own, bodies])
    for (const [id, list] of lists) {
      const entity = list[0]?.start === undefined || list[0].start >= end ? undefined : atlas.find(id);
      if (entity !== undefined && (entity.placeKind === 'country' || atlas.isCapital(entity)))
        see(list.find((mention) => mention.start >= start)?.start, entity.country);
    }
  return best?.code;
}

/** Mentions of agencies by the place they are tied to, and by their country. */
function bodiesByPlace(own: ReadonlyMap<string, ResolvedMention[]>, atlas: Atlas): Map<string, ResolvedMention[]> {
  const found = new Map<string, ResolvedMention[]>();
  for (const [id, list] of own) {
    const body = list[0]?.type === 'agency' ? atlas.find(id) : undefined;
    if (body === undefined) continue;
    const country = body.country === undefined ? undefined : atlas.country(body.country)?.id;
    for (const place of new Set([body.location, country])) {
      if (place === undefined) continue;
      const known = found.get(place);
      if (known) known.push(...list);
      else found.set(place, [...list]);
    }
  }
  return found;
}
