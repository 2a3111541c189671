export { ForceLayout, STEPS } from './force-layout';
export type { LayoutGraph } from './graph';
export { seeded } from './start';
