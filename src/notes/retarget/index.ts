/** Links of the whole vault written anew, because a note goes, moves, or is not what it was taken for. */
export { retargetCanvas } from './canvas';
export { mayLink } from './candidates';
export { linksInBody, linksInValue } from './links-in';
export { isWorded, listKeys } from './managed-lists';
export type { ListDestination, ListRules } from './managed-lists';
export { retargetNote, startOfBody } from './note';
export type { Extra, Note, RetargetedNote } from './note';
export { Redirection } from './redirection';
export type { Rewriting } from './rewrite';
