import { SentEntities, type Differences } from '../../analysis/entities/vault-registry';
import type { Entity } from '../../model';
import type { VaultKnowledge } from '../ports';

/** One message to a worker: what changed of the entities, and all else that is known. */
export interface KnowledgeDelta extends Differences {
  readonly rest: Omit<VaultKnowledge, 'entities' | 'own'>;
  /** Only in the first of several: they are long. */
  readonly own?: VaultKnowledge['own'];
}

/** Entities in one message: copying and taking in so many keeps either thread for some 10 ms. */
const PART = 1000;

/** Turns what a vault knows into what a worker has to be told of it, in parts that no thread is long busy with. */
export class KnowledgeSender {
  private readonly sent = new SentEntities();

  private sending: Promise<unknown> = Promise.resolve();

  /** Hands the parts over one by one; a second call waits for the first, whoever still waits for that. */
  send(knowledge: VaultKnowledge, hand: (delta: KnowledgeDelta) => Promise<void>): Promise<void> {
    const all = async (): Promise<void> => {
      for (const delta of this.deltas(knowledge)) await hand(delta);
    };
    const sent = this.sending.then(all, all);
    this.sending = sent;
    return sent;
  }

  private *deltas({ entities, own, ...rest }: VaultKnowledge): Generator<KnowledgeDelta> {
    const { changed, gone } = this.sent.differences(entities);
    yield { rest, own, gone, changed: changed.slice(0, PART) };
    for (let at = PART; at < changed.length; at += PART)
      yield { rest, gone: [], changed: changed.slice(at, at + PART) };
  }
}

/** Puts together again what a sender told so far. */
export class KnowledgeReceiver {
  private readonly entities = new Map<string, Entity>();
  private own: VaultKnowledge['own'] = [];

  take({ changed, gone, rest, own = this.own }: KnowledgeDelta): VaultKnowledge {
    this.own = own;
    for (const id of gone) this.entities.delete(id);
    for (const entity of changed) this.entities.set(entity.id, entity);
    return { ...rest, own, entities: [...this.entities.values()] };
  }
}
