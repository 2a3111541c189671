export { parseAgencyPack, type AgencyPack } from './bodies/pack';
export { parseGazetteer, type BuiltInGazetteer } from './gazetteer';
export { convertPlaces, type ConvertControl } from './place-files/convert';
export { ANY_SIZE, fileOfBytes, mayHoldPlaces, type PlaceFile, type PlaceLimits } from './place-files/file';
export type { PlaceReport } from './place-files/file';
export type { PlaceIndexText } from './place-files/place-index';
export { mayBePlace } from './places/candidates';
export { bestNamed, searchLine } from './registry';
export { placeStory, type Resolution } from './story';
export { type MapName, type MapRequest, type MapWindow } from './places/map-window';
export { resolve } from './resolve';
export { resolveHeadline } from './statements/resolve';
export { firstFrom } from './statements/mention-index';
export { resolveStatements } from './statements/resolve';
export { restsOn } from './statements/rests-on';
export { outletTraitsOf } from './statements/sourcing';
export {
  CLAIMS,
  createKnowledgeStore,
  createKnowledge,
  type KnowledgeData,
  type KnowledgeStore,
  type Knowledge,
} from './knowledge';
