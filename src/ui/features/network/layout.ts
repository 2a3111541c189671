import { LazyLayout } from '../bases/lazy-layout';
import type { Layout } from '../bases/register';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';

/** Of the view in a base's file, and of the pane: kept for ever. */
export const NETWORK_TYPE = 'dateline-network';

/** Who is named together with whom, as a picture: a layout of bases, and a pane. */
export const networkLayout = (host: Host): Layout => ({
  type: NETWORK_TYPE,
  name: TEXT.network.name,
  icon: 'waypoints',
  command: { id: 'open-network', name: TEXT.network.command },
  create: (containerEl, source) =>
    new LazyLayout(containerEl, source, {
      go: host.go,
      load: async () => {
        const { NetworkView } = await import('./network-view');
        return (el, of) => new NetworkView(host, el, of);
      },
    }),
});
