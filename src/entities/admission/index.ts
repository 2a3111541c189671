export { comesAtOnce, WAITS } from './at-once';
