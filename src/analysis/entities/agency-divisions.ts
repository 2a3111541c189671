import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('a text must not be empty'));
const texts = v.optional(v.array(text), []);
const body = v.strictObject({
  name: text,
  forms: texts,
  own: v.optional(v.record(v.string(), text), {}),
  only: v.optional(v.boolean(), false),
  except: texts,
});

/** Bodies that every first-level division of a country has one of, as a pack file states them. */
export const divisionsSchema = v.strictObject({
  places: v.array(text),
  namesakes: texts,
  bodies: v.array(body),
  cities: v.optional(v.record(v.string(), text), {}),
});
export type DivisionTable = v.InferOutput<typeof divisionsSchema>;

/** One body of one division. */
export interface DivisionEntry {
  readonly name: string;
  /** The division's name. */
  readonly place: string;
  /** Other forms; `local` where the division is called like a country, and means it elsewhere. */
  readonly aliases: string[];
  readonly local: string[];
}

/** Writes the bodies out: a pattern holds `{place}`; `own` are names of their own, `only` keeps to these. */
export function divisionEntries({ places, namesakes, bodies }: DivisionTable): DivisionEntry[] {
  return bodies.flatMap(({ name, forms, own, only, except }) =>
    places
      .filter((place) => !except.includes(place) && (!only || own[place] !== undefined))
      .map((place) => {
        const fill = (pattern: string): string => pattern.replace('{place}', place);
        const called = own[place] ?? fill(name);
        const others = [...new Set([name, ...forms].map(fill))].filter((form) => form !== called);
        const isShared = namesakes.includes(place);
        return { name: called, place, aliases: isShared ? [] : others, local: isShared ? others : [] };
      }),
  );
}
