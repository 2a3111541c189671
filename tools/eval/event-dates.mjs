// How well it is read from a text when things happened, on our own dated expressions.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../load-engine.mjs';
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

/** Loads `findEventDates` on a text, from the sources as they are now. */
async function loadFinder() {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-event-dates-'));
  try {
    const outfile = join(folder, 'finder.mjs');
    await bundle(fileURLToPath(new URL('event-dates-finder.ts', import.meta.url)), outfile);
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Judges every text, as read here or by chrono. Resolves to a list of what `judge` says, each with its half. */
export async function judgeEventDates(peer = false) {
  const { findIn, findByChrono } = await loadFinder();
  const find = peer ? findByChrono : findIn;
  return (await readCases()).flatMap((each) =>
    judge(each, find(each.text, each.published)).map((judged) => ({ ...judged, half: each.half })),
  );
}
