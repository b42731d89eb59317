// Names every text of the client's English that Swedish lacks, with what we add: none may be missing in the areas that we keep.
import en from './node_modules/@umbraco-cms/backoffice/dist-cms/assets/lang/en.js';
import sv from './node_modules/@umbraco-cms/backoffice/dist-cms/assets/lang/sv.js';
import ownEnglish from './extension/texts-en.js';
import ownSwedish from './extension/texts-sv.js';
import unnamed from './extension/texts/sv/unnamed.js';

/** Templates, packages, the installer, models, the search dashboard and the like: our package takes their screens away. */
const leftOut = new Set([
  'template', 'templateEditor', 'packager', 'installer', 'analytics', 'uiCulture', 'modelsBuilder', 'profiling', 'nuCache', 'examineManagement',
  'stylesheet', 'macro', 'welcomeDashboard', 'startupDashboard', 'codefile', 'grid', 'settingsDashboard',
]);

/** Of those, what the list of other people's packages says. */
const kept = new Set([
  'packager_installed', 'packager_installedPackages', 'packager_noPackages', 'packager_noPackagesDescription', 'packager_packageMigrationsRun',
  'packager_packageMigrationsConfirmText', 'packager_packageMigrationsComplete', 'packager_packageMigrationsNonePending',
]);

const missing = (from, ...to) => Object.entries(from)
  .flatMap(([area, texts]) => Object.keys(texts).filter((key) => (!leftOut.has(area) || kept.has(`${area}_${key}`)) && !to.some((known) => known[area]?.[key])).map((key) => `${area}_${key}`));

const faults = [
  ...missing(en, sv, ownSwedish).map((key) => `not in Swedish: ${key}`),
  ...missing(ownEnglish, ownSwedish).map((key) => `not in Swedish: ${key}`),
  ...missing(ownSwedish, ownEnglish, en, unnamed).map((key) => `not in English: ${key}`),
  ...Object.entries(ownSwedish).flatMap(([area, texts]) => Object.entries(texts)
    .filter(([key, text]) => typeof text === 'string' && sv[area]?.[key] === undefined && (en[area]?.[key]?.match?.(/%\d%|\{\d\}/g) ?? []).some((mark) => !text.includes(mark)))
    .map(([key]) => `loses a value: ${area}_${key}`)),
];
console.log(faults.join('\n'));
process.exit(faults.length === 0 ? 0 : 1);
