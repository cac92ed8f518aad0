import { Button } from 'react-aria-components';
import type { PassageItem } from '../../domain/excerpts/document.ts';
import { sourceOf } from '../../domain/excerpts/source-check.ts';
import { closeItemDialog, keepCollected, takeRevised } from '../../state/excerpt-desk.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';

/** 原文已更正: both wordings side by side, and which of them is to stand. */
export function RevisedDialog({ item }: { readonly item: PassageItem }) {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  const article = useAppState(({ excerptSources }) => excerptSources.articles.get(item.articleId) ?? null);
  const source = sourceOf(item, article);
  if (source.kind !== 'revised') return null;
  const close = () => closeItemDialog(program);
  const choose = (act: typeof takeRevised) => () => {
    close();
    void act(program, item.id);
  };
  return (
    <DialogFrame
      title={words.revisedTitle}
      close={close}
      wide
      foot={
        <>
          <Button className="button primary" onPress={choose(takeRevised)}>
            {words.takeNow}
          </Button>
          <Button className="button" onPress={choose(keepCollected)}>
            {words.keepOld}
          </Button>
        </>
      }
    >
      <p className="explains">{words.revisedText}</p>
      <div className="wordings">
        <section>
          <h3 className="label">{words.collectedWords}</h3>
          <p lang="zh-CN">{item.target.quote.exact}</p>
        </section>
        <section>
          <h3 className="label">{words.wordsNow}</h3>
          <p lang="zh-CN">{source.now}</p>
        </section>
      </div>
    </DialogFrame>
  );
}
