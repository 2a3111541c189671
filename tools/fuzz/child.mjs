// Reads inputs by their numbers and tells how each went; whoever started it watches the clock.
import { pathToFileURL } from 'node:url';
import { corpusOf, inputOf } from './inputs.mjs';

const [bundle, fixtures, outlets, seed] = process.argv.slice(2);
const { contextWith, readWhole } = await import(pathToFileURL(bundle).href);
const corpus = corpusOf(fixtures);
const context = contextWith(outlets);

/** Milliseconds for an outcome after which an input is read again. */
const SLOW = 2000;

/** Megabytes by which an input may raise the memory. */
const MOST_GROWN = 500;

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
    // Slow once may be the machine; slow each time is the reader.
    for (let again = 0; again < 2 && longest > SLOW; again += 1) {
      longest = Math.min(longest, (await readWhole(input, context)).longest);
    }
  } catch (thrown) {
    error = thrown;
  }
  await new Promise((resolve) => setImmediate(resolve));
  error ??= slipped;
  slipped = null;
  const told = error === null ? null : String(error?.stack ?? error).slice(0, 3000);
  const outcome = { index, format, how, error: told, longest, grown: peak() - before };
  const { bytes, text, ...rest } = input;
  const file = Buffer.from(bytes ?? text).toString('base64');
  process.send(told !== null || longest > SLOW || outcome.grown > MOST_GROWN ? { ...outcome, file, rest } : outcome);
});

process.send({ ready: true });
