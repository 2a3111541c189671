import type { Reporter, TestModule } from 'vitest/node';

/** A test that was not run, and why. */
export interface Skipped {
  readonly file: string;
  readonly test: string;
  /** Null where the test does not say. */
  readonly reason: string | null;
}

/** What a run left out, by reasons, as lines; nothing where it left out nothing. */
export function skippedLines(all: readonly Skipped[]): readonly string[] {
  if (all.length === 0) return [];
  const reasons = [...new Set(all.map(({ reason }) => reason))];
  return [
    `Not run: ${all.length === 1 ? '1 test' : `${all.length} tests`}.`,
    ...reasons.flatMap((reason) => [
      `  ${reason ?? 'No reason is given'}:`,
      ...all.filter((each) => each.reason === reason).map(({ file, test }) => `    ${file} > ${test}`),
    ]),
  ];
}

/** Says at the end of a run which tests were not run; those that a name on the command line left out are no news. */
export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].flatMap((test): Skipped[] => {
        const result = test.result();
        const reason = (result.state === 'skipped' ? result.note : undefined) ?? null;
        const isChosen = module.project.globalConfig.testNamePattern !== undefined;
        return reason === null && isChosen ? [] : [{ file: module.relativeModuleId, test: test.fullName, reason }];
      }),
    );
    const lines = skippedLines(skipped);
    if (lines.length > 0) console.log(`\n${lines.join('\n')}\n`);
  }
}
