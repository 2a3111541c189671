// The ledger: what each rule moves, what moves nothing first.
import { existsSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { terminalTable } from '../table.mjs';

/** Rules that differ in no more texts than these help only what they were written on. */
const FEW = 20;

/** Id of a rule → the promise of `design.md` it guards. */
export const readGuards = (path) => (existsSync(path) ? (load(readFileSync(path, 'utf8')) ?? {}) : {});

const countBy = (numbers, sets) => {
  const counts = {};
  for (const number of numbers) counts[sets[number]] = (counts[sets[number]] ?? 0) + 1;
  return counts;
};

/** A row for each rule; `differ` and `linked` are counted for all texts in which it gave something, by those it ran on. */
export function ledgerOf(rules, { sets, times = [], rules: covered }, effects, guards) {
  return rules
    .map(({ id, lines, kind }, number) => {
      const { fired, denied, calls, atStart } = covered[number];
      const effect = known(effects.get(id));
      const scale = effect && effect.run.length > 0 ? fired.length / effect.run.length : 0;
      const row = { id, lines, kind, micros: times[number] ?? null, calls, atStart, fired: fired.length, denied, firedBySet: countBy(fired, sets) };
      return { ...row, ...(effect && scaled(effect, scale, sets)), state: stateOf(row, effect), guards: guards[id] ?? null };
    })
    .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || (a.differ ?? 0) - (b.differ ?? 0) || a.fired - b.fired); // prettier-ignore
}

const scaled = ({ run, whole, linked, failed }, scale, sets) => ({
  ...{ run: run.length, failed, differ: Math.round(whole.length * scale), linked: Math.round(linked.length * scale) },
  ...{ differBySet: countBy(whole, sets), linkedInVault: linked.filter((number) => sets[number] === 'vault').length },
});

/** What was found of a rule; none where it waits for a process of its own. */
const known = (effect) => (effect?.again ? undefined : effect);

/** What the ledger says of a rule, what goes first before. */
export const STATES = [
  'moves nothing',
  'never fired',
  'moves',
  'ends the run',
  'not run',
  'not called',
  'at start',
  'not switchable',
];

function stateOf({ kind, calls, atStart, fired }, effect) {
  if (calls === 0) return atStart > 0 ? 'at start' : 'not called';
  if (kind === null) return 'not switchable';
  if (fired === 0) return 'never fired';
  if (effect === undefined) return 'not run';
  if (effect.run.length === 0) return 'ends the run';
  return effect.whole.length === 0 ? 'moves nothing' : 'moves';
}

export const movesNothing = ({ state }) => state === 'moves nothing' || state === 'never fired';

const HEADS = { id: 'rule', lines: 'lines', micros: 'µs', calls: 'calls', fired: 'fired in', differ: 'differ', linked: 'linked differ', sets: 'by set' }; // prettier-ignore

const cellsOf = ({ id, lines, micros, calls, fired, differ, linked, differBySet = {} }) => ({
  ...{ id, lines: String(lines), micros: String(micros ?? ''), calls: String(calls), fired: String(fired) },
  ...{ differ: String(differ ?? ''), linked: String(linked ?? '') },
  sets: Object.entries(differBySet).map(([set, count]) => `${set} ${count}`).join(', '), // prettier-ignore
});

function printTable(title, rows) {
  const lines = rows.reduce((sum, row) => sum + row.lines, 0);
  console.log(`\n${title}: ${rows.length} rules, ${lines} lines`);
  if (rows.length > 0) console.log(terminalTable(rows.map(cellsOf), HEADS));
}

/** Prints the rules that move nothing or little, those that guard a promise apart; all of them where that is asked. */
export function printLedger(ledger, all) {
  const [guarding, free] = [
    ledger.filter(({ guards }) => guards !== null),
    ledger.filter(({ guards }) => guards === null),
  ];
  for (const state of STATES) {
    const rows = free.filter((row) => row.state === state);
    if (state !== 'moves') printTable(state, rows);
    else printTable(`move at most ${FEW} texts`, rows.filter(({ differ }) => differ <= FEW)); // prettier-ignore
  }
  if (all) printTable('move more', free.filter(({ state, differ }) => state === 'moves' && differ > FEW)); // prettier-ignore
  console.log('\nguard a promise');
  for (const { id, state, guards } of guarding) console.log(`  ${id}: ${guards} (${state})`);
  const idle = ledger.filter(movesNothing);
  console.log(
    `\n${idle.length} rules move nothing, ${idle.filter(({ guards }) => guards !== null).length} of them guard a promise`,
  );
}
