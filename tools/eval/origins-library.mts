/** What the measurement of origins needs of the sources, in one bundle. */
export { articleOf, originsOf } from '../../src/analysis/entities/origins';
export { understand } from '../engine.mts';
