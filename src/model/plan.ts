/** What a plan is about, for reports and journal. */
export interface Subject {
  readonly kind: 'article' | 'entity' | 'decisions' | 'report';
  /** `article-id` or `entity-id`. */
  readonly id: string;
  readonly name: string;
}

/** A decided write. A value: nothing happens until `apply`. */
export type NotePlan =
  | {
      readonly action: 'create';
      readonly path: string;
      readonly after: string;
      readonly subject: Subject;
      readonly why: string;
    }
  | {
      readonly action: 'update';
      readonly path: string;
      /** The text the plan was made from; another text at write time means re-plan, never overwrite. */
      readonly before: string;
      readonly after: string;
      readonly subject: Subject;
      readonly why: string;
    };
