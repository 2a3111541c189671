import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { parentPort } from 'node:worker_threads';
import { createEngine } from '../src/workflow/engine';
import { serveEngine } from '../src/workflow/transport/server';
import { builtInData } from './system/data.mts';
import { readingTools } from './system/reading-tools.mts';

// One thread that reads and understands articles, started by cli/workers.mts.
if (parentPort === null) throw new Error('this is started as a thread');

/** A part of an index of the vault's; what reads it is loaded only where there is one. */
const readerOf = (vault: string) => async (name: string) =>
  (await import('./system/plugin-store.mts')).openPluginStore(vault).read(name);

expose(
  serveEngine((vault: string) => createEngine(builtInData(), { ...readingTools, readIndexPart: readerOf(vault) })),
  nodeEndpoint(parentPort),
);
