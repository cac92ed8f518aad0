import { useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { facesOf, facesUsed } from '../../domain/excerpts/faces.ts';
import { stopSaving } from '../../state/excerpt-desk.ts';
import { EXCERPT_FORMATS, type MadeExcerpt } from '../../state/excerpt-files.ts';
import { printSheets } from '../../state/print-sheets.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { SaveMenu } from '../../ui/save-menu.tsx';
import { isInstalled } from './installed-fonts.ts';
import { LayoutPopover } from './layout-popover.tsx';
import { saveExcerpt } from './save-excerpt.ts';
import { SheetList } from './sheet-list.tsx';
import { useSheetPlace } from './use-sheet-place.ts';
import { ZoomSteps } from './zoom-steps.tsx';

const FORMATS = [...EXCERPT_FORMATS, 'clipboard'] as const;

/** 打印样张: the sheets as they will print, and the ways out. */
export function Proof({ made }: { readonly made: MadeExcerpt }) {
  const program = useProgram();
  const { excerpts: words, action } = useMessages();
  const wording = useWording();
  const place = useSheetPlace(made);
  const saving = useAppState(({ excerptDesk }) => excerptDesk.saving);
  const { pages } = made.sheets;
  const count = useRef<HTMLSpanElement>(null);
  return (
    <section className="proof" aria-label={words.proof}>
      <div className="tools">
        <span ref={count} className="count num">
          {words.pageOf(wording.count(place.page + 1), wording.count(pages.length))}
        </span>
        <LayoutPopover document={made.document} beside={count} />
        <SaveMenu
          label={words.save}
          formats={FORMATS}
          names={words.formats}
          isDisabled={!made.isWhole}
          save={(format) => void saveExcerpt(program, made, format)}
        />
        <Button
          className="button primary"
          isDisabled={!made.isWhole}
          onPress={() => void printSheets(made.sheets, { title: made.flow.title })}
        >
          <Icon name="print" />
          {words.print}
        </Button>
      </div>
      {saving && (
        <div className="saving">
          <span role="status">{words.saving(wording.count(saving.pages))}</span>
          <Button className="button" onPress={() => stopSaving(program)}>
            {action.cancel}
          </Button>
        </div>
      )}
      <SheetList made={made} place={place} />
      <footer className="proof-foot">
        {made.isWhole ? (
          <FacesSentence made={made} />
        ) : (
          <p className="faces" role="status">
            {words.gathering}
          </p>
        )}
        <ZoomSteps scale={place.scale} />
      </footer>
    </section>
  );
}

/** 本机没有仿宋和小标宋，以思源宋体代替: a substitution is never silent. */
function FacesSentence({ made: { sheets } }: { readonly made: MadeExcerpt }) {
  const { excerpts: words } = useMessages();
  const language = useAppState(({ settings }) => settings.current.language);
  const sentence = useMemo(() => {
    const others = facesUsed(isInstalled, facesOf(sheets)).filter(({ isOther }) => isOther);
    const bySubstitute = Map.groupBy(others, ({ used }) => used[language]);
    const parts = [...bySubstitute].map(([used, faces]) =>
      words.substituted([...new Set(faces.map(({ wanted }) => wanted[language]))], used),
    );
    return parts.length === 0 ? '' : words.absentFaces(parts);
  }, [sheets, words, language]);
  return <p className="faces">{sentence}</p>;
}
