/** The engine as it ships, for tools: what the machine contract leaves out, and the contract without a process around it. */
import { builtInData } from '../cli/system/data.mts';
import { boundMemory } from '../cli/system/memory.mts';
import { readingTools } from '../cli/system/reading-tools.mts';
import { comesAtOnce } from '../src/analysis/entities/admission/verdict';
import { decode } from '../src/intake/encoding/decode';
import { parseHtml } from '../src/intake/parse-html';
import { jsonText, type Analysis, type Article, type Input } from '../src/model';
import { createEngine } from '../src/workflow/engine';
import { extractLine } from '../src/workflow/extract';

export { comesAtOnce };

const engine = createEngine(builtInData(), readingTools);

/** What is recognised in the first article of an input; null where there is none. */
export async function understand(input: Input): Promise<{ article: Article; analysis: Analysis } | null> {
  for await (const read of engine.read(input)) {
    return read.ok ? { article: read.value, analysis: await engine.analyze(read.value) } : null;
  }
  return null;
}

let answered: (() => void) | null = null;

/** One line of the machine contract to one line of it, with the memory `dateline extract` allows itself. */
export async function extract(line: string): Promise<string> {
  answered ??= boundMemory();
  const answer = jsonText(await extractLine(line, engine), 0);
  answered();
  return answer;
}

/** The first article of an input, read and not analysed; null where there is none. */
export async function firstArticle(input: Input): Promise<Article | null> {
  for await (const read of engine.read(input)) return read.ok ? read.value : null;
  return null;
}

/** A page of bytes as a DOM, for those who read it otherwise; null for what is no text. */
export function domOf(bytes: Uint8Array): Document | null {
  const text = decode(bytes, 'page');
  return text.ok ? parseHtml(text.value) : null;
}
