import { mentionTypeOf, type FormMeaning } from './registry';
import type { ChangedForms, PackRegistry, VaultRegistry } from './vault-registry';
import { buildLexicon, type KnownForm, type Lexicon, type MutableLexicon } from '../language';
import type { Entity } from '../../model';

interface Entry {
  readonly form: string;
  readonly key: KnownForm;
}

/** The forms that the recognizers look for, kept up to date with what a vault knows. */
export class KnownForms {
  /** Null until a vault tells of something: what the packs know is then all there is. */
  private all: MutableLexicon<KnownForm> | null = null;
  /** Id of a pack's entity, or of a vault's → what stands in the lexicon because of it. */
  private readonly ofPacks = new Map<string, readonly Entry[]>();
  private readonly ofVault = new Map<string, readonly Entry[]>();

  /** `forms`: those of the packs alone. */
  constructor(
    private readonly packed: PackRegistry,
    private readonly forms: Lexicon<KnownForm>,
    private readonly registry: VaultRegistry,
    private readonly isPlace: (form: string, id: string) => boolean,
  ) {}

  /** As it is now: it becomes another one at the first update. */
  get lexicon(): Lexicon<KnownForm> {
    return this.all ?? this.forms;
  }

  update({ vault, packs }: ChangedForms): void {
    if (vault.size + packs.size === 0) return;
    if (this.all === null) {
      this.all = buildLexicon([]);
      for (const { id } of this.packed.all()) this.put(this.ofPacks, id, this.packed.formsOf(id).flatMap(packEntry));
    }
    for (const id of packs) this.put(this.ofPacks, id, this.registry.formsOfPack(id).flatMap(packEntry));
    for (const id of vault)
      this.put(
        this.ofVault,
        id,
        this.registry.formsOfVault(id).flatMap((meaning) => vaultEntry(meaning, this.isPlace)),
      );
  }

  private put(owners: Map<string, readonly Entry[]>, id: string, entries: readonly Entry[]): void {
    for (const entry of owners.get(id) ?? []) this.all?.remove(entry);
    for (const entry of entries) this.all?.add(entry);
    if (entries.length > 0) owners.set(id, entries);
    else owners.delete(id);
  }
}

/** The forms of the packs alone. */
export function* knownForms(packed: PackRegistry): Generator<Entry> {
  for (const { id } of packed.all()) yield* packed.formsOf(id).flatMap(packEntry);
}

function packEntry({ form, entity, onlyIn }: FormMeaning): readonly Entry[] {
  const type = mentionTypeOf(entity);
  if (type === null || type === 'place' || (type === 'person' && !form.includes(' '))) return [];
  const isVaults = entity.origin === 'vault';
  const from = isVaults ? 'known to the vault' : 'known to the packs';
  return [
    {
      form,
      key: {
        form,
        type,
        from,
        rank: isVaults ? 1 : 2,
        ...(onlyIn === null ? {} : { local: true }),
        ...matchOf(entity),
      },
    },
  ];
}

/**
 * A place is looked for only by names the gazetteer has not, a person by one word only where the user said that it is an
 * alias: else single words of names are found by what stands around them.
 */
function vaultEntry({ form, entity }: FormMeaning, isPlace: (form: string, id: string) => boolean): readonly Entry[] {
  const type = mentionTypeOf(entity);
  const byHand = entity.byHand?.includes(form) === true;
  if (type === null || (type === 'place' && isPlace(form, entity.id))) return [];
  if (type === 'person' && !form.includes(' ') && !(byHand && form !== entity.name)) return [];
  const rank = byHand ? 0 : 1;
  return [{ form, key: { form, type, from: 'known to the vault', rank, guarded: true, ...matchOf(entity) } }];
}

const matchOf = ({ match }: Entity): Pick<KnownForm, 'match'> => (match === undefined ? {} : { match });
