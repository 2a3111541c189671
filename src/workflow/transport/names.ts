import type { NameChanges, EntityNames } from '../../model';
import { Cancelled, untilAborted } from '../cancel';
import type { NameLookup } from '../ports';
import type { Crew } from './crew';
import type { EngineServer } from './server';

/** Notes in one message, as of entities. */
const PART = 1000;

/** What notes are called, as all workers know it: a new one is sent all. */
export class NamesSender {
  private readonly notes = new Map<string, EntityNames>();

  /** To a new worker. */
  async sendAll(server: EngineServer): Promise<void> {
    if (this.notes.size > 0) await send(server, { changed: [...this.notes.values()], gone: [] });
  }

  forget(): void {
    this.notes.clear();
  }

  /** What a client offers. What is given up before a worker was asked is not asked; else it is left at its work, which is short. */
  lookup(crew: Crew, unlessDeath: (error: unknown) => void): NameLookup {
    return {
      knowNames: async (changes) => {
        for (const path of changes.gone) this.notes.delete(path);
        for (const note of changes.changed) this.notes.set(note.path, note);
        const sent = crew.all.map((each) => each.prepare((server) => send(server, changes)));
        // Who dies of it is sent all as the next one.
        await Promise.all(sent.map((each) => each.catch(unlessDeath)));
      },
      namesIn: async (search, signal) => {
        if (signal?.aborted === true) throw new Cancelled();
        // It may be given up before the worker has started.
        const ask = async (server: EngineServer) => (signal?.aborted === true ? [] : server.namesIn(search));
        return untilAborted(crew.call(ask), signal);
      },
      suggestNames: (request) => crew.call((server) => server.suggestNames(request)),
    };
  }
}

/** In parts that no thread is long busy with. */
async function send(server: EngineServer, { changed, gone }: NameChanges): Promise<void> {
  for (let at = 0; at === 0 || at < changed.length; at += PART)
    await server.knowNames({ changed: changed.slice(at, at + PART), gone: at === 0 ? gone : [] });
}
