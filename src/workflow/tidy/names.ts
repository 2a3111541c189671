import { nameFault } from '../../entities/link/bodies';
import { personFault } from '../../entities/link/persons';
import { agencyType } from '../../language';
import { foldForm } from '../../model';
import { tidyNote, type Noted, type TidyKnowledge } from './noted';
import type { TidyProposal } from './model';

/** What a note's own name says against its type, or against there being a note at all; null where it says nothing. */
export function proposedByName(note: Noted, { isKnown }: TidyKnowledge): TidyProposal | null {
  if (!note.isFree || note.isPack) return null;
  const fault = faultOf(note, isKnown);
  if (fault !== null) return { kind: 'remove', note: tidyNote(note), why: fault };
  return retyped(note);
}

function faultOf({ entity: { kind, name } }: Noted, isKnown: TidyKnowledge['isKnown']): string | null {
  if (kind === 'person') return personFault(name);
  return kind === 'agency' || kind === 'organization' ? nameFault(name, { isKnown }) : null;
}

/** A note that others were merged into has its type from what they were. */
function retyped(note: Noted): TidyProposal | null {
  const { kind, name } = note.entity;
  if (kind !== 'agency' && kind !== 'organization') return null;
  const to = agencyType(name.split(/\s+/).map(foldForm));
  if (to === null || to === kind || note.record.sameAs.length > 0) return null;
  const why = to === 'agency' ? 'its name is that of a public body' : 'its name is that of no public body';
  return { kind: 'retype', note: tidyNote(note), to, why };
}
