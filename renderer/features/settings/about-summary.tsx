import type { About } from '../../../preload/contract/contract.ts';
import { loadAbout } from '../../state/about.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { RemoteView } from '../../ui/remote-view.tsx';
import { RouteLink } from '../../ui/route-link.tsx';

/** Version and profile folder in a few lines, and the way to the rest. */
export function AboutSummary() {
  const program = useProgram();
  const messages = useMessages();
  const about = useAppState((state) => state.about);
  return (
    <>
      <RemoteView remote={about} tryAgain={() => void loadAbout(program)}>
        {(value) => <AboutFacts about={value} />}
      </RemoteView>
      <RouteLink className="text-link" to={{ screen: 'about' }}>
        {messages.settings.moreAbout}
      </RouteLink>
    </>
  );
}

/** What runs, on what, and where everything is kept. */
export function AboutFacts({ about }: { readonly about: About }) {
  const { settings: words, program } = useMessages();
  return (
    <div className="about-facts">
      <p className="about-line">
        {program.name} {words.version(about.version)}
      </p>
      <p className="about-line quiet">{words.hosts[about.host]}</p>
      <p className="about-line profile">
        {words.profile} <code>{about.profile}</code>
      </p>
      <p className="about-line quiet">{words.profileHint}</p>
      {about.library.state === 'damaged' && (
        <p className="about-line damaged">{words.damaged(about.library.keptAside)}</p>
      )}
      {about.reader.state === 'damaged' && (
        <p className="about-line damaged">{words.damagedReader(about.reader.keptAside)}</p>
      )}
    </div>
  );
}
