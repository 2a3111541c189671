import { foldForm } from '../model';
import { entityName } from './entity-name';
import type { EntityRecord } from './note-record';

/** The entity notes of a vault by what they are called: name and aliases, folded. Put together when first asked. */
export class FormBook {
  private byForm: Map<string, Set<EntityRecord>> | null = null;

  /** `all`: the notes there are when it is first asked; from then on it hears of each by `add` and `remove`. */
  constructor(private readonly all: () => Iterable<EntityRecord>) {}

  add(record: EntityRecord): void {
    if (this.byForm !== null) file(this.byForm, record);
  }

  remove(record: EntityRecord): void {
    if (this.byForm === null) return;
    for (const key of keysOf(record)) {
      const records = this.byForm.get(key);
      records?.delete(record);
      if (records?.size === 0) this.byForm.delete(key);
    }
  }

  /** The notes a form is a name or alias of, by path. */
  of(form: string): readonly EntityRecord[] {
    if (this.byForm === null) {
      this.byForm = new Map();
      for (const record of this.all()) file(this.byForm, record);
    }
    const found = [...(this.byForm.get(foldForm(form)) ?? [])];
    return found.length < 2 ? found : found.sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}

function file(byForm: Map<string, Set<EntityRecord>>, record: EntityRecord): void {
  for (const key of keysOf(record)) {
    const records = byForm.get(key);
    if (records) records.add(record);
    else byForm.set(key, new Set([record]));
  }
}

const keysOf = (record: EntityRecord): ReadonlySet<string> =>
  new Set([entityName(record), ...record.aliases].map(foldForm).filter((key) => key !== ''));
