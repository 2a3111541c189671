import { personFault } from '../../analysis/entities/admission/person-fault';
import { nameFault } from '../../analysis/entities/names/rules';
import { agencyHeadAt, agencyType, isAgencyHead, isOrganizationHead } from '../../analysis/language';
import { foldForm, type Message } from '../../model';
import { tidyNote, type Noted, type TidyKnowledge } from './noted';
import type { TidyProposal } from './model';

/** What a note's own name says against its type, or against there being a note at all; null where it says nothing. */
export function proposedByName(note: Noted, { isKnown }: TidyKnowledge): TidyProposal | null {
  if (!note.isFree || note.isPack) return null;
  const fault = faultOf(note, isKnown);
  if (fault !== null) return { kind: 'remove', note: tidyNote(note), why: fault, waits: false };
  return retyped(note);
}

function faultOf({ entity: { kind, name } }: Noted, isKnown: TidyKnowledge['isKnown']): Message | null {
  if (kind === 'person') return personFault(name);
  return kind === 'agency' || kind === 'organization' ? nameFault(name, { isKnown }) : null;
}

/** A note that others were merged into has its type from what they were. */
function retyped(note: Noted): TidyProposal | null {
  const { kind, name } = note.entity;
  if (note.record.sameAs.length > 0) return null;
  const to = kind === 'agency' || kind === 'organization' ? typeByHead(name) : null;
  if (to === null || to === kind) return null;
  const why = to === 'agency' ? 'its name is that of a public body' : 'its name is that of no public body';
  return { kind: 'retype', note: tidyNote(note), to, why };
}

/**
 * What a body's name says it is, where all of it agrees: the name as a whole, and its head, which is that of no other kind
 * (`bureau`, `court`; `university`, `union` is neither alone). Null where it does not.
 */
export function typeByHead(name: string): 'agency' | 'organization' | null {
  const folds = name.split(/\s+/).map(foldForm);
  const type = agencyType(folds);
  const head = folds[agencyHeadAt(folds)] ?? '';
  const [agency, organization] = [isAgencyHead(head), isOrganizationHead(head)];
  if (agency === organization) return null;
  return type === (agency ? 'agency' : 'organization') ? type : null;
}
