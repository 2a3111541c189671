// Labels of claims keep no text: ids, offsets, hashes and names; each file has labels of its own part only.
import { existsSync } from 'node:fs';
import { readNameLabels, readSourcingLabels, readStatementLabels } from '../../tools/claims/labels.mjs';
import { SOURCINGS } from '../../src/model';

const STATEMENTS = ['statements.tsv', 'statements.unseen.tsv'];
const NAMES = ['told-by.tsv', 'told-by.unseen.tsv', 'cites.tsv', 'cites.unseen.tsv'];
const SOURCING = ['sourcing.tsv', 'sourcing.unseen.tsv'];

const present = (files: readonly string[]): string[] => files.filter((file) => existsSync(`tools/claims/${file}`));
const isOfPart = (file: string, parts: readonly string[]): boolean =>
  parts.every((part) => (part === 'unseen') === file.includes('.unseen.'));

it.each(present(STATEMENTS))('%s has the place, the hash and the part of every statement', (file) => {
  const labels = readStatementLabels(file);
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.filter(({ start, end, hash }) => !(start < end) || !/^[0-9a-f]{8}$/.test(hash))).toEqual([]);
  expect(labels.filter(({ is, speakers, chain }) => !is && speakers.length + chain.length > 0)).toEqual([]);
  expect(new Set(labels.map(({ id, start, end }) => `${id} ${start} ${end}`)).size).toBe(labels.length);
  expect(isOfPart(file, labels.map(({ part }) => part))).toBe(true); // prettier-ignore
});

it.each(present(NAMES))('%s has every name once and its own part', (file) => {
  const labels = readNameLabels(file);
  expect(labels.length).toBeGreaterThan(0);
  expect(new Set(labels.map(({ id, name }) => `${id} ${name}`)).size).toBe(labels.length);
  expect(isOfPart(file, labels.map(({ part }) => part))).toBe(true); // prettier-ignore
});

it.each(present(SOURCING))('%s has values of the format and its own part', (file) => {
  const labels = readSourcingLabels(file);
  expect(labels.filter(({ value }) => !SOURCINGS.includes(value))).toEqual([]);
  expect(isOfPart(file, labels.map(({ part }) => part))).toBe(true); // prettier-ignore
});
