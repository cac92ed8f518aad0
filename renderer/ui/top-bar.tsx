import { Button } from 'react-aria-components';
import { openDialog } from '../state/dialogs.ts';
import type { Route, ScreenName } from '../state/route.ts';
import { EXCERPTS, EXCHANGE, NOTEBOOK, SHELF, searchRoute } from '../state/route.ts';
import { useAppState, useMessages, useProgram } from '../state/use-program.ts';
import { Icon } from './icon.tsx';
import { RouteLink } from './route-link.tsx';

interface TopBarProps {
  /** The search screen has its own field. */
  readonly withoutFind?: boolean;
}

/** Wordmark, main pages, the find box and the settings. The reading screen has a bar of its own. */
export function TopBar({ withoutFind = false }: TopBarProps) {
  const program = useProgram();
  const messages = useMessages();
  const screen = useAppState((state) => state.route.screen);
  const issueId = useAppState((state) => state.library.currentIssueId);
  return (
    <header className="bar">
      <RouteLink className="wordmark" to={SHELF} aria-label={`${messages.program.name} · ${messages.nav.shelf}`}>
        {messages.program.name}
      </RouteLink>
      <nav className="nav" aria-label={messages.nav.main}>
        <NavLink to={SHELF} current={screen === 'shelf'} text={messages.nav.shelf} />
        {issueId !== null && (
          <NavLink
            to={{ screen: 'issue', issueId }}
            current={ISSUE_SCREENS.includes(screen)}
            text={messages.nav.issue}
          />
        )}
        <NavLink to={searchRoute('')} current={screen === 'search'} text={messages.nav.search} />
        <NavLink to={NOTEBOOK} current={screen === 'notebook'} text={messages.nav.notebook} />
        <NavLink to={EXCERPTS} current={screen === 'excerpts'} text={messages.nav.excerpts} />
        <NavLink to={EXCHANGE} current={screen === 'exchange'} text={messages.nav.exchange} />
      </nav>
      {!withoutFind && (
        <Button className="find push" onPress={() => openDialog(program, 'quick-open')}>
          <Icon name="search" />
          <span>{messages.find.placeholder}</span>
          <kbd>{messages.find.key}</kbd>
        </Button>
      )}
      <nav className={withoutFind ? 'nav push' : 'nav'} aria-label={messages.nav.settings}>
        <NavLink
          to={{ screen: 'settings' }}
          current={screen === 'settings' || screen === 'about'}
          text={messages.nav.settings}
        />
      </nav>
    </header>
  );
}

const ISSUE_SCREENS: readonly ScreenName[] = ['issue', 'report'];

function NavLink({ to, current, text }: { readonly to: Route; readonly current: boolean; readonly text: string }) {
  return (
    <RouteLink to={to} aria-current={current ? 'page' : undefined}>
      {text}
    </RouteLink>
  );
}
