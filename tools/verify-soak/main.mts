// Changes thousands of vaults in ways that verifying must name, and in ways it must not: npm run verify-soak [-- --vaults 5000 --first 1]
import { parseArgs } from 'node:util';
import { builtInData } from '../../cli/system/data.mts';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { createEngine } from '../../src/workflow/engine';
import { total, verifySoak } from './run.mts';

const { values } = parseArgs({
  options: { vaults: { type: 'string', default: '5000' }, first: { type: 'string', default: '1' } },
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
process.exitCode = passed.length + alarms.length === 0 ? 0 : 1;
