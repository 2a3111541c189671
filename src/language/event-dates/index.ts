export { findEventDates, type FoundDates, type RefusedDate } from './find';
