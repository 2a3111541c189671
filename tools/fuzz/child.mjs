// Reads inputs by their numbers and tells how each went; whoever started it watches the clock.
import { pathToFileURL } from 'node:url';
import { corpusOf, inputOf } from './inputs.mjs';

const [bundle, fixtures, outlets, seed] = process.argv.slice(2);
const { contextWith, readWhole } = await import(pathToFileURL(bundle).href);
const corpus = corpusOf(fixtures);
const context = contextWith(outlets);

/** What reading lets slip into the void is a crash of the input that was read then. */
let slipped = null;
process.on('uncaughtException', (error) => (slipped = error));

const peak = () => process.resourceUsage().maxRSS / 1024;

process.on('message', async (index) => {
  const { input, format, how } = inputOf(Number(seed), index, corpus);
  const before = peak();
  process.send({ index, began: true });
  let error = null;
  let longest = 0;
  try {
    ({ longest } = await readWhole(input, context));
  } catch (thrown) {
    error = thrown;
  }
  await new Promise((resolve) => setImmediate(resolve));
  error ??= slipped;
  slipped = null;
  const told = error === null ? null : String(error?.stack ?? error).slice(0, 3000);
  process.send({ index, format, how, error: told, longest, grown: peak() - before });
});

process.send({ ready: true });
