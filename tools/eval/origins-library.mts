/** What the measurement of origins needs of the sources, in one bundle. */
export { articleOf, originsOf } from '../../src/entities/origins';
export { understand } from '../engine.mts';
