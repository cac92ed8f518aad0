import { Button } from 'react-aria-components';
import type { ExcerptDocument } from '../../domain/excerpts/document.ts';
import { changeOptions, openItemDialog } from '../../state/excerpt-desk.ts';
import { yearsOnShelf } from '../../state/excerpt-sources.ts';
import { go } from '../../state/location.ts';
import { searchRoute } from '../../state/route.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { SwitchGroup } from '../../ui/switch-group.tsx';
import { ChosenTools } from './chosen-tools.tsx';
import { DocumentHead } from './document-head.tsx';
import { ItemList } from './item-list.tsx';

/** The document: its title, its items in order, and what can be put in or done to them. */
export function ListPane({ document }: { readonly document: ExcerptDocument }) {
  const { excerpts: words } = useMessages();
  return (
    <section className="excerpt-list" aria-label={words.list} data-layout={document.options.layout}>
      <DocumentHead document={document} />
      {document.options.layout === 'index' ? (
        <IndexChoice document={document} />
      ) : (
        <>
          {document.items.length === 0 ? (
            <p className="nothing">{words.nothingText}</p>
          ) : (
            <ItemList document={document} />
          )}
          <AddTools />
          <ChosenTools document={document} />
        </>
      )}
    </section>
  );
}

function AddTools() {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  return (
    <div className="add-tools">
      <Button className="button" onPress={() => openItemDialog(program, { kind: 'heading', id: null })}>
        <Icon name="add" />
        {words.addHeading}
      </Button>
      <Button className="button" onPress={() => openItemDialog(program, { kind: 'text', id: null })}>
        <Icon name="note" />
        {words.addText}
      </Button>
      <Button className="button" onPress={() => go(program, searchRoute(''))}>
        <Icon name="search" />
        {words.fromSearch}
      </Button>
    </div>
  );
}

const RUN = 'run';

function IndexChoice({ document: { options } }: { readonly document: ExcerptDocument }) {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  // Drawn anew when the shelf has come.
  useAppState(({ library }) => library.shelf);
  const years = yearsOnShelf(program);
  return (
    <div className="index-choice">
      <p>{words.indexExplanation}</p>
      <SwitchGroup
        label={words.years}
        value={options.year === null ? RUN : String(options.year)}
        choices={[
          ...years.map((year) => ({ value: String(year), label: words.year(String(year)) })),
          { value: RUN, label: words.run },
        ]}
        choose={(value) => void changeOptions(program, { year: value === RUN ? null : Number(value) })}
      />
    </div>
  );
}
