import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';
import type { Gazetteers } from './gazetteers';

/** Files of places of the user's own. */
export function gazetteerFeature({ go }: Host, gazetteers: Gazetteers): Feature {
  const callback = (): void => go(gazetteers.indexAll());
  return { commands: [{ id: 'index-gazetteers', name: TEXT.gazetteer.command, icon: 'map', callback }] };
}
