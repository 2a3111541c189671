export { comesAtOnce, WAITS } from './at-once';
export { personFault } from './well-formed';
