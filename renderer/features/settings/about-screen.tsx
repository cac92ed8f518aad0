import { loadAbout } from '../../state/about.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import { RemoteView } from '../../ui/remote-view.tsx';
import { RouteLink } from '../../ui/route-link.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { AboutFacts } from './about-summary.tsx';
import { LicenceTexts } from './licence-texts.tsx';
import { BUNDLED } from './licences.ts';
import './settings.css';
import { SettingsSection } from './settings-section.tsx';

/** 关于: version, host, profile folder, and the licences of what is bundled. */
export function AboutScreen() {
  const program = useProgram();
  const messages = useMessages();
  const wording = useWording();
  const about = useAppState((state) => state.about);
  return (
    <>
      <TopBar />
      <Page className="settings-page">
        <RouteLink className="tool about-back" to={{ screen: 'settings' }}>
          <Icon name="back" />
          {messages.nav.settings}
        </RouteLink>
        <h1 className="title-serif about-title">{messages.program.name}</h1>
        <p className="about-motto">{messages.about.motto}</p>
        <SettingsSection title={messages.settings.about}>
          <RemoteView remote={about} tryAgain={() => void loadAbout(program)}>
            {(value) => <AboutFacts about={value} />}
          </RemoteView>
        </SettingsSection>
        <SettingsSection title={messages.about.changes}>
          {messages.changes.map(({ version, day, news }) => (
            <section key={version} className="changes">
              <h3>{messages.about.ofVersion(version, wording.date(day))}</h3>
              <ul>
                {news.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
        </SettingsSection>
        <SettingsSection title={messages.settings.licences}>
          <p className="settings-sentence">{messages.about.ownLicence}</p>
          <ul className="licences">
            {BUNDLED.map(({ name, what, licence }) => (
              <li key={name}>
                <span className="licence-name">{name}</span>
                <span className="quiet">{messages.about.parts[what]}</span>
                <span className="licence faint">{licence}</span>
              </li>
            ))}
          </ul>
          <LicenceTexts />
        </SettingsSection>
      </Page>
    </>
  );
}
