import type { Message } from './message';

/** What a plan is about, for reports and journal. */
export interface Subject {
  readonly kind: 'article' | 'entity' | 'decisions' | 'report' | 'original';
  /** `article-id` or `entity-id`; of an original its SHA-256. */
  readonly id: string;
  readonly name: string;
}

/** A decided text of a note. A value: nothing happens until `apply`. */
export type NotePlan =
  | {
      readonly action: 'create';
      readonly path: string;
      /** Of a file that is no text: what it is told by (`format/originals.ts`). */
      readonly after: string;
      /** What such a file holds. */
      readonly bytes?: Uint8Array;
      readonly subject: Subject;
      readonly why: Message;
    }
  | {
      readonly action: 'update';
      readonly path: string;
      /** The text the plan was made from; another text at write time means re-plan, never overwrite. */
      readonly before: string;
      readonly after: string;
      readonly subject: Subject;
      readonly why: Message;
    };

/** The note goes: what it held stands elsewhere by then. */
export interface RemovePlan {
  readonly action: 'remove';
  readonly path: string;
  /** As in an update: a note that reads otherwise by then stays. */
  readonly before: string;
  readonly subject: Subject;
  readonly why: Message;
}

/** The note gets another name or folder; links to it are plans of their own. */
export interface MovePlan {
  readonly action: 'move';
  readonly path: string;
  readonly to: string;
  /** Its text, which does not change. */
  readonly before: string;
  readonly subject: Subject;
  readonly why: Message;
}

/** Any decided change of the vault. */
export type VaultPlan = NotePlan | RemovePlan | MovePlan;
