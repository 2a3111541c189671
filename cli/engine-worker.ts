import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { parentPort } from 'node:worker_threads';
import { createEngine } from '../src/workflow/engine';
import { serveEngine } from '../src/workflow/transport/server';
import { builtInData } from './data';
import { CONFIG_FOLDER } from './config-folder';
import { readingTools } from './reading-tools';

// One thread that reads and understands articles, started by cli/workers.ts.
if (parentPort === null) throw new Error('this is started as a thread');

/** A part of an index of the vault's; what reads it is loaded only where there is one. */
const readerOf = (vault: string) => async (name: string) =>
  (await import('../src/vault/folder')).openFolderStore(vault, CONFIG_FOLDER).read(name);

expose(
  serveEngine((vault: string) => createEngine(builtInData(), { ...readingTools, readIndexPart: readerOf(vault) })),
  nodeEndpoint(parentPort),
);
