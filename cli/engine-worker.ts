import { parentPort, workerData } from 'node:worker_threads';
import { serveJobs } from '../src/workflow/ahead/serve';
import { createEngine } from '../src/workflow/engine';
import type { Asked } from '../src/workflow/ahead/messages';
import { builtInData } from './system/data';
import { readingTools } from './system/reading-tools';

// One thread that reads and understands articles, started by cli/workers.ts.
if (parentPort === null) throw new Error('this is started as a thread');
const port = parentPort;
const { vault } = workerData as { readonly vault: string };

/** Loaded only where there is an index. */
const readIndexPart = async (name: string): Promise<string | null> =>
  (await import('./system/plugin-store')).openPluginStore(vault).read(name);

const hear = serveJobs(createEngine(builtInData(), { ...readingTools, readIndexPart }), (said) =>
  port.postMessage(said),
);
port.on('message', (asked: Asked) => hear(asked));
