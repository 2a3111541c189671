import { placeIn } from './agency-evidence';
import { foldForm, type AgencyParts, type Mention } from '../../model';
import { bare } from './agency-forms';
import type { AgencyScope, Seen } from './agency-lookup';
import { candidate, decided, undecided, type Decision } from './decision';

/** A later short form of a capitalised name: `Defense Ministry` after `Iraqi Defense Ministry`. */
export function shortened(mention: Mention, seen: readonly Seen[]): Decision | null {
  const fold = foldForm(bare(mention.text));
  const longer = [...seen].reverse().find(({ mention: other, entity }) => {
    const form = foldForm(other.text);
    const isChamber = fold === 'house' && / house of (?:representatives|delegates)$/.test(form);
    return isChamber || form === fold || endsIn(form, fold) || endsIn(foldForm(entity.name), fold);
  });
  return longer ? decided(longer.entity, 'short-form', `short for “${longer.mention.text}”`) : null;
}

/** Whether folded words end a name as its short form; not as the body above: `Army` of `Inspector General of the U.S. Army`. */
const endsIn = (name: string, fold: string): boolean =>
  name.endsWith(` ${fold}`) && !/(?:^| )of (?:the )?(?:u s |us |united states )?$/.test(name.slice(0, -fold.length));

/** `the bureau`, `the provincial bureau`, `the Hoeryong department`: an office named before that fits. */
export function namedBefore(parts: AgencyParts, mention: Mention, scene: AgencyScope): Decision | null {
  const fitting = [...scene.seen].reverse().filter((one) => isSameOffice(parts, one, scene));
  const [best, ...others] = [...new Map(fitting.map((one) => [one.entity.id, one])).values()];
  if (!best) return null;
  const losers = others.map((other) => candidate(other.entity, nearness(mention, other), distanceOf(mention, other)));
  const isChoice = isBare(parts) && others[0] !== undefined && !isMuchNearer(mention, best, others[0]);
  if (isChoice) {
    const all = [candidate(best.entity, nearness(mention, best), distanceOf(mention, best)), ...losers];
    return undecided('short-form', `more than one ${parts.head} before it`, all);
  }
  return decided(best.entity, 'short-form', `short for “${best.mention.text}”, named last`, losers);
}

/** Characters within which a bare head means the body named last, and beyond which another is out of mind. */
const NEAR = 250;
const FAR = 700;

const isMuchNearer = (mention: Mention, best: Seen, other: Seen): boolean =>
  mention.start - best.mention.end <= NEAR && mention.start - other.mention.end >= FAR;

const nearness = (mention: Mention, { mention: other }: Seen): number => 1 / (1 + mention.start - other.end);
const distanceOf = (mention: Mention, { mention: other }: Seen): string =>
  `named ${mention.start - other.end} characters before`;

/** A head and nothing else. */
export const isBare = (parts: AgencyParts): boolean => parts.function === '' && !parts.level && !parts.place;

function isSameOffice(short: AgencyParts, { shape, entity }: Seen, { context }: AgencyScope): boolean {
  if (entity.kind !== 'agency') return false;
  if (short.level && shape.level && short.level !== shape.level) return false;
  if (short.place) {
    const place = placeIn(short.place, context);
    if (!place || place.id !== entity.location) return false;
  }
  const fold = foldForm(`${short.function} ${short.head}`);
  return shape.whole === fold || shape.whole.endsWith(` ${fold}`);
}
