import { placeWord, type PlaceWordKind } from '../../language/place-words';
import type { TextDocument } from '../../language/document';
import { foldForm, type Entity, type Mention } from '../../model';
import type { Gazetteer, Place } from '../gazetteer';
import type { Registry } from '../registry';

/** All mentions of one form in an article: they get one answer. */
export interface Group {
  readonly form: string;
  readonly mentions: readonly Mention[];
  readonly candidates: readonly Place[];
  /** The vault's own place of that name. */
  readonly known: Entity | null;
  /** What nouns beside the mentions say the place is. */
  readonly kinds: ReadonlySet<PlaceWordKind>;
}

const SUFFIX = /-(?:si|gun|kun|gu|up|eup|do)$/i;

/** Groups mentions by form without its kind word (`Musan County` with `Musan`) and looks the forms up. */
export function groupMentions(
  mentions: readonly Mention[],
  document: TextDocument,
  gazetteer: Gazetteer,
  registry: Registry,
): Group[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    // `Kaduna state` and `Kaduna` may be two places; each is asked for by itself.
    const kind = kindBeside(mention, document);
    const key = `${bareForm(mention.text)}${kind === 'admin1' || kind === 'admin2' ? `|${kind}` : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  const korean = isKorean(document);
  return [...groups].map(([key, list]) => ({
    form: key.replace(/\|.*$/, ''),
    mentions: list,
    candidates: candidatesOf(list, gazetteer, korean),
    known: knownPlace(list, registry),
    kinds: new Set(list.flatMap((mention) => kindBeside(mention, document) ?? [])),
  }));
}

function bareForm(text: string): string {
  const words = text.replace(SUFFIX, '').split(' ');
  const kind = words.length > 1 ? placeWord(foldForm(words[words.length - 1] ?? '')) : undefined;
  const administrative = kind === 'admin1' || kind === 'admin2';
  return foldForm((administrative ? words.slice(0, -1) : words).join(' '));
}

function candidatesOf(mentions: readonly Mention[], gazetteer: Gazetteer, korean: boolean): Place[] {
  const found = new Map<string, Place>();
  for (const { text } of mentions)
    for (const place of lookUp(text, gazetteer, korean)) found.set(place.entity.id, place);
  return [...found.values()].sort((a, b) => b.prominence - a.prominence);
}

function lookUp(text: string, gazetteer: Gazetteer, korean: boolean): readonly Place[] {
  const half = korean ? { north: 'KP', south: 'KR' }[foldForm(text)] : undefined;
  if (half !== undefined) return [gazetteer.country(half) ?? []].flat();
  const exact = gazetteer.find(text);
  if (exact.length > 0) return exact;
  const bare = bareForm(text);
  const stripped = bare === foldForm(text) ? [] : gazetteer.find(bare);
  return stripped.length > 0 ? stripped : gazetteer.findQualifier(text);
}

const isKorean = ({ text }: TextDocument): boolean => /\b(?:North|South) Korea|\bDPRK\b|Pyongyang/.test(text);

function knownPlace(mentions: readonly Mention[], registry: Registry): Entity | null {
  for (const { text } of mentions) {
    const places = registry.byForm(text).filter(({ entity }) => entity.kind === 'place');
    const [only] = places;
    if (only !== undefined && places.length === 1) return registry.byId(only.entity.id) ?? only.entity;
  }
  return null;
}

/** `Kaduna state`, `Musan County`, `the city of Brest`. */
function kindBeside(mention: Mention, { text }: TextDocument): PlaceWordKind | null {
  const words = mention.text.split(' ');
  const own = words.length > 1 ? placeWord(foldForm(words[words.length - 1] ?? '')) : undefined;
  if (own !== undefined) return own;
  const after = /^ (\p{L}+)/u.exec(text.slice(mention.end, mention.end + 20));
  const following = placeWord(foldForm(after?.[1] ?? ''));
  if (following !== undefined) return following;
  const before = /(\p{L}+)(?: of| in)? (?:the )?$/u.exec(text.slice(Math.max(0, mention.start - 30), mention.start));
  const preceding =
    before !== null && / of (?:the )?$/u.test(before[0]) ? placeWord(foldForm(before[1] ?? '')) : undefined;
  return preceding ?? null;
}
