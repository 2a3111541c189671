// The tree as text; columns are described in src/analysis/entities/gazetteer.ts.
import { fold } from './names.mjs';
import { isCommon, isWeak } from './usage.mjs';

export function serialize({ world, countries }, usage) {
  const lines = [
    '# Built by tools/build-gazetteer.mjs; columns: src/analysis/entities/gazetteer.ts; sources and licences: gazetteer.LICENSE.md',
  ];
  const rows = [];
  const push = (row, ...more) => {
    rows.push(row);
    lines.push(
      [
        row.kind,
        row.name,
        formsOf(row).join(';'),
        degrees(row.lat),
        degrees(row.lon),
        thousands(row.population),
        ...more,
        ...(row.stories === undefined ? [] : [row.stories]),
      ].join('\t'),
    );
  };
  world.forEach((row) => push(row));
  for (const tree of countries) {
    push(tree.row, tree.code);
    tree.features.forEach((row) => push(row));
    for (const division of tree.divisions) {
      push(division.row);
      division.places.forEach((row) => push(row));
    }
  }
  const words = new Set(
    rows
      .flatMap((row) => [row.name, ...row.forms])
      .map(fold)
      .filter((form) => /^[a-z]+$/.test(form)),
  );
  const sorted = [...words].sort();
  lines.splice(1, 0, `?\tcommon\t${sorted.filter((word) => isCommon(usage.get(word))).join(';')}`);
  lines.splice(
    2,
    0,
    `?\tweak\t${sorted.filter((word) => !isCommon(usage.get(word)) && isWeak(usage.get(word))).join(';')}`,
  );
  return `${lines.join('\n')}\n`;
}

/** Forms that compare unlike the name and unlike each other. */
function formsOf(row) {
  const seen = new Set([fold(row.name)]);
  return row.forms.filter((form) => {
    // The article before `the Philippines` is no part of a mention.
    if (form.startsWith('the ')) return false;
    // `Korean peninsula` is kept beside `Korean Peninsula`: the recognizer asks for the capitals of the form.
    const key = /[~=+]/.test(form) ? form : fold(form) + (/[ -]\p{Ll}{4}/u.test(form) ? '|' : '');
    if (key === '' || key === '|' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const degrees = (value) => String(Number(value.toFixed(2)));
/** Population in thousands, two digits: more would not move a place among its namesakes. */
const thousands = (value) => (value > 0 ? String(Number((value / 1000).toPrecision(value < 1000 ? 1 : 2))) : '');
