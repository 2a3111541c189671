import type { Analysis } from '../../model';
import type { ReviewArticle, ReviewDoubt } from './model';

/** Why a person should look at an article; none where all is plain. What was decided in the review is plain. */
export function doubtsOf(article: Omit<ReviewArticle, 'doubts'>, { places }: Analysis): readonly ReviewDoubt[] {
  const { date, source, location, entities, open } = article;
  return [
    ...valueDoubts('date', date.value, date.certainty, 'no date of publication was found'),
    ...valueDoubts('source', source.value, source.certainty, 'no outlet was found'),
    ...(location === null
      ? placeless(
          places.some(({ linked }) => linked),
          article,
        )
      : []),
    ...(location?.certainty === 'unsure'
      ? [doubt('location', location.entity, `little speaks for ${location.name}`)]
      : []),
    ...entities
      .filter(
        ({ lists, certainty, state, byHand }) =>
          lists.length > 0 && certainty === 'unsure' && state === 'open' && !byHand,
      )
      .map(({ id, name }) => doubt('entity', id, `it is not sure that ${name} is meant`)),
    ...open
      .filter(({ losers }) => losers.length > 1)
      .map(({ form, decided }) => doubt('mention', null, `“${form}”: ${decided.detail}`)),
  ];
}

const doubt = (about: ReviewDoubt['about'], entity: string | null, why: string): ReviewDoubt => ({
  about,
  entity,
  why,
});

const valueDoubts = (
  about: 'date' | 'source',
  value: string | null,
  certainty: string,
  missing: string,
): readonly ReviewDoubt[] => {
  if (value === null) return [doubt(about, null, missing)];
  return certainty === 'unsure' ? [doubt(about, null, `it is not sure that it is ${value}`)] : [];
};

/** A story without a place is nothing to ask about, but where it names places. */
const placeless = (hasPlaces: boolean, { known }: Pick<ReviewArticle, 'known'>): readonly ReviewDoubt[] =>
  hasPlaces && known.is !== 'note' ? [doubt('location', null, 'it names places, and none stands out')] : [];
