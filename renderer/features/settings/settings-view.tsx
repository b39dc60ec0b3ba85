/** 設定: 接続先 and how this user likes to work. */
import { Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { usePageStyles } from '../../components/page-styles.ts';
import { useTexts } from '../../text/texts.ts';
import { ProfileSettings } from './profile-settings.tsx';
import { changeAndTell, settingsViewStore } from './settings-view-store.ts';
import { ChoiceSetting, HoursSetting, SwitchSetting } from './setting-fields.tsx';
import { useSettings } from './settings-store.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  sectionTitle: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

export function SettingsView() {
  const styles = usePageStyles();
  const texts = useTexts().settings;
  const { notice, failure } = settingsViewStore();
  return (
    <div className={styles.view} role="region" aria-labelledby="settings-title">
      <div>
        <Title3 as="h1" id="settings-title" className={styles.heading}>
          {texts.title}
        </Title3>
        <div role="status">
          <Text className={styles.lead}>{notice(texts)}</Text>
        </div>
        {failure !== null && <ErrorNotice code={failure} />}
      </div>
      <Section title={texts.sections.profiles}>
        <ProfileSettings />
      </Section>
      <Section title={texts.sections.view}>
        <ViewSettings />
      </Section>
      <Section title={texts.sections.sync}>
        <HoursSetting />
        <SwitchSetting setting="syncAtStart" label={texts.syncAtStart} hint={texts.syncAtStartHint} />
      </Section>
      <Section title={texts.sections.search}>
        <SwitchSetting setting="foldNames" label={texts.foldNames} hint={texts.foldNamesHint} />
      </Section>
    </div>
  );
}

function ViewSettings() {
  const texts = useTexts().settings;
  const { theme, language, density, font } = useSettings();
  return (
    <>
      <ChoiceSetting
        label={texts.theme}
        value={theme}
        choices={texts.themes}
        onChoose={(chosen) => void changeAndTell({ theme: chosen })}
      />
      <ChoiceSetting
        label={texts.density}
        value={density}
        choices={texts.densities}
        onChoose={(chosen) => void changeAndTell({ density: chosen })}
      />
      <ChoiceSetting
        label={texts.font}
        value={font}
        choices={texts.fonts}
        onChoose={(chosen) => void changeAndTell({ font: chosen })}
      />
      <ChoiceSetting
        label={texts.language}
        value={language}
        choices={texts.languages}
        onChoose={(chosen) => void changeAndTell({ language: chosen })}
      />
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.sectionTitle}>
        {title}
      </h2>
      {children}
    </section>
  );
}
