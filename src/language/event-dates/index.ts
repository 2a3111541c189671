export { findEventDates, findPastDates, type FoundDates } from './find';
export { parseEventDateWeights, type EventDateWeights } from './weights';
