import * as v from 'valibot';
import type { ClockPort, Holding, HolderPort, StorePort } from '../model';

/*
 * One process at a time writes to a vault. Its lock is a file `lock/<number>.json` of the plugin's folder, made by
 * `claim`; the highest number is the lock. Whoever finds one whose holder is gone claims the next number and takes the
 * dead one away: of two that try at once one gets the number, and both look around afterwards.
 */

/** How often a holder shows that it lives. */
const BEAT = 10_000;
/** After so long without a beat it is gone. */
const SILENT = 60_000;
/** A clock may be wrong, so a lock of another device is also watched for this long before it is taken. */
const WATCH = 25_000;

const Entry = v.object({
  id: v.string(),
  name: v.string(),
  device: v.string(),
  process: v.nullable(v.number()),
  command: v.string(),
  /** Local wall clock, for people. */
  since: v.string(),
  /** Milliseconds since the epoch. */
  beat: v.number(),
  /** Whose interrupted runs the holder has yet to bring to their end. */
  devices: v.array(v.string()),
});
type Entry = v.InferOutput<typeof Entry>;

/** Thrown at the first write after the lock was lost: the machine slept, and another process took it. Ends the session. */
export class LockLost extends Error {
  constructor() {
    super('The lock of the vault was lost.');
    this.name = 'LockLost';
  }
}

export interface LockHolder {
  readonly name: string;
  readonly command: string;
  /** Local wall clock of its device. */
  readonly since: string;
}

const FOLDER = 'lock';
const nameOf = (number: number): string => `${FOLDER}/${String(number).padStart(6, '0')}.json`;
const numberOf = (name: string): number => Number(/^lock\/(\d+)\.json$/.exec(name)?.[1] ?? 0);

/** A lock that is held, until it is released or lost. */
export class Lock {
  private lost = false;
  private beating: Promise<void> = Promise.resolve();
  private readonly stop: () => void;

  private constructor(
    private readonly store: StorePort,
    private readonly holder: HolderPort,
    private readonly name: string,
    private entry: Entry,
  ) {
    this.stop = holder.every(BEAT, () => void this.beat());
  }

  /** Takes the lock of a store, or tells who has it. Rejects with the store's `VaultError`. */
  static async take(
    store: StorePort,
    holder: HolderPort,
    clock: ClockPort,
    command: string,
  ): Promise<Lock | LockHolder> {
    const names = await store.list(FOLDER);
    const top = names.at(-1);
    const found = top === undefined ? null : await readEntry(store, top);
    if (top !== undefined && found !== null && !(await isGone(found, top, store, holder))) return found;
    const devices = [...new Set([holder.self.device, ...(found === null ? [] : [found.device, ...found.devices])])];
    const entry = { ...holder.self, command, since: clock.now(), beat: holder.now(), devices };
    const name = nameOf(numberOf(top ?? '') + 1);
    if (!(await store.claim(name, JSON.stringify(entry)))) return (await readEntry(store, name)) ?? UNKNOWN;
    const other = await otherThan(name, found, store);
    if (other !== null) {
      await store.remove(name);
      return other;
    }
    for (const old of names) await store.remove(old);
    return new Lock(store, holder, name, entry);
  }

  /** Devices whose interrupted runs are this holder's to bring to their end. */
  get devices(): ReadonlySet<string> {
    return new Set(this.entry.devices);
  }

  /** Throws `LockLost`. Cheap while the heart beats. */
  async ensure(): Promise<void> {
    const silence = this.holder.now() - this.entry.beat;
    if (silence > 3 * BEAT || silence < -BEAT) await this.beat();
    if (this.lost) throw new LockLost();
  }

  async release(): Promise<void> {
    this.stop();
    await this.beating;
    if (!this.lost && (await this.isOurs())) await this.store.remove(this.name);
    this.lost = true;
  }

  /** One after the other. A store that refuses for a moment is no reason to stop: the next beat may do. */
  private beat(): Promise<void> {
    this.beating = this.beating.then(async () => {
      if (this.lost) return;
      try {
        if (!(await this.isOurs())) this.lost = true;
        else {
          this.entry = { ...this.entry, beat: this.holder.now() };
          await this.store.write(this.name, JSON.stringify(this.entry));
        }
      } catch {
        this.lost = this.holder.now() - this.entry.beat > SILENT;
      }
    });
    return this.beating;
  }

  private async isOurs(): Promise<boolean> {
    if ((await this.store.list(FOLDER)).at(-1) !== this.name) return false;
    return (await readEntry(this.store, this.name))?.id === this.entry.id;
  }
}

const UNKNOWN: LockHolder = { name: 'Another process', command: '', since: '' };

/** Null where there is none, or none that can be read: where a disk makes it in two steps, it may be another's that is just being written. */
async function readEntry(store: StorePort, name: string): Promise<Entry | null> {
  const text = await store.read(name);
  try {
    const parsed = v.safeParse(Entry, JSON.parse(text ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

async function isGone(entry: Entry, name: string, store: StorePort, holder: HolderPort): Promise<boolean> {
  const other: Holding = entry;
  if (holder.isGone(other) === true) return true;
  const silence = Math.abs(holder.now() - entry.beat);
  if (silence <= SILENT) return false;
  if (entry.device === holder.self.device) return true;
  await holder.watch(other, WATCH);
  return (await readEntry(store, name))?.beat === entry.beat;
}

/** Who else has a lock, other than the one found dead. */
async function otherThan(own: string, dead: Entry | null, store: StorePort): Promise<LockHolder | null> {
  for (const name of await store.list(FOLDER)) {
    if (name === own) continue;
    const entry = await readEntry(store, name);
    if (entry !== null && (entry.id !== dead?.id || entry.since !== dead.since)) return entry;
  }
  return null;
}
