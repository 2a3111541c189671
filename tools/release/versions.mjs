// Whether all that tells a version tells the same one, and the bookkeeping of a new one.

/** The sections of a changelog: what is above it (`1.0.0`, `Unreleased`) and what it says. */
export function sectionsOf(changelog) {
  const parts = changelog.split(/^## (.+)\n/m).slice(1);
  return parts.flatMap((title, at) => (at % 2 === 0 ? [{ title: title.trim(), text: parts[at + 1].trim() }] : []));
}

/**
 * What speaks against releasing `pkg.version`, a line each. A tag is given where the release is a real one, which
 * must have nothing in the changelog above its own section.
 */
export function faultsOf({ pkg, lock, manifest, versions, changelog }, tag) {
  const { version } = pkg;
  const sections = sectionsOf(changelog);
  const own = sections.find(({ title }) => title === version);
  return [
    [!/^\d+\.\d+\.\d+$/.test(version), `package.json: ${version} is not three numbers`],
    [lock.version !== version, `package-lock.json says ${lock.version}, package.json ${version}`],
    [manifest.version !== version, `manifest.json says ${manifest.version}, package.json ${version}`],
    [
      versions[version] !== manifest.minAppVersion,
      `versions.json says ${versions[version]} for ${version}, manifest.json ${manifest.minAppVersion}`,
    ],
    [!own?.text, `CHANGELOG.md says nothing under "## ${version}"`],
    [tag !== undefined && tag !== version, `the tag is ${tag}, the version ${version}`],
    [tag !== undefined && sections[0]?.title !== version, `CHANGELOG.md begins with "${sections[0]?.title}"`],
  ].flatMap(([wrong, fault]) => (wrong ? [fault] : []));
}

/** Whether there is no release: nothing that differs is released, and with a tag no figure that is older than what it measures. */
export const isRefused = (faults, stale, tag) => faults.length > 0 || (tag !== undefined && stale.length > 0);

/** What the files say once `version` is the current one: what was unreleased is released with it. */
export function withVersion({ manifest, versions, changelog }, version) {
  return {
    manifest: { ...manifest, version },
    versions: { ...versions, [version]: manifest.minAppVersion },
    changelog: changelog.replace(/^## Unreleased$/m, `## ${version}`),
  };
}
