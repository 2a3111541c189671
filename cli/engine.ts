import { createEngine } from '../src/workflow/engine';
import { loadIndex } from '../src/workflow/load-index';
import type { Engine } from '../src/workflow/ports';
import { builtInData } from './data';
import { readingTools } from './reading-tools';
import { openWorkspace } from './workspace';

/** An engine that knows what a vault knows, where one is named; nothing is written there. */
export async function engineFor(vault: string | undefined): Promise<Engine> {
  if (vault === undefined) return createEngine(builtInData(), readingTools);
  const { workspace, problems } = await openWorkspace(vault);
  const { engine, settings } = workspace;
  const { index, problems: unread } = await loadIndex(workspace);
  for (const { subject, message } of [...problems, ...unread]) console.error(`dateline: ${subject}: ${message}`);
  await engine.know({
    entities: index.entities(),
    ignored: [...settings.ignored, ...index.decisions.ignored],
    packs: settings.vocabularies.packs,
    images: settings.reading.images,
  });
  return engine;
}
