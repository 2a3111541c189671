/** The same story twice: what is kept of known ones, which may be told again, and whether they are. Pure. */
export { compare, isHeld, shareHeld, sizeOf, tellingHeld } from './compare';
export type { DuplicateMatch, LikenessKind } from './compare';
export { sketchOf } from './sketch';
export type { Sketch } from './sketch';
export { storyOf } from './story';
export type { Story } from './story';
export { StoryIndex } from './story-index';
export { storyHashes } from './words';
