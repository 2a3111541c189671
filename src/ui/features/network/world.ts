import type { Network, NetworkFilter, NetworkStories } from '../../../views/network';

/** The network that is shown, and what it was made of. */
export interface NetworkWorld {
  readonly network: Network;
  readonly stories: NetworkStories;
  readonly filter: NetworkFilter;
}
