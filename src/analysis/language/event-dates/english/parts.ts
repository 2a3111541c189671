import type { PeriodPart } from '../expression';
import type { SentenceTokens } from './line';
import { ORDINALS, SEASONS, THIRDS } from './words';

export interface Read<T> {
  readonly value: T;
  /** The token behind it. */
  readonly next: number;
}

/** `early`, `mid-`, `the end of`, `the second half of`, `the first week of`: what stands before a month or a year. */
export function readPart(line: SentenceTokens, at: number): Read<PeriodPart> | null {
  const third = THIRDS.get(line.fold(at));
  if (third !== undefined) return readThird(line, at, third);
  if (line.fold(at) === 'earlier')
    return line.fold(at + 1) === 'this' ? { value: { of: 'so far', index: 0 }, next: at + 1 } : null;
  const index = line.fold(at) === 'last' ? -1 : (ORDINALS.get(line.fold(at)) ?? 0) - 1;
  if (line.fold(at) !== 'last' && index < 0) return null;
  if (line.fold(at + 2) !== 'of' && line.fold(at + 2) !== 'in') return null;
  const part = counted(line.fold(at + 1), index);
  return part && { value: part, next: at + 3 };
}

function readThird(line: SentenceTokens, at: number, index: number): Read<PeriodPart> | null {
  const value: PeriodPart = { of: 'third', index };
  const word = line.fold(at);
  if (word === 'early' || word === 'late' || word === 'mid') {
    const next = line.isHyphen(at + 1) || line.fold(at + 1) === 'in' ? at + 2 : at + 1;
    return { value, next };
  }
  return line.fold(at + 1) === 'of' ? { value, next: at + 2 } : null;
}

/** `index` counts from 0; the last is -1. */
function counted(unit: string, index: number): PeriodPart | null {
  if (unit === 'half' && index < 2) return { of: 'half', index: index < 0 ? 1 : index };
  if (unit === 'quarter') return { of: 'quarter', index: index < 0 ? 3 : index };
  if (unit === 'week') return index < 0 ? { of: 'last seven', index: 0 } : { of: 'seven', index };
  return null;
}

/** `spring`, `the summer of`. */
export function readSeason(line: SentenceTokens, at: number): Read<PeriodPart> | null {
  const index = SEASONS.get(line.fold(at));
  return index === undefined ? null : { value: { of: 'season', index }, next: at + 1 };
}
