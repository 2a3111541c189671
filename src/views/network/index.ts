export { storiesBehind, type NetworkEvidence } from './evidence';
export { EVERYTHING, readFilter, type NetworkFilter } from './filter';
export { makeNetwork, type Network, type NetworkNode } from './network';
export { NETWORK_KINDS, readStories, type NetworkKind, type NetworkStories } from './stories';
