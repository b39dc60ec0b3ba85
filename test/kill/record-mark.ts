/** Stands before the file id in the acknowledgement of a record, so that it is told from that of a document. */
export const recordMark = 'record:';
