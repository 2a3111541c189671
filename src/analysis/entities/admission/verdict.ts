import { message, wordingOf, type Entity, type Finding, type Message, type StoryPart } from '../../../model';

/** What is known of an entity in one story. */
export interface StoryEvidence {
  readonly entity: Entity;
  /** How it stands there, repetition aside. */
  readonly part: StoryPart;
  readonly count: number;
  /** Confidence of its best mention. */
  readonly score: number;
  /** Why its name is none; null where it may be one. */
  readonly whyNot: Message | null;
  /** Whether it published the story. */
  readonly isSource: boolean;
}

export type LinkVerdict = Pick<Finding, 'linked' | 'part' | 'why'>;

/** Mentions of an entity that does nothing, from which on its story is about it too. */
const REPEATED = 3;
/** How sure the best of few mentions must be: of a body of the state by its form, of any other by the tagger. */
const LEAST: Partial<Record<Entity['kind'], number>> = { agency: 0.6, person: 0.7, organization: 0.7 };

const SAYS: Readonly<Record<Exclude<StoryPart, 'stated' | 'scene' | 'repeated' | 'passing'>, string>> = {
  headline: 'named in the headline',
  acts: 'acts in the story',
  speaks: 'speaks in the story',
  'acted on': 'something is done to it in the story',
};

/** Whether somebody or a body may be linked by its story, as what, and why. */
export function verdictOf({ entity, part, count, score, whyNot, isSource }: StoryEvidence): LinkVerdict {
  const never = (why: Message): LinkVerdict => ({ linked: false, part, why });
  if (isSource) return never('it published the article');
  if (isOneName(entity)) return never('named by one name only');
  if (entity.name.startsWith('Government of ')) return never('a government at large is too wide');
  if (whyNot !== null) return never(message`not taken for a name: ${wordingOf(whyNot)}`);
  if (part === 'headline') return { linked: true, part, why: SAYS[part] };
  if (entity.kind === 'source' && count < REPEATED) return never('an outlet cited in passing');
  if (count === 1 && score < (LEAST[entity.kind] ?? 0)) return never('a weak mention');
  if (part === 'acts' || part === 'speaks' || part === 'acted on') return { linked: true, part, why: SAYS[part] };
  if (count >= REPEATED) return { linked: true, part: 'repeated', why: message`mentioned ${count} times` };
  return { linked: true, part: 'passing', why: count === 1 ? 'named once, in passing' : 'named twice, in passing' };
}

/** A last name alone is nobody in particular, but where a user wrote it, or in Hangul. */
function isOneName({ kind, name, origin, byHand }: Entity): boolean {
  const isWritten = origin === 'vault' && byHand !== undefined;
  return kind === 'person' && !isWritten && !name.includes(' ') && !/[가-힣]/.test(name);
}
