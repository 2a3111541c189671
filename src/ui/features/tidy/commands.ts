import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import { VaultTidying } from './vault-tidying';

/** Notes of entities that nobody edited and that today would be made otherwise. */
export function tidyFeature(host: Host): Feature {
  const tidying = new VaultTidying(host);
  return {
    commands: [{ id: 'tidy-vault', name: TEXT.tidy.command, icon: 'brush-cleaning', callback: () => tidying.open() }],
  };
}
