import { KnownEntities, type Differences } from '../../entities/known-entities';
import type { Entity } from '../../model';
import type { Knowledge } from '../../workflow/ports';

/** One message to an engine elsewhere: what changed of the entities, and all else that is known. */
export interface KnowledgeSlice extends Differences {
  readonly rest: Omit<Knowledge, 'entities' | 'own'>;
  /** Only in the first of several: they are long. */
  readonly own?: Knowledge['own'];
}

/** Entities in one message: copying and taking in so many keeps either thread for some 10 ms. */
const SLICE = 1000;

/** Turns what a vault knows into what somebody has to be told of it, in slices that no thread is long busy with. */
export class Teller {
  private readonly told = new KnownEntities();

  private telling: Promise<unknown> = Promise.resolve();

  /** Hands the slices over one by one; a second call waits for the first, whoever still waits for that. */
  tell(knowledge: Knowledge, hand: (slice: KnowledgeSlice) => Promise<void>): Promise<void> {
    const all = async (): Promise<void> => {
      for (const slice of this.slices(knowledge)) await hand(slice);
    };
    const told = this.telling.then(all, all);
    this.telling = told;
    return told;
  }

  private *slices({ entities, own, ...rest }: Knowledge): Generator<KnowledgeSlice> {
    const { changed, gone } = this.told.differences(entities);
    yield { rest, own, gone, changed: changed.slice(0, SLICE) };
    for (let at = SLICE; at < changed.length; at += SLICE)
      yield { rest, gone: [], changed: changed.slice(at, at + SLICE) };
  }
}

/** What somebody was told so far, put together again. */
export class Heard {
  private readonly entities = new Map<string, Entity>();
  private own: Knowledge['own'] = [];

  take({ changed, gone, rest, own = this.own }: KnowledgeSlice): Knowledge {
    this.own = own;
    for (const id of gone) this.entities.delete(id);
    for (const entity of changed) this.entities.set(entity.id, entity);
    return { ...rest, own, entities: [...this.entities.values()] };
  }
}
