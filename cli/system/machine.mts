import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemCode } from '../../src/vault/errors';
import type { ClockPort, Holding, HolderPort } from '../../src/model';

const two = (value: number): string => String(value).padStart(2, '0');

/** The machine's local wall clock. */
export const systemClock: ClockPort = {
  now: () => {
    const date = new Date();
    const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
    return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
  },
};

/** This process, as other processes of Dateline see it. */
export const processHolder: HolderPort = {
  self: {
    id: randomUUID(),
    name: `dateline (process ${process.pid} on ${hostname()})`,
    device: deviceOf(),
    process: process.pid,
  },
  isGone(other: Holding): boolean | null {
    if (other.device !== processHolder.self.device || other.process === null) return null;
    try {
      process.kill(other.process, 0);
      return null; // there is such a process, though the number may be another's by now
    } catch (error) {
      return systemCode(error) === 'ESRCH' ? true : null;
    }
  },
  now: () => Date.now(),
  every(milliseconds, act) {
    const timer = setInterval(act, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
  watch: async (other, milliseconds) => {
    process.stderr.write(
      `${other.name} has this vault, but has not been heard of for a minute; waiting ${milliseconds / 1000} seconds for a sign of it.\n`,
    );
    await sleep(milliseconds);
  },
};

/** Machines that share a name, and containers that share a machine, are told apart: process numbers mean nothing across them. */
function deviceOf(): string {
  const facts = [
    hostname(),
    orEmpty(() => readFileSync('/etc/machine-id', 'utf8')),
    orEmpty(() => readlinkSync('/proc/self/ns/pid')),
  ];
  return createHash('sha256').update(facts.join('\n')).digest('hex').slice(0, 8);
}

/** Only some systems have such files. */
function orEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
