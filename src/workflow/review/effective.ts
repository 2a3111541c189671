import { foldForm } from '../../model';
import { statementOf } from '../../index/statement-lines';
import type { ReviewDecision } from './decision';

/**
 * The decisions that count, in their order: of several about one subject the last. Accepting, refusing or changing an
 * entity as a whole is one subject, and what was decided of its single forms before goes with it. What was marked in the
 * text comes first: it takes words from other mentions, whenever it was done. Then the day of publication: dates of events are
 * told from it.
 */
export function effective(decisions: readonly ReviewDecision[]): readonly ReviewDecision[] {
  const left = new Map<string, ReviewDecision>();
  for (const decision of decisions) {
    const subject = subjectOf(decision);
    for (const known of [...left.keys()]) if (known === subject || known.startsWith(`${subject}\t`)) left.delete(known);
    left.set(subject, decision);
  }
  const all = [...left.values()];
  const first = ['create', 'date'];
  const those = (kind: string): readonly ReviewDecision[] => all.filter((decision) => decision.do === kind);
  return [...first.flatMap(those), ...all.filter((decision) => !first.includes(decision.do))];
}

function subjectOf(decision: ReviewDecision): string {
  switch (decision.do) {
    case 'accept':
      return entitySubject(decision.entity);
    case 'reject':
      return entitySubject(decision.entity, decision.form);
    case 'change':
      return entitySubject(decision.what.entity ?? '', decision.what.form);
    case 'create':
      return `create ${decision.at.start} ${decision.at.end}`;
    case 'retype':
      return `retype ${decision.entity}`;
    case 'ignore':
      return `ignore ${foldForm(decision.form)}`;
    case 'drop-event-date':
      return `drop ${decision.value}`;
    case 'statement':
    case 'no-statement':
      return `statement ${statementOf(decision.statement)}`;
    case 'leave-out':
    case 'put-back':
      return `${decision.list} ${decision.id}`;
    default:
      return decision.do;
  }
}

const entitySubject = (entity: string, form?: string): string =>
  form === undefined ? `entity ${entity}` : `entity ${entity}\t${foldForm(form)}`;
