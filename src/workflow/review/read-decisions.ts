import * as v from 'valibot';
import { ENTITY_KINDS, SOURCINGS, failed, isDay, message, ok, problemOf, type Outcome } from '../../model';
import { STATED_KINDS } from '../../index/statement-lines';
import { eventSpan } from '../../format/event-dates';
import type { GivenDecision } from './decision';

/** Decisions of one review, at most; characters of a name or id. */
const [MOST, LONGEST] = [10_000, 2000];

const words = v.pipe(v.string(), v.maxLength(LONGEST), v.regex(/\S/));
const kind = v.picklist(ENTITY_KINDS);
const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const at = v.pipe(
  v.strictObject({ start: place, end: place }),
  v.check(({ start, end }) => start < end, 'it ends before it begins'),
);
const known = v.strictObject({ id: words });
const choice = v.union([known, v.strictObject({ name: words, kind })]);
const remember = v.exactOptional(v.boolean());
const isEventDate = (text: string): boolean => eventSpan(text) !== null && text === text.trim();

const DECISION = v.variant('do', [
  v.strictObject({ do: v.literal('accept'), entity: words }),
  v.strictObject({ do: v.literal('reject'), entity: words, form: v.exactOptional(words) }),
  v.strictObject({
    do: v.literal('change'),
    what: v.strictObject({ entity: v.nullable(words), form: v.exactOptional(words) }),
    to: choice,
    remember,
  }),
  v.strictObject({ do: v.literal('create'), at, as: choice, remember }),
  v.strictObject({ do: v.literal('retype'), entity: words, kind }),
  v.strictObject({ do: v.literal('ignore'), form: words }),
  v.strictObject({
    do: v.literal('date'),
    value: v.nullable(v.pipe(v.string(), v.check(isDay, 'it is no day, YYYY-MM-DD'))),
  }),
  v.strictObject({ do: v.literal('source'), to: v.nullable(v.union([known, v.strictObject({ name: words })])) }),
  v.strictObject({ do: v.literal('location'), to: v.nullable(choice) }),
  v.strictObject({
    do: v.literal('event-date'),
    value: v.nullable(v.pipe(v.string(), v.check(isEventDate, 'it is no day, month, year or A/B of them'))),
  }),
  v.strictObject({ do: v.literal('drop-event-date'), value: words }),
  v.strictObject({
    do: v.literal('statement'),
    statement: words,
    speaker: v.exactOptional(v.nullable(words)),
    kind: v.exactOptional(v.picklist(STATED_KINDS)),
  }),
  v.strictObject({ do: v.literal('no-statement'), statement: words }),
  v.strictObject({ do: v.literal('no-statements'), speaker: v.nullable(words) }),
  v.strictObject({ do: v.picklist(['leave-out', 'put-back']), list: v.picklist(['told-by', 'cites']), id: words }),
  v.strictObject({ do: v.literal('sourcing'), value: v.nullable(v.picklist(SOURCINGS)) }),
]);

const DECISIONS = v.pipe(v.array(DECISION), v.maxLength(MOST));

/** Decisions from JSON of somebody else: a list of them. Problem `invalid-decisions`, which says what is wrong where. */
export function readDecisions(value: unknown, subject: string): Outcome<readonly GivenDecision[]> {
  const parsed = v.safeParse(DECISIONS, value, { abortEarly: true });
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue);
  const said = `${where === null ? '' : `${where}: `}${issue.message}`.slice(0, 300);
  return failed(problemOf('invalid-decisions', subject, message`These are no decisions of a review (${said}).`));
}
