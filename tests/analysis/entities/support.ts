import admission from '../../../src/data/admission.tsv';
import claims from '../../../src/data/claims.tsv';
import agenciesDprk from '../../../src/data/agencies-dprk.yaml';
import agenciesGeneral from '../../../src/data/agencies-general.yaml';
import agenciesStates from '../../../src/data/agencies-states.yaml';
import clusters from '../../../src/data/clusters.tsv';
import gazetteer from '../../../src/data/gazetteer.tsv';
import namesTable from '../../../src/data/names.tsv';
import officeHolders from '../../../src/data/office-holders.tsv';
import outlets from '../../../src/data/outlets.yaml';
import tagger from '../../../src/data/tagger.tsv';
import countryWords from '../../../src/data/country-words.tsv';
import eventDate from '../../../src/data/event-date.tsv';
import storyLocation from '../../../src/data/story-location.tsv';
import themes from '../../../src/data/themes.tsv';
import { documentOf } from '../../../src/analysis/analyze';
import { createKnowledge, placeStory, resolve, type Resolution, type Knowledge } from '../../../src/analysis/entities';
import { recognize, refine } from '../../../src/analysis/language';
import type { Article, Entity } from '../../../src/model';
import { articleOf } from '../../support/article';

export { articleOf };

const packs = {
  'agencies-dprk.yaml': agenciesDprk,
  'agencies-general.yaml': agenciesGeneral,
  'agencies-states.yaml': agenciesStates,
  'outlets.yaml': outlets,
};

/** What ships, as text. */
export const data = {
  gazetteer,
  names: namesTable,
  clusters,
  tagger,
  countryWords,
  storyLocation,
  admission,
  claims,
  officeHolders,
  themes,
  eventDate,
  packs,
};

/** What recognition knows as it ships, with an empty vault. */
export const knowledge = createKnowledge(data);

/** Recognises and resolves a text. */
export const understand = (text: string, fields: Partial<Article> = {}, of: Knowledge = knowledge): Resolution =>
  resolveArticle(articleOf(text, fields), of);

/** Recognises and resolves an article as intake read it. */
export function resolveArticle(article: Article, of: Knowledge = knowledge): Resolution {
  const document = documentOf(article);
  const recognized = refine(recognize(document, of.recognizers), document, of.refiners);
  return placeStory(resolve(recognized, document, article, of), document, article, of);
}

/** The entity a surface form was resolved to, at its n-th mention. */
export function meaning(resolution: Resolution, form: string, nth = 0): Entity | null {
  const mention = resolution.mentions.filter(({ text }) => text === form)[nth];
  if (!mention)
    throw new Error(`“${form}” is no mention; there are: ${resolution.mentions.map(({ text }) => text).join(', ')}`);
  return mention.entity === null ? null : (resolution.entities[mention.entity] ?? null);
}

export const namesOf = (resolution: Resolution, of: 'actors' | 'places'): string[] =>
  resolution[of].map(({ entity }) => resolution.entities[entity]?.name ?? entity);
