import { personKey } from '../analysis/language/person-names/key';
import { familiesOf, personName } from '../analysis/language/person-names/person-name';
import { foldForm } from '../model';
import { entityName } from './entity-name';
import { MultiMap } from './multi-map';
import type { EntityRecord } from '../format/note-record';

/** The entity notes of a vault by what they are called: name and aliases, folded. Put together when first asked. */
export class FormBook {
  private byForm: MultiMap<EntityRecord> | null = null;

  /** `all`: the notes there are when it is first asked; from then on it hears of each by `add` and `remove`. */
  constructor(private readonly all: () => Iterable<EntityRecord>) {}

  add(record: EntityRecord): void {
    for (const key of this.byForm === null ? [] : keysOf(record)) this.byForm?.add(key, record);
  }

  remove(record: EntityRecord): void {
    for (const key of this.byForm === null ? [] : keysOf(record)) this.byForm?.delete(key, record);
  }

  /** The notes a form is a name or alias of, by path. */
  of(form: string): readonly EntityRecord[] {
    this.byForm ??= this.filed();
    const found = this.byForm.get(foldForm(form));
    return found.length < 2 ? found : [...found].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** The notes of people whose names have in common with one what tells people apart. */
  ofPerson(name: string): readonly EntityRecord[] {
    this.byForm ??= this.filed();
    return this.byForm.get(keyed(name));
  }

  /** The notes of people who may bear a family name. */
  ofFamily(family: string): readonly EntityRecord[] {
    this.byForm ??= this.filed();
    return this.byForm.get(borne(family));
  }

  private filed(): MultiMap<EntityRecord> {
    const byForm = new MultiMap<EntityRecord>();
    for (const record of this.all()) for (const key of keysOf(record)) byForm.add(key, record);
    return byForm;
  }
}

function keysOf(record: EntityRecord): ReadonlySet<string> {
  const name = entityName(record);
  const forms = [name, ...record.aliases].map(foldForm).filter((key) => key !== '');
  if (record.type !== 'person') return new Set(forms);
  // Of a note its user renamed, by the name it had as well.
  const before = (record.id.split(':')[1] ?? '').replace(/-/g, ' ');
  return new Set([
    ...forms,
    keyed(name),
    keyed(before),
    ...(name.includes(' ') ? familiesOf(personName(name)).map(borne) : []),
  ]);
}

// No form has such a character once it is folded.
const keyed = (name: string): string => `=${personKey(name)}`;
const borne = (family: string): string => `~${family}`;
