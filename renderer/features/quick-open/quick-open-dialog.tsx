import { type KeyboardEvent, useEffect } from 'react';
import { Autocomplete, Dialog, Input, ListBox, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { closeDialog } from '../../state/dialogs.ts';
import { fullTextRoute, openQuickly, startQuickOpen, typeQuickOpen } from '../../state/quick-open.ts';
import type { Route } from '../../state/route.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { QuickChoices } from './quick-choices.tsx';
import { quickSections } from './quick-sections.ts';
import './quick-open.css';

/** Ctrl+K: a field and a list. The focus stays in the field; the arrow keys walk through the list. */
export function QuickOpenDialog() {
  const program = useProgram();
  const messages = useMessages();
  const wording = useWording();
  const { typed, hits, noteHits, ready } = useAppState((state) => state.quickOpen);
  const sources = useAppState((state) => state.noteSources);
  const shelf = useAppState((state) => state.library.shelf);
  useEffect(() => startQuickOpen(program), [program]);
  const sections = quickSections({ typed, hits, noteHits, shelf, sources }, messages, wording);
  const routes = new Map<string, Route>(sections.flatMap(({ choices }) => choices.map(({ id, route }) => [id, route])));
  const answerKey = (event: KeyboardEvent) => {
    // The field by itself would only be emptied, which the line at the foot does not say.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) closeDialog(program);
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || typed.trim() === '') return;
    event.preventDefault();
    openQuickly(program, fullTextRoute(typed.trim()));
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => open || closeDialog(program)}>
      <Modal className="dialog-frame wide quick-open">
        <Dialog className="dialog" aria-label={messages.quickOpen.title}>
          <Autocomplete inputValue={typed} onInputChange={(value) => void typeQuickOpen(program, value)}>
            <SearchField className="field" aria-label={messages.quickOpen.title} autoFocus onKeyDown={answerKey}>
              <Icon name="search" />
              <Input
                role="combobox"
                aria-expanded
                aria-haspopup="listbox"
                placeholder={messages.quickOpen.placeholder}
                autoComplete="off"
                spellCheck={false}
              />
            </SearchField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key; on the list itself a tabindex would turn off its virtual focus */}
            <div className="choices" tabIndex={0}>
              <ListBox
                aria-label={messages.quickOpen.results}
                items={sections}
                selectionMode="none"
                onAction={(key) => {
                  const route = routes.get(String(key));
                  if (route) openQuickly(program, route);
                }}
                renderEmptyState={() => <p className="none">{messages.quickOpen.empty}</p>}
              >
                {(section) => <QuickChoices section={section} />}
              </ListBox>
            </div>
          </Autocomplete>
          <footer>
            <p className="hint">{messages.quickOpen.hint}</p>
            <p className="hint push" role="status">
              {typed.trim() !== '' &&
                hits.length + noteHits.length === 0 &&
                (ready ? messages.quickOpen.nothing : messages.quickOpen.building)}
            </p>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
