// How sure claims are, on labels: of the statements that are shown as sure how many are right, and how many of the right ones
// are shown. What is fitted and tuned on is judged by trees that have seen it; `npm run train:claims` judges it by cross-validation.
import { fileURLToPath } from 'node:url';
import { load } from '../load-engine.mjs';

const LIBRARY = fileURLToPath(new URL('../claims/articles.mts', import.meta.url));

export const CLAIM_HEADS = { what: 'claim', part: 'part', labels: 'labels', right: 'right', shown: 'shown', precision: 'right of those shown', recall: 'shown of those right' }; // prettier-ignore

/** A row for each part of the labels, and each of the settings. */
export async function claimRows(data) {
  const { examplesIn, shownAs } = await load(LIBRARY);
  const examples = (await examplesIn(data)).filter(({ isNamed }) => isNamed);
  return ['usual', 'strict'].flatMap((certainty) =>
    ['fit', 'tune', 'unseen'].map((part) => {
      const rows = examples.filter((one) => one.part === part);
      const shown = rows.filter((one) => shownAs(one, certainty));
      const right = (list) => list.filter(({ isRight }) => isRight).length;
      const share = (some, all) => (all === 0 ? '—' : (some / all).toFixed(3));
      return {
        what: `statements, ${certainty}`,
        part,
        labels: String(rows.length),
        right: String(right(rows)),
        shown: String(shown.length),
        precision: share(right(shown), shown.length),
        recall: share(right(shown), right(rows)),
      };
    }),
  );
}
