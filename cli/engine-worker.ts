import { parentPort } from 'node:worker_threads';
import { serveJobs } from '../src/workflow/ahead/serve';
import { createEngine } from '../src/workflow/engine';
import type { Asked } from '../src/workflow/ahead/messages';
import { builtInData } from './data';
import { readingTools } from './reading-tools';

// One thread that reads and understands articles, started by cli/workers.ts.
if (parentPort === null) throw new Error('this is started as a thread');
const port = parentPort;
const hear = serveJobs(createEngine(builtInData(), readingTools), (said) => port.postMessage(said));
port.on('message', (asked: Asked) => hear(asked));
