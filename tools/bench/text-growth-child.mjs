// One text in a process of its own: node text-growth-child.mjs CASE CHARACTERS ENGINE. Prints the seconds of the user's CPU.
import { SUBJECTS } from './subjects.mjs';
import { CASES } from './text-growth.mjs';

const [name, characters, engine] = process.argv.slice(2);
const work = await SUBJECTS.dateline(engine);
// What is read at the first article is there before.
await work({ id: 'warm', text: 'Officials met in Seoul on Monday.' });
const { text, format } = CASES[name];
const record = { id: name, text: text(Number(characters)), format };
const before = process.cpuUsage();
const answer = JSON.parse(await work(record));
const { user } = process.cpuUsage(before);
if (answer.error !== undefined) throw new Error(`${name}: ${answer.error.message}`);
console.log(user / 1e6);
