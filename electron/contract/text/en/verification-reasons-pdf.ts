/** English sentences for the causes found in the bytes and the structure of a PDF (C1–C20). */
import type { ReasonCode } from '../../verification-reasons.ts';
import type { ReasonText } from '../text-shapes.ts';

const unreliable = 'What was signed and what is seen cannot be guaranteed to be the same.';
const fetchAgain =
  'Do not use it. Fetch it again from the delivery server; if the result is the same, ask the issuing association, giving the code.';
const fetchOriginal = 'Do not use it. Fetch the original file from the delivery server.';

export const pdfReasons = {
  'not-a-pdf': {
    what: 'This is not a PDF file.',
    meaning: 'There is nothing to look for a signature in.',
    next: fetchOriginal,
  },
  'header-invalid': {
    what: 'The file does not begin as a PDF must.',
    meaning: 'There is something before the header, or the version is wrong.',
    next: fetchAgain,
  },
  'end-marker-missing': {
    what: 'The end marker of the file is missing.',
    meaning: 'The file may have been cut off.',
    next: fetchOriginal,
  },
  'bytes-after-end': {
    what: 'There is data after the end marker of the file.',
    meaning: unreliable,
    next: fetchAgain,
  },
  'no-signature': {
    what: 'There is no signature of an issuer.',
    meaning: 'This is not a signed electronic guarantee certificate.',
    next: 'Check that the file comes from the delivery server.',
  },
  'several-signatures': {
    what: 'There is more than one signature of an issuer.',
    meaning: 'A guarantee certificate has exactly one.',
    next: fetchAgain,
  },
  'signature-shared': {
    what: 'One signature is used by several signature fields.',
    meaning: unreliable,
    next: fetchAgain,
  },
  'signature-field-invalid': {
    what: 'A signature field is not built as it must be.',
    meaning: unreliable,
    next: fetchAgain,
  },
  'signature-dictionary-invalid': {
    what: 'Entries of the signature are wrong.',
    meaning: 'Part of it cannot be read as a signature.',
    next: fetchAgain,
  },
  'signature-not-in-own-revision': {
    what: 'The signature is not part of the file as it was when signed.',
    meaning: 'The signature itself may have been replaced afterwards.',
    next: fetchAgain,
  },
  'signature-hidden': {
    what: 'There is a signature that no signature field uses.',
    meaning: unreliable,
    next: fetchAgain,
  },
  'unsupported-subfilter': {
    what: 'The signature is of a form that is not supported.',
    meaning: 'It cannot be judged. This does not mean that anything is wrong with the document.',
    next: 'Ask the issuing association about the form of its signatures.',
  },
  'byte-range-invalid': {
    what: 'The range that the signature protects is not given as it must be.',
    meaning: unreliable,
    next: fetchAgain,
  },
  'contents-not-in-gap': {
    what: 'The value of the signature does not fill the gap in the protected range.',
    meaning: 'Unprotected content could stand in the gap.',
    next: fetchAgain,
  },
  'contents-not-hexadecimal': {
    what: 'The value of the signature contains characters that are not hexadecimal.',
    meaning: 'It cannot be read in one way only.',
    next: fetchAgain,
  },
  'cms-unreadable': {
    what: 'The data of the signature cannot be read.',
    meaning: 'It is damaged, or not encoded as it must be.',
    next: fetchAgain,
  },
  'cms-not-der': {
    what: 'The data of the signature is not in the one form allowed (DER).',
    meaning: 'It can be read, but leaves room for other readings.',
    next: 'Before using it, ask the issuing association and quote the code.',
  },
  'cms-trailing-data': {
    what: 'There is data after the data of the signature.',
    meaning: unreliable,
    next: fetchAgain,
  },
  'byte-range-unsigned': {
    what: 'The range itself is not protected by the signature.',
    meaning: 'It could be changed afterwards.',
    next: fetchAgain,
  },
  'signature-keys-repeated': {
    what: 'An entry of the signature is written twice.',
    meaning: 'Different readers use different values.',
    next: fetchAgain,
  },
  'revision-end-missing': {
    what: 'A revision of the file does not end as it must.',
    meaning: 'How far the signature reaches is not settled.',
    next: fetchAgain,
  },
  'cross-reference-invalid': {
    what: 'The table of contents of the PDF (cross-reference) is damaged.',
    meaning: 'The content cannot be read in one way only, and is never repaired.',
    next: fetchAgain,
  },
  'cross-reference-order': {
    what: 'The chain of cross-references is wrong.',
    meaning: 'It leads outside the signed range, or in a circle.',
    next: fetchAgain,
  },
  'cross-reference-hybrid': {
    what: 'The cross-references are written in two ways at once.',
    meaning: 'Different readers see different content.',
    next: fetchAgain,
  },
  'bytes-uncovered': {
    what: 'The end of the file is protected by no signature or timestamp.',
    meaning: 'It was added after signing.',
    next: fetchAgain,
  },
  'dictionary-keys-repeated': {
    what: 'There is a part in which the same entry is written twice.',
    meaning: 'Different readers see different content.',
    next: fetchAgain,
  },
  'object-defined-twice': {
    what: 'One object is defined twice in the same revision.',
    meaning: 'Different readers use different ones.',
    next: fetchAgain,
  },
  'object-misplaced': {
    what: 'An object is not where the cross-reference says.',
    meaning: unreliable,
    next: fetchAgain,
  },
  'object-unreadable': {
    what: 'An object cannot be read.',
    meaning: 'It is damaged, or not written as it must be.',
    next: fetchAgain,
  },
  'stream-length-wrong': {
    what: 'The stated length of some data is not its real length.',
    meaning: 'Different readers see different content.',
    next: fetchAgain,
  },
  'bytes-unaccounted': {
    what: 'There is data that belongs to no object.',
    meaning: 'It may be hidden content.',
    next: fetchAgain,
  },
  'page-tree-invalid': {
    what: 'The order of the pages is not built as it must be.',
    meaning: 'Different readers see different pages.',
    next: fetchAgain,
  },
  encrypted: {
    what: 'The PDF is encrypted.',
    meaning: 'Guarantee certificates are never encrypted.',
    next: fetchOriginal,
  },
  'external-stream': {
    what: 'The file loads data from outside.',
    meaning: 'No signature protects what is outside.',
    next: fetchAgain,
  },
  'parsers-disagree': {
    what: 'Two ways of reading the file find different numbers of pages.',
    meaning: 'Whether it looks the same everywhere cannot be decided.',
    next: 'Ask the issuing association, giving the code.',
  },
  'active-content': {
    what: 'The file contains something that acts by itself: a program, or a jump to elsewhere.',
    meaning: 'What is seen may change each time it is opened.',
    next: fetchAgain,
  },
  'embedded-file': {
    what: 'Another file is attached.',
    meaning: 'Guarantee certificates have no attachments.',
    next: fetchAgain,
  },
  'hidden-layers': {
    what: 'There are layers that can be switched on and off.',
    meaning: 'What is seen depends on the person and the settings.',
    next: fetchAgain,
  },
  'appearances-not-fixed': {
    what: 'How form fields look is left to the program that opens the file.',
    meaning: 'What is seen may differ from person to person.',
    next: fetchAgain,
  },
  'form-xfa': {
    what: 'There is a dynamic form (XFA).',
    meaning: 'What is seen is made apart from what was signed.',
    next: fetchAgain,
  },
  'changed-after-signing': {
    what: 'The content was changed after the issuer had signed it. It may be tampered with.',
    meaning: 'Only validation data and timestamps may be added after signing.',
    next: fetchAgain,
  },
} as const satisfies Partial<Record<ReasonCode, ReasonText>>;
