/** Which of the four rows a cause belongs to, and how much speaks against each row. */
import type { ReasonCode } from '#contract/verification-reasons.ts';
import type { CheckId, Reason, Severity } from '#contract/verification.ts';

export type RowName = 'alteration' | 'issuer' | 'timestamp' | 'version';

const rowOfCheck: Readonly<Record<CheckId, RowName>> = {
  ...{ C1: 'alteration', C2: 'alteration', C3: 'alteration', C4: 'alteration', C5: 'alteration' },
  ...{ C6: 'alteration', C7: 'alteration', C8: 'alteration', C9: 'alteration', C10: 'alteration' },
  ...{ C20: 'alteration', K1: 'alteration', K2: 'alteration', K6: 'alteration', K8: 'alteration' },
  ...{ K3: 'issuer', K4: 'issuer', K5: 'issuer', K7: 'issuer' },
  ...{ S1: 'timestamp', S2: 'timestamp', S3: 'timestamp', F1: 'timestamp' },
  N1: 'version',
  L1: 'alteration',
};

/** Causes whose sentence speaks of another row than the rest of their check does. */
const rowOfCode: Partial<Record<ReasonCode, RowName>> = {
  'signature-value-invalid': 'alteration',
  'document-timestamp-broken': 'alteration',
  'trusted-time-missing': 'timestamp',
};

export function rowOf({ code, check }: Pick<Reason, 'code' | 'check'>): RowName {
  return rowOfCode[code] ?? rowOfCheck[check];
}

/** The worst thing said against a row; notes say nothing against it. */
export type Severities = Readonly<Record<RowName, Exclude<Severity, 'note'> | null>>;

export function severitiesByRow(reasons: readonly Reason[]): Severities {
  const worst = (row: RowName): Severities[RowName] => {
    const said = new Set(reasons.filter((reason) => rowOf(reason) === row).map(({ severity }) => severity));
    if (said.has('reject')) return 'reject';
    return said.has('indeterminate') ? 'indeterminate' : null;
  };
  return {
    alteration: worst('alteration'),
    issuer: worst('issuer'),
    timestamp: worst('timestamp'),
    version: worst('version'),
  };
}

const order: readonly Severity[] = ['reject', 'indeterminate', 'note'];

/** What speaks loudest first; a cause that several signatures share is told once. */
export function distinctReasons(reasons: readonly Reason[]): readonly Reason[] {
  return order
    .flatMap((severity) => reasons.filter((reason) => reason.severity === severity))
    .filter((reason, index, all) => all.findIndex(({ code }) => code === reason.code) === index);
}
