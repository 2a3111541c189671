/** One process of the crash run: prints what became of each act, one JSON a line. */
import { builtInData } from '../../cli/system/data.mts';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { createEngine } from '../../src/workflow/engine';
import { crashes } from './run.mts';

const { articles, every, twice, act } = JSON.parse(process.argv[2] ?? '') as {
  readonly articles: number;
  readonly every: number;
  readonly twice: number;
  readonly act: string | null;
};
const only = (name: string): boolean => act === null || name === act;
for await (const result of crashes(createEngine(builtInData(), readingTools), { articles, every, twice, only })) {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
