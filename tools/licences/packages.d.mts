export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly copyright: readonly string[];
  readonly terms: string;
  readonly notice: string;
}
interface Output {
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}
export function parted(text: string): Pick<Package, 'copyright' | 'terms'>;
export function packagesOf(outputs: readonly Output[]): Package[];
