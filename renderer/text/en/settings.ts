/** English texts of the settings part. */
import type { settings as japanese } from '../ja/settings.ts';

export const settings: typeof japanese = {
  title: 'Settings',
  saved: 'Saved.',
  written: 'Changes are kept at once.',
  sections: { profiles: 'Profiles', view: 'Display', sync: 'Sync and freshness', search: 'Search' },
  addProfile: 'Add a profile',
  noProfiles: 'There is no profile yet.',
  columns: {
    name: 'Name',
    origin: 'Delivery server',
    userId: 'User ID',
    certificate: 'Certificate ends',
    anchors: 'Trust anchors',
    actions: 'Actions',
  },
  test: 'Test the connection',
  remove: 'Remove',
  details: 'Show fingerprints',
  hideDetails: 'Hide fingerprints',
  anchorsCompare:
    'Compare each fingerprint (SHA-256), group by group, with what is published. If one differs, remove this profile and tell the association.',
  noAnchors: 'none (all stay “needs checking”)',
  anchorCount: (count) => String(count),
  certificateEnds: (day, left) => `${day} (${left})`,
  certificateSoon: 'ends soon',
  certificateOver: 'has ended',
  removeTitle: (name) => `Remove “${name}”?`,
  removeText:
    'Its certificate and password are removed from this computer. The documents stay; add the profile again to sync again.',
  removeNow: 'Remove',
  keep: 'Keep',
  removed: (name) => `“${name}” was removed. The documents stay.`,
  theme: 'Colours',
  themes: { system: 'As Windows has them', light: 'Light', dark: 'Dark' },
  language: '言語 (Language)',
  languages: { ja: '日本語', en: 'English' },
  density: 'Row height',
  densities: { compact: 'compact', standard: 'standard' },
  font: 'Font',
  fonts: { 'yu-gothic': 'Yu Gothic UI', 'biz-udp': 'BIZ UDPGothic' },
  freshForHours: 'Counts as latest for',
  freshForHoursHint:
    'When the last comparison is older than this, “usable” becomes “not known to be the latest” (1–744 hours).',
  hours: 'hours',
  hoursProblem: 'Please give a whole number from 1 to 744.',
  syncAtStart: 'Sync when starting',
  syncAtStartHint: 'Profiles outside their service hours are left alone.',
  foldNames: 'Treat spelling variants of names alike',
  foldNamesHint:
    'Width, kana, company forms and variant kanji count as the same. Off: names as they are spelled, only width and case ignored. Never for numbers.',
};
