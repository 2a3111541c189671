import type { Analysis, Article, Entity, ThemeFinding } from '../model';
import {
  outletTraitsOf,
  placeStory,
  resolve,
  resolveHeadline,
  resolveStatements,
  restsOn,
  type Knowledge,
  type Resolution,
} from './entities';
import {
  findEventDates,
  findStatements,
  recognize,
  refine,
  toTextDocument,
  type EventDateWeights,
  type TextDocument,
} from './language';
import { themeEntity, type Classifier, type Theme } from './themes';

/** What an article is understood by. */
export interface AnalysisKnowledge {
  readonly knowledge: Knowledge;
  readonly classifier: Classifier;
  /** By entity id; made an entity when an article is about it. */
  readonly themes: ReadonlyMap<string, Theme>;
  readonly dateWeights: EventDateWeights;
}

/** Understands an article, from its tokens to who says what; nothing is added to or taken from the answer afterwards. */
export function analyze(article: Article, understanding: AnalysisKnowledge): Analysis {
  const { knowledge, classifier, themes, dateWeights } = understanding;
  const document = documentOf(article); // tokens, without what is left out
  const proposed = recognize(document, knowledge.recognizers); // mentions, too many
  const recognized = refine(proposed, document, knowledge.refiners); // mentions, final
  const resolved = resolve(recognized, document, article, knowledge); // the entity of each mention, or why none
  const placed = placeStory(resolved, document, article, knowledge); // where it happens, who gets a note
  const about = classifier.classify(document, document.title); // themes
  const { dates, refused, main } = findEventDates(document, article.date?.value ?? null, dateWeights); // days of events
  const said = attribute(placed, document, knowledge); // who says what
  const entities = withThemes(placed.entities, about, themes);
  return { ...placed, ...said, entities, themes: about, mainDate: main, eventDates: dates, refusedDates: refused };
}

/** The text of an article as recognition reads it. */
export const documentOf = ({ title, language, body }: Article): TextDocument =>
  toTextDocument(body.text, { title: title?.value ?? null, language, excluded: body.excluded });

type Attribution = Pick<
  Analysis,
  'statements' | 'headlineStatements' | 'outletTraits' | 'sourcing' | 'cites' | 'sureness'
>;

function attribute(placed: Resolution, document: TextDocument, { outlets, claims }: Knowledge): Attribution {
  const { title, text, language } = document;
  const statements = resolveStatements(findStatements(document), { ...placed, document, claims });
  const headlineStatements = title === null ? [] : resolveHeadline(title, language, { ...placed, claims });
  const outletTraits = outletTraitsOf(placed.entities, (name) => outlets.byName(name)?.traits ?? []);
  const told = { ...placed, text, outletTraits };
  return { statements, headlineStatements, outletTraits, ...restsOn(statements, told, claims()) };
}

/** Entities with the themes found and what is broader than they are. */
function withThemes(
  entities: Analysis['entities'],
  found: readonly ThemeFinding[],
  themes: ReadonlyMap<string, Theme>,
): Analysis['entities'] {
  // Keys differ from article to article: an engine would make, and keep, a shape for each set of keys.
  const named = Object.assign(Object.create(null) as Record<string, Entity>, entities);
  for (const { entity: id } of found) {
    for (let theme = themes.get(id); theme && !(theme.entity in named);) {
      const entity = themeEntity(theme);
      named[entity.id] = entity;
      theme = themes.get(entity.broader ?? '');
    }
  }
  return named;
}
