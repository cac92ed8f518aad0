import { Button } from 'react-aria-components';
import { useMessages } from '../../state/use-program.ts';

/** The filter leaves nothing: what to do about it. */
export function NothingListed({ narrowed, unfilter }: { readonly narrowed: boolean; readonly unfilter: () => void }) {
  const { notebook: words } = useMessages();
  return (
    <section className="empty">
      <h2 className="title-serif">{words.nothingTitle}</h2>
      <p>{words.nothingText}</p>
      {narrowed && (
        <Button className="button" onPress={unfilter}>
          {words.unfilter}
        </Button>
      )}
    </section>
  );
}
