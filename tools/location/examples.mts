// Stories as the fit sees them: what can be the answer, with features, and how far each answer is the labelled one.
import { builtInData } from '../../cli/system/data.mts';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { documentOf } from '../../src/analysis/analyze';
import { createKnowledge, placeStory, resolve, type Knowledge } from '../../src/analysis/entities';
import { weighStory, type WeighedStory } from '../../src/analysis/entities/story-location';
import { readArticles } from '../../src/intake';
import { recognize, refine } from '../../src/analysis/language';
import type { Article, Entity, FormatId } from '../../src/model';
import { keyOf, partOf, type Part } from '../split.mjs';
import { judge, type Answer, type Judgement, type LabelledSentence, type LabelledStory } from './sets.mts';

/** An answer that was weighed, and whether it is right. */
export interface Judged {
  readonly answer: Answer | null;
  readonly judgement: Judgement;
}

export interface Example {
  readonly set: string;
  readonly part: Part;
  /** What stories of one event share. */
  readonly key: string;
  /** ISO code of the labelled country; null where none is labelled. */
  readonly country: string | null;
  readonly weighed: WeighedStory;
  /** Of each place of each area. */
  readonly judged: readonly (readonly Judged[])[];
  /** No place at all. */
  readonly none: Judged;
}

export const openKnowledge = (): Knowledge => createKnowledge(builtInData());

/** Null for a text that cannot be read. */
export async function exampleOf(set: string, story: LabelledStory, knowledge: Knowledge): Promise<Example | null> {
  const { id: name, input: text, format, url } = story;
  const input = { name, text, ...(format ? { format: format as FormatId } : {}), ...(url ? { url } : {}) };
  for await (const read of readArticles(input, { ...readingTools, outlets: knowledge.outlets, images: 'link' })) {
    if (!read.ok) return null;
    return toExample(set, story, understood(read.value, knowledge), (answer) => judge(answer, story));
  }
  return null;
}

/** A sentence as a story of its own: the place of its event is the answer. */
export async function exampleOfSentence(
  set: string,
  sentence: LabelledSentence,
  knowledge: Knowledge,
): Promise<Example | null> {
  const { id: name, text } = sentence;
  const input = { name, text, format: 'passage' as const };
  for await (const read of readArticles(input, { ...readingTools, outlets: knowledge.outlets, images: 'link' })) {
    if (!read.ok) return null;
    const weighed = understood(read.value, knowledge);
    const told = new Set(
      weighed.areas
        .flatMap(({ places }) => places)
        .filter(({ named }) =>
          named.some(({ mention }) =>
            sentence.places.some((span) => span.start < mention.end && mention.start < span.end),
          ),
        ) // prettier-ignore
        .map(({ entity }) => entity.id),
    );
    return toExample(set, { ...sentence, location: null }, weighed, (_, entity) => (told.has(entity?.id ?? '') ? 1 : 0)); // prettier-ignore
  }
  return null;
}

function understood(article: Article, knowledge: Knowledge): WeighedStory {
  const document = documentOf(article);
  const recognized = refine(recognize(document, knowledge.recognizers), document, knowledge.refiners);
  const resolved = resolve(recognized, document, article, knowledge);
  const { mentions, places, demonyms, entities } = placeStory(resolved, document, article, knowledge);
  const { gazetteer, registry, countryWords } = knowledge;
  const known = new Map(Object.entries(entities));
  return weighStory(mentions, places, {
    document,
    article,
    gazetteer,
    registry,
    countryWords,
    demonyms,
    entities: known,
  });
}

function toExample(
  set: string,
  story: Pick<LabelledStory, 'id' | 'event' | 'location'>,
  weighed: WeighedStory,
  judgementOf: (answer: Answer | null, entity: Entity | null) => Judgement,
): Example {
  const key = keyOf(story);
  const { areas, atlas } = weighed;
  const judged = areas.map(({ places }) =>
    places.map(({ entity }): Judged => {
      const { lat, lon } = entity.coordinates ?? atlas.find(entity.location ?? '')?.coordinates ?? { lat: null, lon: null }; // prettier-ignore
      const answer = { name: entity.name, country: entity.country ?? null, lat, lon };
      return { answer, judgement: judgementOf(answer, entity) };
    }),
  );
  const none = { answer: null, judgement: judgementOf(null, null) };
  return { set, key, part: partOf(key), country: story.location?.country ?? null, weighed, judged, none };
}
