import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { ExcerptDocument } from '../../domain/excerpts/document.ts';
import {
  chooseItems,
  chosenItems,
  copyCurrent,
  deleteCurrent,
  openDocument,
  retitleCurrent,
} from '../../state/excerpt-desk.ts';
import { rowsOf, sumOf } from '../../state/excerpt-rows.ts';
import { createDocument, currentDocument, excerptDocuments } from '../../state/excerpts.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';

/** Title and who made it, both written in place; which document it is; and what it is made from. */
export function DocumentHead({ document }: { readonly document: ExcerptDocument }) {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  const wording = useWording();
  const title = useRef<HTMLTextAreaElement>(null);
  const { passages, issues, articles } = sumOf(document);
  const sum =
    passages === 0 ? words.sumNone : words.sum(wording.count(passages), wording.count(issues), wording.count(articles));
  return (
    <header className="document-head">
      <div className="titles">
        <LineInPlace
          key={`title ${document.id}`}
          field={title}
          className="title-serif"
          label={words.title}
          placeholder={words.untitled}
          text={document.title}
          write={(text) => void retitleCurrent(program, { title: text })}
        />
        <DocumentMenu rename={() => title.current?.select()} />
      </div>
      <LineInPlace
        key={`byline ${document.id}`}
        className="byline"
        label={words.byline}
        placeholder={words.bylineHint}
        text={document.byline}
        write={(text) => void retitleCurrent(program, { byline: text })}
      />
      {document.options.layout !== 'index' && (
        <p className="sum">
          <span>{sum}</span>
          <span>{words.citedBy(document.options.edition)}</span>
          <ChangedSources document={document} />
        </p>
      )}
    </header>
  );
}

/** How many passages are no longer as their source has them: in a long list they would be far apart. A press leads to the next of them. */
function ChangedSources({ document }: { readonly document: ExcerptDocument }) {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  const wording = useWording();
  const articles = useAppState(({ excerptSources }) => excerptSources.articles);
  const absent = useAppState(({ excerptSources }) => excerptSources.absent);
  const inPrint = useAppState(({ excerptSources }) => excerptSources.inPrint);
  const rows = useMemo(() => rowsOf(document, { articles, absent, inPrint }), [document, articles, absent, inPrint]);
  const changed = rows.filter(({ source }) => source === 'revised' || source === 'lost');
  if (changed.length === 0) return null;
  const chooseNext = () => {
    const [at] = chosenItems(program);
    const from = rows.findIndex(({ id }) => id === at?.id);
    const next = changed.find((row) => rows.indexOf(row) > from) ?? changed[0];
    if (next) chooseItems(program, [next.id]);
  };
  return (
    <Button className="tool changed-sources" onPress={chooseNext}>
      {words.changedSources(wording.count(changed.length))}
      <u>{words.nextChanged}</u>
    </Button>
  );
}

interface LineInPlaceProps {
  readonly className: string;
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly write: (text: string) => void;
  readonly field?: React.RefObject<HTMLTextAreaElement | null>;
}

/** A line that is read as text and written by pressing on it. Enter or leaving it keeps what is there, Esc what was there. */
function LineInPlace({ className, label, placeholder, text, write, field }: LineInPlaceProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const given = useRef(false);
  useEffect(() => {
    if (text === typed) setTyped(null);
  }, [text, typed]);
  return (
    <textarea
      ref={field}
      className={`in-place ${className}`}
      rows={1}
      maxLength={200}
      aria-label={label}
      placeholder={placeholder}
      value={typed ?? text}
      onChange={({ currentTarget }) => setTyped(currentTarget.value.replaceAll('\n', ''))}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        event.stopPropagation();
        given.current = event.key === 'Escape';
        event.currentTarget.blur();
      }}
      onBlur={() => {
        const kept = given.current || typed === null ? null : typed.trim();
        given.current = false;
        setTyped(kept);
        if (kept !== null) write(kept);
      }}
    />
  );
}

function DocumentMenu({ rename }: { readonly rename: () => void }) {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  const documents = useAppState(excerptDocuments);
  const current = useAppState(currentDocument);
  const create = async () => {
    await createDocument(program);
    const made = currentDocument(program.store.getState());
    if (made) openDocument(program, made.id);
    rename();
  };
  return (
    <MenuTrigger>
      <Button className="tool">
        <Icon name="excerpt" />
        {words.document}
        <Icon name="down" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu documents-menu" aria-label={words.document}>
          <MenuSection
            aria-label={words.documents}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={current ? [current.id] : []}
            onSelectionChange={(keys) => {
              const chosen = documents.find(({ id }) => keys !== 'all' && keys.has(id));
              if (chosen) openDocument(program, chosen.id);
            }}
          >
            {documents.map(({ id, title }) => (
              <MenuItem key={id} id={id} textValue={title || words.untitled}>
                <span className="document-name">{title || words.untitled}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection aria-label={words.document} className="menu-section">
            <MenuItem onAction={() => void create()}>{words.create}</MenuItem>
            <MenuItem onAction={() => void copyCurrent(program)}>{words.copy}</MenuItem>
            <MenuItem onAction={() => setTimeout(rename)}>{words.rename}</MenuItem>
            <MenuItem onAction={() => void deleteCurrent(program)}>{words.remove}</MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
