/** What the panel can make happen; each says what it did. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headquarters } from '#test/e2e/server-profile.ts';
import { visibleCertificates, type DemoWorld } from './demo-world.ts';
import { alter } from './alter.ts';

interface DemoAction {
  readonly label: string;
  /** Whether it is about the document chosen in the panel. */
  readonly isAboutFile: boolean;
  run(world: DemoWorld, fileId: string): Promise<string>;
}

const otherBranch = '234';

export const demoActions = {
  upload: {
    label: '新しい保証書を交付する',
    isAboutFile: false,
    async run({ server }) {
      const { fileId } = await server.scenario.upload({ customerName: '㈱髙島あたらしい商店' });
      return `${fileId} を交付しました`;
    },
  },
  reissue: {
    label: '金額を変えて再発行する',
    isAboutFile: true,
    async run({ server }, fileId) {
      const { issueCount } = await server.scenario.reissue({ fileId, amountYen: 8_500_000 });
      return `${fileId} を再発行しました(第${issueCount}回)`;
    },
  },
  void: {
    label: '無効にする',
    isAboutFile: true,
    async run({ server }, fileId) {
      await server.scenario.void({ fileId });
      return `${fileId} を無効通知書で上書きしました`;
    },
  },
  paper: {
    label: '紙の保証書に切り替える',
    isAboutFile: true,
    async run({ server }, fileId) {
      await server.scenario.reissueOnPaper({ fileId });
      return `${fileId} を無効通知書で上書きしました。紙の保証書を交付しました`;
    },
  },
  subrogate: {
    label: '代位弁済する',
    isAboutFile: true,
    async run({ server }, fileId) {
      await server.scenario.subrogate({ fileId });
      return `${fileId} を参照できなくしました`;
    },
  },
  transfer: {
    label: '別の支店へ移管する',
    isAboutFile: true,
    async run({ server }, fileId) {
      await server.scenario.transfer({ fileId, branchCode: otherBranch });
      return `${fileId} を支店 ${otherBranch} へ移管しました`;
    },
  },
  alter: {
    label: '再発行し、途中で1バイト改ざんする',
    isAboutFile: true,
    async run({ server }, fileId) {
      await alter(server, fileId);
      return `${fileId} の1バイトを書き換えました`;
    },
  },
  mails: {
    label: '通知メールをフォルダに保存する',
    isAboutFile: false,
    async run({ server }) {
      const folder = join(tmpdir(), 'hoshodesk-demo-mails');
      const { files } = await server.scenario.saveMails({ folder, userId: headquarters.userId });
      return `${files.length}通を ${folder} に保存しました。「通知メール」の画面で開けます`;
    },
  },
  nextDay: {
    label: '翌日へ進める',
    isAboutFile: false,
    async run({ server }) {
      return `サーバの時計は ${(await server.scenario.advance({ days: 1 })).now} です`;
    },
  },
  manyDays: {
    label: '60日進める(古い文書はサーバから消えます)',
    isAboutFile: false,
    async run({ server }) {
      return `サーバの時計は ${(await server.scenario.advance({ days: 60 })).now} です`;
    },
  },
  closeHours: {
    label: '利用時間外にする',
    isAboutFile: false,
    async run({ server }) {
      await server.scenario.outOfHours();
      return 'サーバは利用時間外になりました';
    },
  },
  openHours: {
    label: '利用時間内に戻す',
    isAboutFile: false,
    async run({ server }) {
      await server.scenario.setServiceHours({ hours: null });
      return 'サーバはいつでも使えます';
    },
  },
  cut: {
    label: 'サーバを止める',
    isAboutFile: false,
    async run({ line }) {
      await line.cut();
      return 'サーバにつながらなくなりました';
    },
  },
  mend: {
    label: 'サーバを動かす',
    isAboutFile: false,
    async run({ line }) {
      await line.mend();
      return 'サーバにつながるようになりました';
    },
  },
} as const satisfies Readonly<Record<string, DemoAction>>;

export type DemoActionName = keyof typeof demoActions;

export function isDemoAction(name: string): name is DemoActionName {
  return Object.hasOwn(demoActions, name);
}

/** Documents the panel offers to choose from. */
export function choices({
  server,
}: DemoWorld): readonly { readonly fileId: string; readonly name: string }[] {
  return visibleCertificates(server).map(({ id, customerName }) => ({
    fileId: id.fileId,
    name: customerName,
  }));
}
