// Findings of the directory's that we know and keep, each with the reason. They are printed; another finding fails.

export const KEPT = [
  {
    text: /^depend\/ban-dependencies: "js-yaml" /,
    why: `js-yaml 5 gives the events of a YAML text with their places, which is how a property is changed and the rest of a
note stays byte for byte; the package proposed instead is twice as large, in a file that is at its limit`,
  },
];
