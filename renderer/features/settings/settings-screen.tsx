import { useAppState, useMessages } from '../../state/use-program.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { AboutSummary } from './about-summary.tsx';
import { LanguageSettings } from './language-settings.tsx';
import { LayoutSettings } from './layout-settings.tsx';
import { NotesSettings } from './notes-settings.tsx';
import { PaperChoice } from './paper-choice.tsx';
import { SettingsSection } from './settings-section.tsx';
import { SizeChoice } from './size-choice.tsx';
import './settings.css';
import { VoiceSettings } from './voice-settings.tsx';

/** 设置: everything on one page; each change shows at once and is kept at once. */
export function SettingsScreen() {
  const messages = useMessages();
  const failure = useAppState((state) => state.settings.failure);
  return (
    <>
      <TopBar />
      <Page className="settings-page">
        <h1 className="visually-hidden">{messages.nav.settings}</h1>
        {failure && <ErrorState failure={failure} inline />}
        <SettingsSection title={messages.settings.paper}>
          <PaperChoice />
        </SettingsSection>
        <SettingsSection title={messages.settings.size}>
          <SizeChoice />
        </SettingsSection>
        <SettingsSection title={messages.settings.layout}>
          <LayoutSettings />
        </SettingsSection>
        <SettingsSection title={messages.settings.language}>
          <LanguageSettings />
        </SettingsSection>
        <SettingsSection title={messages.settings.speaking}>
          <VoiceSettings />
        </SettingsSection>
        <SettingsSection title={messages.noteSettings.title}>
          <NotesSettings />
        </SettingsSection>
        <SettingsSection title={messages.settings.about}>
          <AboutSummary />
        </SettingsSection>
      </Page>
    </>
  );
}
