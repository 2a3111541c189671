import {
  addTo,
  groupBy,
  contains,
  foldForm,
  type Mention,
  type MentionType,
  overlaps,
  type RejectedMention,
  spanLength,
} from '../../../model';
import { Character, unitClass } from '../characters';
import type { Refiner } from '../recognizer';
import type { TextDocument } from '../document';

/** How much more certain a mention must be than a longer one around it to win. */
const MARGIN = 0.3;

/**
 * Of mentions that overlap one stays: the longer one unless it is much less certain, of equally long ones the more
 * certain. A place inside an agency told by description stays nested.
 */
export const overlap: Refiner = {
  id: 'overlap',
  refine(mentions) {
    const kept = new Standing();
    const rejected: RejectedMention[] = [];
    for (const ranked of mentions.map(rank).sort(byStrength)) {
      const winner = kept.winnerOver(ranked.mention);
      if (winner === null) kept.add(ranked);
      else
        rejected.push({
          mention: ranked.mention,
          reason: { rule: 'overlap', detail: `“${winner.text}” (${winner.reason.rule}) covers it` },
        });
    }
    return { kept: kept.mentions().sort((a, b) => a.start - b.start || b.end - a.end), rejected };
  },
};

/** A mention with what decides its rank. */
interface Ranked {
  readonly mention: Mention;
  readonly strength: number;
}

/** The mentions that stay so far, found by the stretch of text they stand in: articles hold hundreds. */
class Standing {
  private readonly all: Ranked[] = [];
  private readonly stretches = new Map<number, Ranked[]>();
  private static readonly WIDTH = 64;

  add(ranked: Ranked): void {
    this.all.push(ranked);
    for (const stretch of this.stretchesOf(ranked.mention)) addTo(this.stretches, stretch, ranked);
  }

  /** The strongest that overlaps a mention and may not nest with it; null when there is none. */
  winnerOver(mention: Mention): Mention | null {
    let winner: Ranked | null = null;
    for (const stretch of this.stretchesOf(mention)) {
      const found = this.stretches.get(stretch)?.find((other) => excludes(other.mention, mention));
      if (found && (winner === null || byStrength(found, winner) < 0)) winner = found;
    }
    return winner?.mention ?? null;
  }

  mentions(): Mention[] {
    return this.all.map(({ mention }) => mention);
  }

  private stretchesOf({ start, end }: Mention): number[] {
    const first = Math.floor(start / Standing.WIDTH);
    const last = Math.floor(Math.max(start, end - 1) / Standing.WIDTH);
    return last === first ? [first] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }
}

const excludes = (kept: Mention, mention: Mention): boolean => overlaps(kept, mention) && !mayNest(kept, mention);

function mayNest(a: Mention, b: Mention): boolean {
  const [outer, inner] = spanLength(a) >= spanLength(b) ? [a, b] : [b, a];
  return (
    outer.form === 'description' &&
    inner.form === 'name' &&
    inner.type === 'place' &&
    contains(outer, inner) &&
    spanLength(outer) > spanLength(inner)
  );
}

/** A total order: length counts for as much as certainty does. */
function byStrength({ mention: a, strength: mine }: Ranked, { mention: b, strength: other }: Ranked): number {
  return other - mine || b.score - a.score || a.start - b.start || spanLength(b) - spanLength(a);
}

const rank = (mention: Mention): Ranked => ({
  mention,
  strength: mention.score + Math.min(4, spacesIn(mention.text)) * MARGIN,
});

/** Stretches of white space in a text. */
function spacesIn(text: string): number {
  let spaces = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const space = unitClass(text, at) === Character.space;
    if (space && !inside) spaces += 1;
    inside = space;
  }
  return spaces;
}

/**
 * A part of an agency that is told by description is one description with it: `[city party committee]'s [organization
 * department]` names one office. What is named with capitals stays by itself: `[Ministry of Social Security]'s [correctional
 * bureau]`.
 */
export const parts: Refiner = {
  id: 'parts',
  refine(mentions, document) {
    const described = mentions.filter(({ reason }) => reason.rule === 'agency-descriptions');
    const above = new Map(mentions.flatMap((one) => (one.agency ? [[one.end, one] as const] : [])));
    const joined = new Map<Mention, Mention>();
    const gone = new Set<Mention>();
    for (const part of described) {
      const superior = /^['’]s $/.test(document.text.slice(part.start - 3, part.start))
        ? above.get(part.start - 3)
        : undefined;
      if (superior === undefined || !part.agency || part.agency.level || part.agency.place) continue;
      const text = document.text.slice(superior.start, part.end);
      joined.set(part, { ...part, start: superior.start, text, agency: { ...part.agency, superior } });
      gone.add(superior);
    }
    if (joined.size === 0) return { kept: mentions, rejected: [] };
    const kept = mentions.flatMap((mention) => (gone.has(mention) ? [] : [joined.get(mention) ?? mention]));
    return { kept: kept.sort((a, b) => a.start - b.start || spanLength(b) - spanLength(a)), rejected: [] };
  },
};

/** Mentions are told apart as people or bodies; which kind of body is no conflict. */
const isBody = (type: MentionType): boolean => type === 'agency' || type === 'organization';

/**
 * One form has one type in an article: a form found as a person here and as a body there becomes what its mentions
 * say with more certainty together. Places are left alone, since people and teams are called after them.
 */
export const oneType: Refiner = {
  id: 'one-type',
  refine(mentions) {
    const byForm = groupBy(mentions, ({ form, type, text }) =>
      form === 'description' || type === 'place' ? null : foldForm(text),
    );
    const changed = new Map([...byForm.values()].flatMap(settle));
    if (changed.size === 0) return { kept: mentions, rejected: [] };
    return { kept: mentions.map((mention) => changed.get(mention) ?? mention), rejected: [] };
  },
};

function settle(mentions: readonly Mention[]): (readonly [Mention, Mention])[] {
  if (mentions.length < 2) return [];
  const people = mentions.filter(({ type }) => type === 'person');
  const bodies = mentions.filter(({ type }) => isBody(type));
  const [first] = bodies;
  if (people.length === 0 || !first) return [];
  const weight = (some: readonly Mention[]): number => some.reduce((sum, { score }) => sum + score, 0);
  const [losers, type] = weight(people) >= weight(bodies) ? [bodies, 'person' as const] : [people, first.type];
  return losers.map((mention) => {
    const detail = `${mention.reason.detail}; ${type} elsewhere in the article`;
    return [mention, { ...mention, type, reason: { rule: mention.reason.rule, detail } }] as const;
  });
}

/** Drops the surface forms the user never wants recognised. */
export function ignored(forms: readonly string[]): Refiner {
  const folded = new Set(forms.map(foldForm));
  return {
    id: 'ignored',
    refine(mentions, document) {
      if (folded.size === 0) return { kept: mentions, rejected: [] };
      const isIgnored = (mention: Mention): boolean => folded.has(foldForm(mention.text));
      return {
        kept: mentions
          .filter((mention) => !isIgnored(mention))
          .map((mention) => withoutPlace(mention, document, folded)),
        rejected: mentions
          .filter(isIgnored)
          .map((mention) => ({ mention, reason: { rule: 'ignored', detail: 'on the list of ignored names' } })),
      };
    },
  };
}

/** A body is not put in a place whose name is ignored. */
function withoutPlace(mention: Mention, { text }: TextDocument, folded: ReadonlySet<string>): Mention {
  const { agency } = mention;
  if (!agency?.place || !folded.has(foldForm(text.slice(agency.place.start, agency.place.end)))) return mention;
  const { place: _, ...parts } = agency;
  return { ...mention, agency: parts };
}
