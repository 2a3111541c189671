import { isSureOf, type Analysis, type ClaimFloor, type Statement, type Sureness } from '../../../model';
import type { FittedDecision } from '../../language/fitted-decisions';
import type { Features } from '../../language/log-linear';
import { EVEN } from './certainty';
import { citedOutlets } from './cited';
import { sourcingOf, type SourcingContext } from './sourcing';

type RestsOn = Pick<Analysis, 'sourcing' | 'cites' | 'sureness'>;

/** What an article rests on and leans on, whether sure or not. `claims`: how sure that is, fitted; all is sure without it. */
export function restsOn(
  statements: readonly Statement[],
  context: SourcingContext,
  claims?: Readonly<Record<'sourcing' | 'cites', FittedDecision>>,
): RestsOn {
  const { value, features } = sourcingOf(statements, context);
  const cites = citedOutlets(statements, context);
  const found = { sourcing: value, cites: [...cites.keys()] };
  if (claims === undefined) return found;
  return {
    ...found,
    sureness: {
      sourcing: value === 'none stated' ? null : { value, ...surenessBy(claims.sourcing, features) },
      cites: Object.fromEntries([...cites].map(([id, own]) => [id, surenessBy(claims.cites, own)])),
    },
  };
}

function surenessBy(decision: FittedDecision, features: Features): Sureness {
  const certainty = decision.chance(features);
  return { certainty, because: decision.reasons(features, certainty >= EVEN), by: null };
}

/** An analysis that says of what it rests on only what is sure. What it seems to rest on stays in `sureness`. */
export function surelyResting(analysis: Analysis, floor: ClaimFloor): Analysis {
  const { sureness } = analysis;
  if (sureness === undefined) return analysis;
  const isSourced = sureness.sourcing?.value !== analysis.sourcing || isSureOf('sourcing', sureness.sourcing, floor);
  return {
    ...analysis,
    sourcing: isSourced ? analysis.sourcing : 'none stated',
    cites: analysis.cites.filter((id) => isSureOf('cites', sureness.cites[id], floor)),
  };
}

/** What an article rests on after a person said something of its statements: as it was where that changes nothing of it. */
export function restsOnNow(
  statements: readonly Statement[],
  context: SourcingContext,
  analysis: Analysis,
  text: string,
): RestsOn {
  const [before, now] = [restsOn(analysis.statements, { ...context, text }), restsOn(statements, context)];
  const came = now.cites.filter((id) => !before.cites.includes(id));
  return {
    ...(analysis.sureness && { sureness: analysis.sureness }),
    sourcing: before.sourcing === now.sourcing ? analysis.sourcing : now.sourcing,
    cites: now.cites.filter((id) => analysis.cites.includes(id) || came.includes(id)),
  };
}
