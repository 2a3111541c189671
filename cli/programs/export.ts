import { InvalidArgumentError, Option, type Command } from 'commander';
import { EXPORT_FORMATS, isExportFormat, type ExportFormat } from '../../src/views/export/formats';
import type { ExportOptions } from '../commands/export';
import type { Finish } from '../feed-program';
import { THE_VAULT } from '../options';

const NAMES = Object.keys(EXPORT_FORMATS).join(', ');

function format(value: string): ExportFormat {
  if (!isExportFormat(value)) throw new InvalidArgumentError(`give one of: ${NAMES}`);
  return value;
}

/** The vault's articles in the formats of other tools. */
export function addExport(cli: Command, finish: Finish): void {
  cli
    .command('export')
    .description('write the articles of the vault in a format of other tools; notes are only read')
    .requiredOption(...THE_VAULT)
    .requiredOption('--format <name>', NAMES, format)
    .addOption(new Option('--folder <path>', 'only articles in this folder of the vault and below').conflicts('note'))
    .option(
      '--note <names...>',
      'only these articles, by the paths of their notes, and those that link these entities; - for a list on stdin',
    )
    .option('--out <file>', 'write to a file that is not there yet; without it to stdout')
    .option('--overwrite', 'the file may be there: it is replaced when the export is whole')
    .action(async (options: ExportOptions) => finish(await (await import('../commands/export')).runExport(options)));
}
