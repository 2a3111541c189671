import type { PluginManifest } from 'obsidian';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const DIST = process.env.DATELINE_DIST ?? resolve(__dirname, '../../dist');

/** The plugin as it ships, from `dist/` or the folder `DATELINE_DIST` names. `npm test` builds it first. */
export function builtPlugin(): { readonly mainJs: string; readonly manifest: PluginManifest } {
  if (!existsSync(`${DIST}/main.js`)) throw new Error(`No build in ${DIST}. Run: npm run build`);
  return {
    mainJs: readFileSync(`${DIST}/main.js`, 'utf8'),
    manifest: JSON.parse(readFileSync(`${DIST}/manifest.json`, 'utf8')) as PluginManifest,
  };
}

/** Three articles made up for these tests, in the forms they come in. */
export const STORY = [
  'Border guards in Hoeryong seize smuggled phones',
  '',
  'HOERYONG, March 3 (Daily NK) — The Ministry of State Security ordered the police in Hoeryong, North Hamgyong ' +
    'province, to search homes near the border with China for Chinese phones, a resident said.',
  '',
  'Families who receive money from relatives in South Korea fear that brokers will be arrested.',
  '',
  'March 4, 2025 at 09:15AM',
  'by DailyNK(North Korean Media)',
  '',
].join('\n');

export const PAGE = `<!DOCTYPE html><html lang="en"><head><title>Flood closes bridge in Sinuiju | Example Times</title>
<meta property="og:title" content="Flood closes bridge in Sinuiju"><meta property="og:site_name" content="Example Times">
<meta property="article:published_time" content="2025-07-28T08:00:00+09:00"></head><body><article>
<h1>Flood closes bridge in Sinuiju</h1>
<p>Heavy rain closed the bridge between Sinuiju and Dandong on Monday, traders in Dandong said. Trucks waited on both
banks of the Yalu while officials of the Ministry of Railways inspected the damage to the tracks near the river.</p>
<p>Residents of Sinuiju, the capital of North Pyongan province, were told to leave low ground. The rain is expected to
last until Thursday, and the price of rice in the markets of the city rose by a tenth within two days of the flood.</p>
</article></body></html>`;

export const NOTE = [
  '---',
  'mood: curious',
  '---',
  '# Wonsan port reopens',
  '',
  'The port of Wonsan reopened on Friday, the Korean Central News Agency said. My own remark stays.',
  '',
].join('\n');
