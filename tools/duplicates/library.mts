/** What the measuring of near-duplicates uses of the sources as they are now. */
import { builtInData } from '../../cli/system/data.mts';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { createEngine } from '../../src/workflow/engine';

export { compare, sketchOf, storyHashes, StoryIndex, storyOf } from '../../src/duplicates';

const engine = createEngine(builtInData(), readingTools);

/** Markdown of the one article of a page; empty where there is none. */
export async function readPage(html: string): Promise<string> {
  for await (const read of engine.read({ name: 'page.html', text: html, format: 'html' })) {
    return read.ok ? read.value.body.markdown : '';
  }
  return '';
}
