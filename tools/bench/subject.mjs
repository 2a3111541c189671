// One subject in a process of its own: node subject.mjs NAME TEXTS.json WARM ENGINE
// The first WARM texts are not timed. Prints JSON: milliseconds from the start of the process to the first answer, seconds
// and processor seconds for the rest, processor milliseconds of an article (its user's, the median), peak memory in MB.
import { readFileSync } from 'node:fs';
import { median } from './start.mjs';
import { SUBJECTS } from './subjects.mjs';

const [name, file, warm, engine] = process.argv.slice(2);
const records = JSON.parse(readFileSync(file, 'utf8')).map((text, at) => ({ id: String(at), text }));
const work = await SUBJECTS[name](engine);

let first = null;
for (const record of records.slice(0, Number(warm))) {
  await work(record);
  first ??= performance.now();
}
const cpu = process.cpuUsage();
const begun = performance.now();
const each = [];
for (const record of records.slice(Number(warm))) {
  const before = process.cpuUsage();
  await work(record);
  each.push(process.cpuUsage(before).user / 1000);
}
const seconds = (performance.now() - begun) / 1000;
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    ...{ first, seconds, cpu: (user + system) / 1e6, articleCpu: median(each) ?? null },
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
