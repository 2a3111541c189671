export { comesAtOnce, WAITS } from './admission';
export { parseAgencyPack, type AgencyPack } from './agency-pack';
export { parseGazetteer, type BuiltInGazetteer, type Gazetteer, type Place } from './gazetteer';
export { convertPlaces, type ConvertControl } from './place-files/convert';
export {
  ANY_SIZE,
  bytesOf,
  fileOfBytes,
  mayHoldPlaces,
  type PlaceFile,
  type PlaceFormat,
  type PlaceLimits,
} from './place-files/file';
export type { PlaceReport } from './place-files/report';
export type { PlaceIndexText } from './place-files/place-index';
export { areApart, fieldsOf, rolesIn } from './persons/fields';
export { mayBePlace } from './places/by-hand';
export { bestNamed, searchLine } from './name-search';
export { type MapName, type MapRequest, type MapWindow } from './places/map-window';
export { outletEntity, type FormMeaning, type Registry } from './registry';
export { resolve, type Resolution, type ResolutionWorld } from './resolve';
export {
  createLivingWorld,
  createWorld,
  type LivingWorld,
  type World,
  type WorldData,
  type WorldKnowledge,
} from './world';
export { KnownEntities, type Differences } from './known-entities';
