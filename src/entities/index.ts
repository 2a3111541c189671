export { parseAgencyPack, type AgencyPack } from './agency-pack';
export { parseGazetteer, type Gazetteer, type Place } from './gazetteer';
export { buildRegistry, outletEntity, type FormMeaning, type Registry } from './registry';
export { resolve, type Resolution, type ResolutionWorld } from './resolve';
export { createWorld, type World, type WorldData, type WorldKnowledge } from './world';
