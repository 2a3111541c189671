// How well it is read from a text when things happened, on our own dated expressions.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { load } from '../load-engine.mjs';
import { judge, readFixture } from './event-dates-judge.mjs';

const FIXTURES = new URL('../../tests/fixtures/event-dates/', import.meta.url);

/** All texts, in the order of the files. */
async function readCases() {
  const files = (await readdir(FIXTURES)).filter((file) => file.endsWith('.txt')).sort();
  const read = await Promise.all(
    files.map(async (file) => readFixture(file, await readFile(new URL(file, FIXTURES), 'utf8'))),
  );
  return read.flat();
}

/** Judges every text, as read here or by chrono. Resolves to a list of what `judge` says, each with its half. */
export async function judgeEventDates(peer = false) {
  const { findIn, findByChrono } = await load(fileURLToPath(new URL('event-dates-finder.mts', import.meta.url)));
  const find = peer ? findByChrono : findIn;
  return (await readCases()).flatMap((each) =>
    judge(each, find(each.text, each.published)).map((judged) => ({ ...judged, half: each.half })),
  );
}
