/** English sentences for the causes found in the signature and its certificates (K1–K8). */
import type { ReasonCode } from '../../verification-reasons.ts';
import type { ReasonText } from '../text-shapes.ts';

const notAsIssued = 'It cannot be shown that the issuer rightly signed this.';
const askIssuer = 'Do not use it. Ask the issuing association, giving the code.';
const askAboutForm = 'Ask the issuing association, giving the code.';
const notTheDocument = 'This does not mean that anything is wrong with the document.';

export const signatureReasons = {
  'cms-structure-invalid': {
    what: 'The data of the signature is not built as it must be.',
    meaning: notAsIssued,
    next: askIssuer,
  },
  'signer-count-wrong': {
    what: 'The data of the signature does not have exactly one signer.',
    meaning: notAsIssued,
    next: askIssuer,
  },
  'digest-algorithms-differ': {
    what: 'The signature contradicts itself about its digest algorithm.',
    meaning: notAsIssued,
    next: askIssuer,
  },
  'content-type-wrong': {
    what: 'What was signed is not of the kind that document signatures are about.',
    meaning: 'A signature made for another purpose was used.',
    next: askIssuer,
  },
  'content-encapsulated': {
    what: 'The data of the signature carries content of its own (or lacks the content it needs).',
    meaning: 'It is then no signature over the PDF.',
    next: askIssuer,
  },
  'signed-attributes-missing': {
    what: 'The signature lacks the attributes it needs.',
    meaning: 'It cannot be told from a signature taken from elsewhere.',
    next: askIssuer,
  },
  'signed-attributes-invalid': {
    what: 'The attributes of the signature are wrong.',
    meaning: notAsIssued,
    next: askIssuer,
  },
  'document-altered': {
    what: 'The content is not what was signed: it was tampered with, or is damaged.',
    meaning: 'Something within the protected range changed after signing.',
    next: 'Do not use it. Fetch it again from the delivery server; if the result is the same, tell the issuing association at once.',
  },
  'signing-certificate-missing': {
    what: "The signature is not bound to the signer's certificate.",
    meaning: 'Which certificate it was made with cannot be told from the signature itself.',
    next: askIssuer,
  },
  'signing-certificate-mismatch': {
    what: 'The signature names another certificate than the one beside it.',
    meaning: "The signer's certificate may have been exchanged.",
    next: askIssuer,
  },
  'signing-certificate-weak': {
    what: 'Only an old algorithm (SHA-1) binds the signature to its certificate.',
    meaning: `The binding cannot be shown well enough. ${notTheDocument}`,
    next: askAboutForm,
  },
  'signer-certificate-missing': {
    what: "There is not exactly one certificate that can be the signer's.",
    meaning: 'Whose signature this is cannot be shown.',
    next: askIssuer,
  },
  'signature-value-invalid': {
    what: "The value of the signature does not fit the key of the signer's certificate.",
    meaning: 'The owner of the certificate did not make it, or it is damaged.',
    next: askIssuer,
  },
  'signature-algorithm-refused': {
    what: 'The signature combines algorithms in a way that is not accepted.',
    meaning: 'Such a signature cannot be verified safely.',
    next: askIssuer,
  },
  'signature-algorithm-unknown': {
    what: 'The algorithm of the signature is not supported.',
    meaning: `The signature cannot be computed. ${notTheDocument}`,
    next: askAboutForm,
  },
  'key-refused': {
    what: "The signer's key is not accepted as safe.",
    meaning: 'It is too short, or of another type than it should be.',
    next: askIssuer,
  },
  'anchors-missing': {
    what: 'No trust anchors for signers are given.',
    meaning: `There is nobody to trace the issuer to, so nothing can be decided. ${notTheDocument}`,
    next: "Get the association's CA certificate as published, and register it with the profile as a trust anchor.",
  },
  'signer-not-anchored': {
    what: "The signer's certificate does not lead to any of the given trust anchors.",
    meaning:
      'Whether the association issued this cannot be decided: a certificate or the right anchor is missing.',
    next: "Compare the anchors' fingerprints with those the association has published.",
  },
  'signer-path-invalid': {
    what: "The certification path of the signer's certificate is wrong.",
    meaning: 'The trusted authority did not approve this certificate as it stands.',
    next: askIssuer,
  },
  'signer-purpose-wrong': {
    what: "The signer's certificate is not meant for signing documents.",
    meaning: 'A certificate for another purpose was used.',
    next: askIssuer,
  },
  'issuer-unexpected': {
    what: 'The signer is not the association that was expected.',
    meaning: 'The signature may be right, but somebody else made it.',
    next: "Do not use it. Look at the signer's name and ask the issuing association.",
  },
  'digest-refused': {
    what: 'The signature uses a digest that is not safe (MD5, SHA-1 and the like).',
    meaning: 'Other content could be made to fit the same signature.',
    next: askIssuer,
  },
  'trusted-time-missing': {
    what: 'No timestamp proves when this was signed.',
    meaning: 'The time a signer claims proves nothing, so the present was used.',
    next: 'Nothing to do. If there are other causes, follow those.',
  },
  'signer-expired': {
    what: "The signer's certificate has ended, and nothing proves when this was signed.",
    meaning: `Whether it was signed in time cannot be decided. ${notTheDocument}`,
    next: 'Fetch it again from the delivery server, or ask the issuing association for proof of the time.',
  },
  'signer-not-valid-then': {
    what: "This was signed outside the period of the signer's certificate or of its authority.",
    meaning: 'Such a signature does not count.',
    next: askIssuer,
  },
  'signer-revoked': {
    what: "The signer's certificate is revoked.",
    meaning: 'Nothing proves that this was signed before the revocation, so it does not count.',
    next: askIssuer,
  },
  'signer-revocation-unknown': {
    what: "Whether the signer's certificate was revoked cannot be found out.",
    meaning: `The file does not carry what is needed for it. ${notTheDocument}`,
    next: 'Fetch it again from the delivery server; if the result is the same, ask the issuing association.',
  },
  'revocation-evidence-unusable': {
    what: 'Some of the revocation data could not be used.',
    meaning: 'What does not fit in signature, scope or time was left out of the decision.',
    next: 'Nothing to do. If there are other causes, follow those.',
  },
  'unsigned-attribute-unknown': {
    what: 'Among the attributes that no signature protects there is an unknown one.',
    meaning: 'It played no part in the decision.',
    next: 'Nothing to do.',
  },
} as const satisfies Partial<Record<ReasonCode, ReasonText>>;
