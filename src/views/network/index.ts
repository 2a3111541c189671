export { storiesBehind, type NetworkEvidence } from './evidence';
export { EVERYTHING, MOST_NODES, MOST_TIES, readFilter, type NetworkFilter } from './filter';
export { makeNetwork, type Network, type NetworkNode, type NetworkTie } from './network';
export { NETWORK_KINDS, readStories, type NetworkKind, type NetworkStories } from './stories';
