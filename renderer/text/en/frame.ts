/** English texts of the frame part. */
import { today } from './today.ts';
import type { frame as japanese } from '../ja/frame.ts';

const documents = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'document' : 'documents'}`;

export const frame: typeof japanese = {
  product: 'Hoshodesk',
  demo: 'Demonstration',
  allProfiles: 'All profiles',
  profileSwitch: 'Switch profile',
  addProfile: 'Add a profile…',
  commandBar: 'Commands',
  menu: 'Menu',
  navigation: 'Navigation',
  main: 'List',
  document: 'Document',
  divider: 'Border between list and document',
  views: {
    today: 'Today',
    list: 'List',
    transfers: 'Transfers',
    mails: 'Notification mails',
    server: 'Server search',
    journal: 'Journal',
    sync: 'Sync',
    settings: 'Settings',
  },
  searches: 'Searches',
  ownSearches: 'My searches',
  usualSearches: {
    all: 'All documents',
    arrived: 'Arrived today',
    unverified: 'Not verified',
    reissued: 'Re-issued',
    voided: 'Void notices',
    attention: 'To be checked',
    deadline: 'Deadline near',
    proofEnding: 'Proof ends soon',
    vanished: 'Gone from the server',
    transferred: 'Moved',
    tests: 'Test slips',
  },
  itemMenu: (name) => `Menu of “${name}”`,
  rename: 'Rename',
  remove: 'Delete',
  commands: {
    sync: 'Sync',
    search: 'Search',
    open: 'Open the document',
    'show-verdict': 'To the verdict',
    'select-all': 'Select all',
    copy: 'Copy',
    save: 'Save',
    export: 'Export',
    print: 'Print',
    'next-pane': 'Next pane',
    'previous-pane': 'Previous pane',
    'clear-search': 'Clear the search',
    keys: 'Keys',
  },
  verify: 'Verify',
  report: 'Report',
  keys: {
    title: 'Keys',
    window: 'Whole window',
    grid: 'In the list',
    close: 'Close',
    inGrid: {
      '↑ ↓ ← →': 'Move',
      'Home / End': 'Ends of the row',
      'Ctrl+Home / Ctrl+End': 'First and last row',
      'PageUp / PageDown': 'One screen',
      Space: 'Select or not',
      'Shift+↑ ↓': 'Select a range',
      'Alt+↓': 'Column menu (on a heading)',
      Esc: 'Clear the selection',
    },
  },
  banner: {
    noProfile: 'There is no profile yet. With one, documents are received from the delivery server.',
    addProfile: 'Add a profile',
    noAnchors: (profile) =>
      `Profile “${profile}” has no trusted issuer certificates, so that every document stays “to be checked”.`,
    outsideHours: (lastAsked) =>
      `Outside the service hours (8:45–19:00 on working days). What has been received can be used. Last asked: ${lastAsked}`,
    offline: (profile, lastAsked) =>
      `Offline: the delivery server of “${profile}” cannot be reached. What has been received can be used. Last asked: ${lastAsked}`,
    retry: 'Sync again',
    notCompared: (profile, days) =>
      `Everything of “${profile}” was last compared ${days} days ago. Void notices leave the server after 60 days.`,
    compare: 'Reconcile',
    settings: 'Open the settings',
  },
  status: {
    label: 'Status',
    never: 'never',
    lastAsked: (profile, when) => `${profile} last asked ${when}`,
    syncing: (profile, done, total) =>
      total === null ? `${profile} syncing (reading the list)` : `${profile} syncing ${done} / ${total}`,
    notCompared: (days) => `compared ${days} days ago`,
    certificate: (days) => (days < 0 ? 'Certificate has ended' : `Certificate ends in ${days} days`),
    hits: (total) => `${documents(total)} found`,
    selected: (count) => `${count.toLocaleString('en')} selected`,
  },
  today,
};
