// The workflows run on GitHub's machines alone, so what they call is compared with what there is.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { releaseFindings, SUPPORTED } from '../../tools/review/releases.mjs';
import { releaseFiles } from '../../tools/release/files.mjs';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}
interface Job {
  readonly uses?: string;
  readonly needs?: string;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly on: { readonly push: { readonly tags?: readonly string[] } };
  readonly jobs: Readonly<Record<string, Job>>;
}
const [ci, release] = ['ci', 'release'].map((name) => load(read(`.github/workflows/${name}.yml`)) as Workflow) as [
  Workflow,
  Workflow,
];
const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps = [] }) => steps);
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
const scriptsIn = (text: string): string[] => [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);

describe('the workflows', () => {
  it('run scripts that there are, and so does what they run', () => {
    const called = [...stepsOf(ci), ...stepsOf(release)].flatMap(({ run = '' }) => scriptsIn(run));
    expect(called).toEqual(['release']);
    for (const name of [...called, ...scriptsIn(read('.ci/run'))]) expect(scripts).toContain(name);
    expect(stepsOf(ci).map(({ run }) => run)).toContain('.ci/run');
    accessSync(join(ROOT, '.ci/run'), constants.X_OK);
  });

  it('release only what passed all of it', () => {
    expect(release.jobs.test?.uses).toBe('./.github/workflows/ci.yml');
    expect(existsSync(join(ROOT, release.jobs.test?.uses ?? 'none'))).toBe(true);
    expect(Object.keys(ci.on)).toContain('workflow_call');
    expect(release.jobs.release?.needs).toBe('test');
  });

  it('publish the folder and the notes that the release script writes', () => {
    const script = read('tools/release/main.mjs');
    const publish = stepsOf(release).find(({ run }) => run?.startsWith('gh release create'))?.run ?? '';
    const [, folder = '', notes = ''] = /(\S+)\/\* .*--notes-file (\S+)/.exec(publish) ?? [];
    expect(script).toContain(`resolve('${folder}')`);
    expect(script).toContain(`writeFileSync('${notes}'`);
    const attested = stepsOf(release).flatMap((step) => (step.with?.['subject-path'] ?? '').split('\n'));
    for (const name of SUPPORTED) expect(attested).toContain(`${folder}/${name}`);
  });

  it('are what the directory asks of a release', () => {
    const findings = releaseFindings({
      version: '1.2.3',
      workflow: read('.github/workflows/release.yml'),
      files: releaseFiles('1.2.3'),
    });
    expect(findings).toEqual([
      {
        level: 'recommendation',
        text: 'the release has more than the app takes: dateline-1.2.3.tgz, SHA256SUMS',
      },
    ]);
  });
});
