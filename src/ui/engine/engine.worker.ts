import { expose } from 'comlink';
import { unpack } from '../../data/unpack';
import { parseHtml } from '../../intake/html-parser';
import { createEngine } from '../../workflow/engine';
import type { Engine } from '../../workflow/ports';
import { serveEngine } from './engine-server';
import type { EngineParts } from './worker-engine';

export { inspect } from '../../intake/inspect';

/** An engine in the thread that runs this. */
export const create = ({ data, readPdf, readIndexPart }: EngineParts): Engine =>
  createEngine(unpack(data), { parseHtml, readPdf, ...(readIndexPart === undefined ? {} : { readIndexPart }) });

/** The engine of a worker, for whoever started it. */
export const serve = (): void =>
  expose(
    serveEngine((data, readPdf, readIndexPart) =>
      create({ data, readPdf, ...(readIndexPart === undefined ? {} : { readIndexPart }) }),
    ),
  );
