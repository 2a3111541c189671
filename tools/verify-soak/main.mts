// Changes thousands of vaults in ways that verifying must name, and in ways it must not: npm run verify-soak [-- --vaults 5000 --first 1 --histories 6]
// Then cites every statement of samples/articles and looks whether each is found again after all that a user may do.
import { parseArgs } from 'node:util';
import { builtInData } from '../../cli/system/data.mts';
import { inputsOf, listFiles } from '../../cli/system/inputs.mts';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { createEngine } from '../../src/workflow/engine';
import type { Input, Outcome } from '../../src/model';
import { total, verifySoak } from './run.mts';
import { statementSoak } from './statements.mts';

const { values } = parseArgs({
  options: {
    vaults: { type: 'string', default: '5000' },
    first: { type: 'string', default: '1' },
    histories: { type: 'string', default: '6' },
  },
});
const started = performance.now();
const engine = createEngine(builtInData(), readingTools);
const { tampered, passed, edited, alarms } = await verifySoak(engine, Number(values.vaults), Number(values.first));
const seconds = Math.round((performance.now() - started) / 1000);

for (const [what, times] of tampered) console.log(`  ${String(times).padStart(4)} × ${what}`);
console.log(`${total(tampered)} vaults tampered with, ${passed.length} passed as good`);
for (const [what, times] of edited) console.log(`  ${String(times).padStart(4)} × ${what}`);
console.log(`${total(edited)} edits that may be, ${alarms.length} false alarms; ${seconds} s`);
for (const line of [...passed, ...alarms].slice(0, 40)) console.log(line);

const inputs: Outcome<Input>[] = [];
for await (const input of inputsOf(await listFiles(['samples/articles']))) inputs.push(input);
const { cited, found, lost } = await statementSoak(engine, inputs, Number(values.histories));
console.log(`statements cited ${cited}, found again ${found}`);
for (const line of lost.slice(0, 40)) console.log(line);
process.exitCode = passed.length + alarms.length + lost.length === 0 && cited > 0 && found === cited ? 0 : 1;
