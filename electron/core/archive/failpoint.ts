/** Named places of the write order, so that tests can stop the world at each of them. */
export const failpoints = [
  'part-created',
  'part-written',
  'part-synced',
  'document-moved',
  'document-folder-synced',
  'receipt-written',
  'receipt-linked',
  'receipt-folder-synced',
  'journal-written',
  'index-begun',
  'index-committed',
] as const;

export type FailpointName = (typeof failpoints)[number];
export type Failpoint = (name: FailpointName) => void;
