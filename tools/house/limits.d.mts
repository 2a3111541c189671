import type { Module } from './source.mjs';

/** By room, or what else is limited: how many of what. */
export type House = Readonly<Record<string, Readonly<Record<string, number>>>>;
export function readLimits(): House;
export function measuredHouse(root: string, files: readonly Module[]): House;
export function aboveLimits(measured: House, limits: House): readonly string[];
export function lowered(measured: House, limits: House): House;
