// How well the day of the main event is told: for the trainer, and for whatever else judges articles with `when`.

/** First and last day of a value, to be compared as text: both ends of a month or a year lie around its days. */
function ends(value) {
  const [from, to = from] = value.split('/');
  return [`${from}-00-00`.slice(0, 10), `${to}-99-99`.slice(0, 10)];
}

/** Whether an answer lies in what is labelled: a day of a stretch of days, a day of a month. */
export function isWithin(answer, when) {
  const [[first, last], [from, to]] = [ends(answer), ends(when)];
  return first >= from && last <= to;
}

/**
 * Counts answers (`event_date`) beside what is labelled (`when`), both null where there is none: exactly as labelled, within
 * what is labelled, and none where none is labelled.
 */
export function judgeMainDays(pairs) {
  const labelled = pairs.filter(({ when }) => when !== null);
  const unlabelled = pairs.filter(({ when }) => when === null);
  return {
    labelled: labelled.length,
    exact: labelled.filter(({ answer, when }) => answer === when).length,
    within: labelled.filter(({ answer, when }) => answer !== null && isWithin(answer, when)).length,
    unlabelled: unlabelled.length,
    none: unlabelled.filter(({ answer }) => answer === null).length,
  };
}

const share = (right, all) => (all === 0 ? '' : `${(right / all).toFixed(3).replace(/^0/, '')} (${right} of ${all})`);

/** A row of the table: of which set and part. */
export const mainDayRow = (set, part, { labelled, exact, within, unlabelled, none }) => ({
  ...{ set, part, exact: share(exact, labelled), within: share(within, labelled), none: share(none, unlabelled) },
});

export const MAIN_DAY_HEADS = {
  set: 'articles',
  part: 'part',
  exact: 'exactly as labelled',
  within: 'within what is labelled',
  none: 'none where none is labelled',
};
