/** Associations, and the banks and branches they deliver to. Names are made up (E34). */

export interface Branch {
  readonly code: string;
  readonly name: string;
  /** 電子保証書交付対象: only such branches get files (R22). */
  electronic: boolean;
  /** Whether a user id was issued for it. */
  hasUser: boolean;
}

export interface Bank {
  readonly code: string;
  readonly name: string;
  /** Grows and shrinks with mergers. */
  readonly branches: Branch[];
}

export interface Association {
  readonly code: string;
  readonly name: string;
  /** 保管方式, or 配布方式 whose mails carry a direct link (R10). */
  readonly mailMethod: 'storage' | 'distribution';
  readonly banks: readonly Bank[];
}

const mainBank: Bank = {
  code: '2345',
  name: '〇×銀行',
  branches: [
    { code: '001', name: '本店', electronic: true, hasUser: true },
    { code: '002', name: '新宿支店', electronic: true, hasUser: true },
    { code: '123', name: '横浜支店', electronic: true, hasUser: true },
    { code: '234', name: '駅前支店', electronic: true, hasUser: false },
    { code: '345', name: '臨海支店', electronic: false, hasUser: false },
  ],
};

const otherBank: Bank = {
  code: '2346',
  name: '△□信用金庫',
  branches: [{ code: '001', name: '本店', electronic: true, hasUser: true }],
};

export const usualAssociations: readonly Association[] = [
  { code: '14', name: '○○信用保証協会', mailMethod: 'storage', banks: [mainBank, otherBank] },
  { code: '16', name: '△△信用保証協会', mailMethod: 'distribution', banks: [mainBank, otherBank] },
];

/** Every character the usual names use, for the font of the documents. */
export const associationCharacters = usualAssociations
  .flatMap(({ name, banks }) => [
    name,
    ...banks.flatMap((bank) => [bank.name, ...bank.branches.map((branch) => branch.name)]),
  ])
  .join('');
