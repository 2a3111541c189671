import { type Body, type EntityKind, type ResolvedMention, type Settings, overlaps, segmentAt } from '../../model';
import { basename, canBeWords, canTakeLink, linkTargets, nameKey, wikilink } from '../../format/links';
import type { LinkedEntities } from './linked';
import type { ArticleFacts, WantedNote } from './wanted';

/** Where brackets go: the words at `[start, start + length)` of the Markdown become a link to the target. */
export interface Placement {
  readonly start: number;
  readonly length: number;
  readonly entity: string;
  readonly target: string;
}

/** Entities whose first mention gets a link: actors and places of the kinds that are switched on, not linked in the body yet. */
export function bodyTargets(
  { analysis, index, settings }: ArticleFacts,
  linked: LinkedEntities,
  { names }: Pick<WantedNote, 'names'>,
  body: string,
): ReadonlyMap<string, string> {
  const written = linkTargets(body);
  const linkedPaths = new Set(written.map((target) => index.resolve(target)));
  const linkedNames = new Set(written.map((target) => nameKey(basename(target))));
  const targets = new Map<string, string>();
  for (const id of [...linked.actors, ...linked.places, ...linked.location]) {
    const kind = analysis.entities[id]?.kind;
    const path = names.pathOf(id);
    const target = names.targetOf(id);
    if (kind === undefined || path === null || target === null || !isLinkedInBody(kind, settings)) continue;
    if (!linkedPaths.has(path) && !linkedNames.has(nameKey(basename(path)))) targets.set(id, target);
  }
  return targets;
}

/** An outlet that acts is linked as organisations are; themes have no words of their own. */
function isLinkedInBody(kind: EntityKind, { links }: Settings): boolean {
  if (kind === 'theme') return false;
  return links.inBody[kind === 'source' ? 'organization' : kind];
}

/** In an article nobody looks at each link: what belongs to other syntax in some text is left out in all. */
const BAD_BEFORE = /[(|]$/;
/** Some readers of Markdown take `[[X]]:` for a definition. */
const BAD_AFTER = /^(?:\||:(?=\s))/;

/**
 * Chooses, for each entity with a target, the first mention whose words can take brackets: inside one linkable piece of
 * the Markdown, free of characters that end a link, overlapping no link already chosen. Where two start at the same
 * place, the longer wins. `targets`: entity id → link target. Sorted by `start`.
 */
export function placeLinks(
  body: Body,
  mentions: readonly ResolvedMention[],
  targets: ReadonlyMap<string, string>,
): readonly Placement[] {
  const placed: Placement[] = [];
  const done = new Set<string>();
  const inOrder = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const mention of inOrder) {
    const target = mention.entity === null ? undefined : targets.get(mention.entity);
    if (mention.entity === null || target === undefined || done.has(mention.entity)) continue;
    const start = positionInMarkdown(body, mention);
    if (start === null) continue;
    const span = { start, end: start + mention.text.length };
    if (placed.some((other) => overlaps(span, { start: other.start, end: other.start + other.length }))) continue;
    placed.push({ start, length: mention.text.length, entity: mention.entity, target });
    done.add(mention.entity);
  }
  return placed.sort((a, b) => a.start - b.start);
}

/**
 * The same in a note whose body was read: offsets into its text, whose body stands at `bodyAt`. Null where there is
 * something to place and the body is not what was read.
 */
export function placeInNote(
  read: Body,
  mentions: readonly ResolvedMention[],
  targets: ReadonlyMap<string, string>,
  { body, bodyAt }: { readonly body: string; readonly bodyAt: number },
): readonly Placement[] | null {
  const placed = placeLinks(read, mentions, targets);
  if (placed.length === 0) return placed;
  // Without properties the text began with its byte order mark, which is none of the body.
  const mark = read.markdown.startsWith('\ufeff') ? 1 : 0;
  const at = body.indexOf(read.markdown.slice(mark));
  return at < 0 ? null : placed.map((placement) => ({ ...placement, start: placement.start - mark + at + bodyAt }));
}

/** Offset of a mention's words in the Markdown, or null where they cannot take brackets. */
function positionInMarkdown(body: Body, mention: ResolvedMention): number | null {
  const segment = segmentAt(body.segments, mention.start);
  if (!segment?.linkable || mention.end > segment.text + segment.length) return null;
  const start = segment.markdown + (mention.start - segment.text);
  const end = start + (mention.end - mention.start);
  const words = body.markdown.slice(start, end);
  if (words !== mention.text || !canBeWords(words)) return null;
  if (!canTakeLink(body.markdown, start, end)) return null;
  if (BAD_BEFORE.test(body.markdown.slice(Math.max(0, start - 1), start))) return null;
  return BAD_AFTER.test(body.markdown.slice(end, end + 2)) ? null : start;
}

/** Puts the brackets; every other character stays. Placements are sorted and do not overlap. */
export function bracket(markdown: string, placements: readonly Placement[]): string {
  let result = '';
  let from = 0;
  for (const { start, length, target } of placements) {
    result += markdown.slice(from, start) + wikilink(target, markdown.slice(start, start + length));
    from = start + length;
  }
  return result + markdown.slice(from);
}
