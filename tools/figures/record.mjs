// Writes down the figures of a tool that is bundled, which hands them over: node tools/figures/record.mjs ID < '{"tables", "note"}'
import { readFileSync } from 'node:fs';
import { recordFigures } from './records.mjs';

const { tables, note } = JSON.parse(readFileSync(0, 'utf8'));
await recordFigures(process.argv[2], tables, { note });
