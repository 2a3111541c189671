import type { NameChanges, EntityNames } from '../../model';
import { untilAborted } from '../cancel';
import type { NameLookup } from '../ports';
import type { Crew } from './crew';
import type { EngineServer } from './server';

/** Notes in one message, as of entities. */
const PART = 1000;

/** What notes are called, as all workers know it: a new one is told all. */
export class NamesSender {
  private readonly notes = new Map<string, EntityNames>();

  /** Tells a new worker. */
  async tellAll(server: EngineServer): Promise<void> {
    if (this.notes.size > 0) await tell(server, { changed: [...this.notes.values()], gone: [] });
  }

  forget(): void {
    this.notes.clear();
  }

  /** What a client offers. Whoever gives an answer up leaves the worker at its work, which is short. */
  lookup(crew: Crew, unlessDeath: (error: unknown) => void): NameLookup {
    return {
      knowNames: async (changes) => {
        for (const path of changes.gone) this.notes.delete(path);
        for (const note of changes.changed) this.notes.set(note.path, note);
        const told = crew.all.map((each) => each.prepare((server) => tell(server, changes)));
        // Who dies of it is told all as the next one.
        await Promise.all(told.map((each) => each.catch(unlessDeath)));
      },
      namesIn: (search, signal) =>
        untilAborted(
          crew.call((server) => server.namesIn(search)),
          signal,
        ),
      suggestNames: (request) => crew.call((server) => server.suggestNames(request)),
    };
  }
}

/** In parts that no thread is long busy with. */
async function tell(server: EngineServer, { changed, gone }: NameChanges): Promise<void> {
  for (let at = 0; at === 0 || at < changed.length; at += PART)
    await server.knowNames({ changed: changed.slice(at, at + PART), gone: at === 0 ? gone : [] });
}
