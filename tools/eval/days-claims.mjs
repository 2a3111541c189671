// Rows of the days of main events for the section of claims: fit and tune by five folds, unseen by sealed labels.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SEALED = 'days.unseen.tsv';
const root = fileURLToPath(new URL('../../', import.meta.url));
const share = (right, all) => (all === 0 ? '' : `${(right / all).toFixed(3).replace(/^0/, '')} (${right} of ${all})`);

export const DAYS_HEADS = {
  set: 'main days',
  sure: 'shown as sure: right',
  days: 'days at precision 1: right',
  shown: 'right ones shown, of all labelled',
};

/** `{set, sure, days, shown}` of each set of labels; totals only. `data` holds the articles. */
export function daysRows(data) {
  const sealed = existsSync(`${root}tools/claims/${SEALED}`) ? [SEALED] : [];
  const told = execFileSync('node', ['tools/run.mjs', 'tools/eval/days.mts', data, ...sealed], { cwd: root, encoding: 'utf8' }); // prettier-ignore
  return JSON.parse(told).map(({ set, labelled, right, sure, rightDays, days }) => ({
    set,
    sure: share(right, sure),
    days: share(rightDays, days),
    shown: share(right, labelled),
  }));
}
