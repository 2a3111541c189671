// Section "Releases": what a release would hold and how it comes to be, by the workflow that makes it.
import { load } from 'js-yaml';
import { error, found, recommendation, warning } from './findings.mjs';

/** What the app downloads; the directory supports nothing else. */
export const SUPPORTED = ['main.js', 'manifest.json', 'styles.css'];

const stepsOf = ({ jobs }) => Object.values(jobs).flatMap(({ steps = [] }) => steps);
const named = (uses, step) => typeof step.uses === 'string' && step.uses.startsWith(`${uses}@`);

/** A tag pattern of the workflow takes the version and nothing that resembles it. */
function tagged(workflow, version) {
  const patterns = workflow.on?.push?.tags ?? [];
  const takes = (tag) => patterns.some((pattern) => globOf(pattern).test(tag));
  return found(
    [!takes(version), error(`no tag of the release workflow is ${version}`)],
    [takes(`v${version}`), error('the release workflow takes a tag with a "v", which the app does not find')],
  );
}

/** GitHub's patterns: a class of characters, `+` and `*` as they are used for versions. */
const globOf = (pattern) => new RegExp(`^${pattern.replace(/\./g, '\\.').replace(/\*/g, '[^/]*')}$`);

function attested(workflow) {
  const steps = stepsOf(workflow);
  const paths = steps
    .filter((step) => named('actions/attest', step) || named('actions/attest-build-provenance', step))
    .flatMap((step) => String(step.with?.['subject-path'] ?? '').split('\n'));
  return SUPPORTED.filter((name) => !paths.some((path) => path.trim().endsWith(`/${name}`))).map((name) =>
    recommendation(`no attestation of where ${name} was built`),
  );
}

/** Rights that a job needs for what its steps do, and has not. */
function unable({ jobs }) {
  return Object.entries(jobs).flatMap(([name, { steps = [], permissions = {} }]) => {
    const attests = steps.some(({ uses = '' }) => uses.startsWith('actions/attest'));
    const publishes = steps.some(({ run = '' }) => /\bgh release create\b/.test(run));
    const needed = { ...(attests && { 'id-token': 1, attestations: 1 }), ...(publishes && { contents: 1 }) };
    return Object.keys(needed)
      .filter((scope) => permissions[scope] !== 'write')
      .map((scope) => error(`the job "${name}" of the release workflow may not write "${scope}"`));
  });
}

/** Findings in a release of these `files` (names) that this workflow (YAML) makes of `version`. */
export function releaseFindings({ version, workflow, files }) {
  const read = load(workflow);
  const missing = SUPPORTED.filter((name) => !files.includes(name));
  const more = files.filter((name) => !SUPPORTED.includes(name));
  return [
    ...tagged(read, version),
    ...unable(read),
    ...missing.map((name) => error(`the release has no ${name}`)),
    ...attested(read),
    ...found(
      [more.length > 0, recommendation(`the release has more than the app takes: ${more.join(', ')}`)],
      [
        stepsOf(read).some(({ uses }) => typeof uses === 'string' && !/@(?:v\d+(?:\.\d+)*|[0-9a-f]{40})$/.test(uses)),
        warning('an action of the release workflow is not pinned to a version'),
      ],
    ),
  ];
}
