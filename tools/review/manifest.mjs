// Section "Manifest": manifest.json and versions.json as the directory's submission requirements and its reference have them.
import { error, found, warning } from './findings.mjs';

const TEXTS = ['author', 'description', 'id', 'minAppVersion', 'name', 'version'];
const OPTIONAL = ['authorUrl', 'fundingUrl'];
const THREE_NUMBERS = /^\d+\.\d+\.\d+$/;
/** What `Turns` and `Import` have in common; what an article or the plugin itself begins with is none. */
const NO_VERB = /^(?:this|that|the|an?|my|your|it|dateline|with|for|simple|easy)\b/i;

const isAddress = (text) => typeof text === 'string' && /^https:\/\/\S+$/.test(text);
const areAddresses = (value) =>
  isAddress(value) || (typeof value === 'object' && value !== null && Object.values(value).every(isAddress));

function keys(manifest) {
  const known = [...TEXTS, 'isDesktopOnly', ...OPTIONAL];
  return [
    ...TEXTS.filter((key) => typeof manifest[key] !== 'string' || manifest[key] === '').map((key) =>
      error(`manifest.json has no "${key}"`),
    ),
    ...Object.keys(manifest)
      .filter((key) => !known.includes(key))
      .map((key) => warning(`manifest.json has "${key}", which the app does not know`)),
    ...found(
      [typeof manifest.isDesktopOnly !== 'boolean', error('"isDesktopOnly" is neither true nor false')],
      [
        manifest.authorUrl !== undefined && !isAddress(manifest.authorUrl),
        error('"authorUrl" is no address that begins with https://'),
      ],
      [
        manifest.fundingUrl !== undefined && !areAddresses(manifest.fundingUrl),
        error('"fundingUrl" is no address, or holds something that is none'),
      ],
    ),
  ];
}

const names = ({ id, name }) =>
  found(
    [!/^[a-z]+(?:-[a-z]+)*$/.test(id), error(`the id "${id}" is not of small letters and hyphens`)],
    [/obsidian|plugin$/.test(id), error(`the id "${id}" says "obsidian", or ends with "plugin"`)],
    [!/^[A-Za-z0-9 ()+-]+$/.test(name), error(`the name "${name}" has other signs than the directory takes`)],
    [/obsi|sidian|plugin/i.test(name), error(`the name "${name}" says "Obsidian" or "plugin"`)],
  );

const described = (description) =>
  found(
    [description.length > 250, error(`the description has ${description.length} characters, of at most 250`)],
    [!description.endsWith('.'), error('the description does not end with a full stop')],
    [/obsidian/i.test(description), error('the description says "Obsidian"')],
    [/\bplugin\b/i.test(description), warning('the description says "plugin"')],
    [/[^\x20-\x7e]/.test(description), error('the description has characters beyond ASCII')],
    [
      !/^[A-Z]/.test(description) || NO_VERB.test(description),
      warning('the description does not begin with what the plugin does'),
    ],
  );

const versioned = ({ version, minAppVersion }, versions) =>
  found(
    [!THREE_NUMBERS.test(version), error(`the version ${version} is not three numbers`)],
    [!THREE_NUMBERS.test(minAppVersion), error(`"minAppVersion" ${minAppVersion} is not three numbers`)],
    [
      versions[version] !== minAppVersion,
      error(`versions.json says ${versions[version]} for ${version}, manifest.json ${minAppVersion}`),
    ],
    [
      Object.entries(versions).some((pair) => !pair.every((each) => THREE_NUMBERS.test(each))),
      error('versions.json has a version that is not three numbers'),
    ],
  );

/** Findings in what the two files hold. */
export function manifestFindings({ manifest, versions }) {
  const missing = keys(manifest);
  if (missing.some(({ level }) => level === 'error')) return missing;
  return [...missing, ...names(manifest), ...described(manifest.description), ...versioned(manifest, versions)];
}
