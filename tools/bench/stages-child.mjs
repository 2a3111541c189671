// What extraction does with its memory or its time: node stages-child.mjs allocated|profile TEXTS.json WARM ENGINE
// The first WARM texts are not counted. Prints JSON: by article what the heap has grown by, which is what was allocated where
// nothing was collected meanwhile; or a profile of the processor.
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { SUBJECTS } from './subjects.mjs';

const [what, file, warm, engine] = process.argv.slice(2);
const records = JSON.parse(readFileSync(file, 'utf8')).map((text, at) => ({ id: String(at), text }));
const work = await SUBJECTS.dateline(engine);
for (const record of records.slice(0, Number(warm))) await work(record);
const counted = records.slice(Number(warm));

async function allocated() {
  const grown = [];
  for (const record of counted) {
    const before = process.memoryUsage().heapUsed;
    await work(record);
    grown.push(process.memoryUsage().heapUsed - before);
  }
  return grown;
}

async function profile() {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  for (const record of counted) await work(record);
  return (await session.post('Profiler.stop')).profile;
}

console.log(JSON.stringify(await { allocated, profile }[what]()));
