import { digestOfBytes, isOriginal } from '../format/originals';
import { VaultError, type VaultPort } from '../model';

type Reading = Pick<VaultPort, 'read' | 'bytes'>;

/** Rejects with `missing` where there is no such file, or the vault gives no bytes. */
export async function heldBytes(vault: Reading, path: string): Promise<Uint8Array> {
  const bytes = await vault.bytes?.(path);
  if (bytes === undefined) throw new VaultError('missing', path, 'This is not a file.');
  return bytes;
}

/** The text of a note; of an original, which is none, the digest that the journal tells it by. Rejects as `read` does. */
export const heldText = async (vault: Reading, path: string): Promise<string> =>
  isOriginal(path) ? digestOfBytes(await heldBytes(vault, path)) : vault.read(path);
