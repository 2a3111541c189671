import type { Command } from 'obsidian';
import { TEXT } from '../text';
import type { DuplicatesFinder } from './duplicates-finder';

/** Ids are kept for ever: users bind hotkeys to them. */
export const sameCommands = (finder: DuplicatesFinder): readonly Command[] => [
  { id: 'find-duplicates', name: TEXT.same.command, icon: 'copy-check', callback: () => finder.open() },
];
