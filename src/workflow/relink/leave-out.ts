import { groupBy, type NotePlan } from '../../model';
import { basename, linkTargets, nameKey } from '../../format/links';
import type { Relinking } from './relinking';

/**
 * The same relink without some articles, by path, and without the new notes that only those needed. Also where it is planned
 * again, they stay out.
 */
export function leaveOut(relinking: Relinking, paths: ReadonlySet<string>): Relinking {
  const { scope } = relinking;
  const staying = relinking.notes.filter(({ plan }) => !paths.has(plan.path));
  const plans = staying.map(({ plan }) => plan);
  const needed = neededFrom(plans);
  return {
    ...relinking,
    scope: { ...scope, except: [...(scope.except ?? []), ...paths] },
    notes: staying.filter(({ plan }) => plan.action !== 'create' || needed.has(plan)),
  };
}

/** The new notes that something which stays links, or a new note that is needed itself. */
function neededFrom(plans: readonly NotePlan[]): ReadonlySet<NotePlan> {
  const made = groupBy(plans, ({ action, path }) => (action === 'create' ? nameOf(path) : null));
  const needed = new Set(plans.filter(({ action }) => action !== 'create'));
  // A set's members are visited in the order they came in, also those added on the way.
  for (const plan of needed) {
    for (const target of targetsOf(plan)) for (const linked of made.get(target) ?? []) needed.add(linked);
  }
  return needed;
}

const nameOf = (path: string): string => nameKey(basename(path));

/** Names that a planned text links: asked for again with each note that is left out. */
const targets = new WeakMap<NotePlan, readonly string[]>();

function targetsOf(plan: NotePlan): readonly string[] {
  const known = targets.get(plan) ?? linkTargets(plan.after).map(nameOf);
  targets.set(plan, known);
  return known;
}
