/** Everything a 接続先 is made of, in the order of the association's papers. */
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { parseUserId } from '#contract/user-id.ts';
import { useTexts } from '../../text/texts.ts';
import { ColourField } from './colour-field.tsx';
import { FileField } from './file-field.tsx';
import { Part } from './part.tsx';
import { PasswordPart } from './password-part.tsx';
import { profileDialogStore } from './profile-dialog-store.ts';
import { TextField } from './text-field.tsx';

const useStyles = makeStyles({
  intro: { display: 'block', paddingBottom: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
});

const pem = '.pem,.crt,.cer,.txt';

export function ProfileForm() {
  const styles = useStyles();
  const texts = useTexts().profile;
  const isNew = profileDialogStore((state) => state.registered === null);
  return (
    <>
      <Text className={styles.intro}>{isNew ? texts.intro : texts.changeIntro}</Text>
      <Part title={texts.sections.server}>
        <TextField field="name" isRequired isFixed={!isNew} />
        <TextField field="url" isRequired />
        <UserIdField />
        <ColourField />
      </Part>
      <Part title={texts.sections.login}>
        <PasswordPart />
      </Part>
      <Part title={texts.sections.certificate}>
        <FileField field="pkcs12" accept=".p12,.pfx" isRequired={isNew} />
        <TextField field="pkcs12Password" isRequired={isNew} isSecret />
      </Part>
      <Part title={texts.sections.trust}>
        <FileField field="anchors" accept={pem} isMultiple />
        <FileField field="tsaAnchors" accept={pem} isMultiple />
        <TextField field="issuerPattern" />
      </Part>
      <Part title={texts.sections.way}>
        <TextField field="proxy" />
        <ProxyCredentials />
        <FileField field="serverCa" accept={pem} />
        <ArchiveField isNew={isNew} />
      </Part>
    </>
  );
}

/** Reads the digits out while they are being typed, so that a slip is seen at once. */
function UserIdField() {
  const { userIdRead } = useTexts().profile;
  const user = parseUserId(profileDialogStore(({ draft }) => draft.userId));
  const read = user === null ? null : userIdRead(user.associationCode, user.bankCode, user.branchCode);
  return <TextField field="userId" isRequired hint={read} />;
}

function ProxyCredentials() {
  const hasProxy = profileDialogStore(({ draft }) => draft.proxy.trim() !== '');
  if (!hasProxy) return null;
  return (
    <>
      <TextField field="proxyUser" />
      <TextField field="proxyPassword" isSecret />
    </>
  );
}

/** Another place would leave the documents behind. */
function ArchiveField({ isNew }: { readonly isNew: boolean }) {
  const { usualPlace, archiveStays } = useTexts().profile;
  if (isNew) return <TextField field="archiveRoot" />;
  return <TextField field="archiveRoot" isFixed hint={archiveStays} placeholder={usualPlace} />;
}
