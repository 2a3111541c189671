/** Links of the whole vault written anew, because a note goes, moves, or is not what it was taken for. */
export { retargetCanvas } from './canvas';
export { mayLink } from './candidates';
export type { MayLink } from './candidates';
export { linksInBody, linksInValue } from './links-in';
export type { WrittenLink } from './links-in';
export { isWorded, listKeys } from './managed-lists';
export type { Destination, ListRules } from './managed-lists';
export { retargetNote, startOfBody } from './note';
export type { Extra, Note, RetargetedNote } from './note';
export { Redirection } from './redirection';
export type { PathChange } from './redirection';
export type { Fate, Retargeted, Rewriting } from './rewrite';
