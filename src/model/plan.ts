import type { Message } from './message';

/** What a plan is about, for reports and journal. */
export interface Subject {
  readonly kind: 'article' | 'entity' | 'decisions' | 'report' | 'original';
  /** `article-id` or `entity-id`; of an original its SHA-256. */
  readonly id: string;
  readonly name: string;
}

interface PathPlan {
  readonly path: string;
  readonly subject: Subject;
  readonly why: Message;
}

/** A note, or a file, that is made. */
interface CreatePlan extends PathPlan {
  readonly action: 'create';
  /** Of a file that is no text: what it is told by (`format/originals.ts`). */
  readonly after: string;
  /** What such a file holds. */
  readonly bytes?: Uint8Array;
}

interface UpdatePlan extends PathPlan {
  readonly action: 'update';
  /** The text the plan was made from; another text at write time means re-plan, never overwrite. */
  readonly before: string;
  readonly after: string;
}

/** A decided text of a note. A value: nothing happens until `apply`. */
export type NotePlan = CreatePlan | UpdatePlan;

/** The note goes: what it held stands elsewhere by then. */
export interface RemovePlan extends PathPlan {
  readonly action: 'remove';
  /** As in an update: a note that reads otherwise by then stays. */
  readonly before: string;
}

/** The note gets another name or folder; links to it are plans of their own. */
export interface MovePlan extends PathPlan {
  readonly action: 'move';
  readonly to: string;
  /** Its text, which does not change. */
  readonly before: string;
}

/** Any decided change of the vault. */
export type VaultPlan = NotePlan | RemovePlan | MovePlan;
