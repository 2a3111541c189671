export { findEventDates, type FoundDates } from './find';
