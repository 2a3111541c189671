import {
  message,
  wordingOf,
  type Entity,
  type Finding,
  type Message,
  type StoryLocation,
  type StoryPart,
} from '../../../model';
import type { FittedDecisions } from '../../language/fitted-decisions';
import type { Features } from '../../language/log-linear';
import type { Gazetteer } from '../gazetteer';
import { CERTAINTY, type Evidence } from './evidence';
import { personFault } from './person-fault';
import { CREDITED } from './surroundings';

/** What is known of an entity in one story. */
export interface StoryEvidence extends Evidence {
  readonly entity: Entity;
  readonly count: number;
  /** Whether it published the story. */
  readonly isSource: boolean;
}

/** Whether a name’s story alone is worth a note, and whether it is no name. */
export type AdmissionModel = FittedDecisions<'worth' | 'no-name'>;

export type LinkVerdict = Pick<Finding, 'linked' | 'part' | 'why' | 'worth'>;

/** Mentions of an entity that does nothing, from which on its story is about it too. */
const REPEATED = 3;
/** From here on a chance says yes. */
const YES = 0.5;

/** Whether somebody or a body may be linked by its story, as what, and why. */
export function verdictOf(one: StoryEvidence, model: AdmissionModel): LinkVerdict {
  const { entity, count, features } = one;
  const part = one.part === 'passing' && count >= REPEATED ? 'repeated' : one.part;
  const never = (why: Message): LinkVerdict => ({ linked: false, part, why });
  const refusal = whyNever(entity, one.isSource);
  if (refusal !== null) return never(refusal);
  if (features.get(CREDITED) === count) return never('named for the work on the article only');
  const why = whyOf(part, count);
  if (entity.byHand !== undefined) return { linked: true, part, why };
  if (isWeak(count, features)) return never('a weak mention');
  // Nothing is fitted on Korean.
  if (HANGUL.test(entity.name)) return { linked: true, part, why };
  const worth = model.worth.chance(features);
  const reasons = (isFor: boolean): string => model.worth.reasons(features, isFor).join(', ');
  if (worth >= YES) return { linked: true, part, worth, why: message`${wordingOf(why)} (${reasons(true)})` };
  if (model['no-name'].chance(features) >= YES) return never(message`not taken for a name: ${reasons(false)}`);
  if (entity.kind === 'source') return never('an outlet cited in passing');
  return { linked: true, part, worth, why: message`${wordingOf(why)} (${reasons(false)})` };
}

/** Why an entity is never linked, whatever its story says; null where nothing forbids it. */
export function whyNever(entity: Entity, isSource: boolean): Message | null {
  if (isSource) return 'it published the article';
  if (isOneName(entity)) return 'named by one name only';
  if (entity.name.startsWith('Government of ')) return 'a government at large is too wide';
  const fault = entity.kind === 'person' && entity.byHand === undefined ? personFault(entity.name) : null;
  return fault === null ? null : message`not taken for a name: ${wordingOf(fault)}`;
}

function whyOf(part: StoryPart, count: number): Message {
  if (part === 'headline') return 'named in the headline';
  if (part === 'acts') return 'acts in the story';
  if (part === 'speaks') return 'speaks in the story';
  if (part === 'acted on') return 'something is done to it in the story';
  if (part === 'repeated') return message`mentioned ${count} times`;
  return count === 1 ? 'named once, in passing' : 'named twice, in passing';
}

/** How sure the one mention must be that nothing else speaks for. */
const LEAST = 0.6;
const isWeak = (count: number, features: Features): boolean => count === 1 && (features.get(CERTAINTY) ?? 0) < LEAST;

const HANGUL = /[가-힣]/;

/** A last name alone is nobody in particular, but where a user wrote it, or in Hangul. */
function isOneName({ kind, name, origin, byHand }: Entity): boolean {
  const isWritten = origin === 'vault' && byHand !== undefined;
  return kind === 'person' && !isWritten && !name.includes(' ') && !HANGUL.test(name);
}

/**
 * Whether an entity that may be linked gets its note with this story; a person or body whose story says too little of it, and
 * that no user knows, waits for a second one. A place waits for nothing: it is linked only where it is named early, again, or
 * in the headline.
 */
export const comesAtOnce = ({ part, worth }: Finding, { kind, byHand }: Entity): boolean =>
  kind === 'place' || byHand !== undefined || (worth === undefined ? part !== 'passing' : worth >= YES);

/** Why a name that may be linked is not, as report and review say it. */
export const WAITS = 'named in passing in one story so far: it waits for a second story';

/** Where every body that is named is what a reader came for: little is known of it, and each name counts. */
const WATCHED = 'KP';

/** Actors, in which no body of a country that is watched waits, nor any in a story that happens there. */
export function withWatchedBodies(
  actors: readonly Finding[],
  entities: ReadonlyMap<string, Entity>,
  location: StoryLocation | null,
  gazetteer: Gazetteer,
): readonly Finding[] {
  const isThere = (id: string | undefined): boolean =>
    id !== undefined &&
    [gazetteer.get(id), ...gazetteer.ancestors(id)].some((place) => place?.entity.country === WATCHED);
  const isScene = isThere(location?.entity);
  return actors.map((finding) => {
    const entity = entities.get(finding.entity);
    if (entity === undefined || !finding.linked) return finding;
    if (finding.part !== 'passing' && comesAtOnce(finding, entity)) return finding;
    if (entity.kind !== 'agency' && entity.kind !== 'organization') return finding;
    if (!isScene && entity.country !== WATCHED && !isThere(entity.location)) return finding;
    const { worth: _low, ...rest } = finding;
    return { ...rest, part: 'scene', why: 'a body of where the story happens' };
  });
}
