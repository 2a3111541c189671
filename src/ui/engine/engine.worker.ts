import { expose } from 'comlink';
import { unpack, type PackedData } from '../../data/packed';
import type { ReadingTools } from '../../intake';
import { parseHtml } from '../../intake/html-parser';
import { createEngine } from '../../workflow/engine';
import type { ReadIndexPart } from '../../workflow/gazetteer/model';
import { serveEngine } from '../../workflow/transport/server';

/** What the engine is started with: its data, and what only the app's own thread can do. */
export type Started = [data: PackedData, readPdf: ReadingTools['readPdf'], readIndexPart: ReadIndexPart];

/** The engine of a worker, for whoever started it. */
export const serve = (): void =>
  expose(
    serveEngine((...[data, readPdf, readIndexPart]: Started) =>
      createEngine(unpack(data), { parseHtml, readPdf, readIndexPart }),
    ),
  );
