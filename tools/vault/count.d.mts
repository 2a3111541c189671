export interface VaultNotes {
  readonly articles: readonly { readonly hasOutlet: boolean; readonly targets: ReadonlySet<string> }[];
  readonly entities: readonly { readonly path: string; readonly name: string; readonly kind: string }[];
}
export interface KnownPerson {
  readonly name: string;
  readonly surname: string;
  readonly others: readonly (readonly string[])[];
}
export interface VaultCounts {
  readonly articles: number;
  readonly entities: number;
  readonly outlet: number;
  readonly wellKnown: { readonly people: number; readonly mean: number; readonly most: number };
  readonly acronyms: number;
  readonly kinds: readonly {
    readonly kind: string;
    readonly count: number;
    readonly odd: number;
    readonly once: number;
  }[];
}
export function readNotes(vault: string): VaultNotes;
export function isOdd(name: string): boolean;
export function readKnown(table: string): KnownPerson[];
export function formsOf(person: KnownPerson, names: readonly string[]): string[];
export function countVault(notes: VaultNotes, known: readonly KnownPerson[]): VaultCounts;
