import type { Article } from '../../../preload/contract/values.ts';
import { useMessages } from '../../state/use-program.ts';
import { Foot } from '../../ui/foot.tsx';
import { Measure } from '../../ui/measure.tsx';
import { usePlaceSentence } from './use-place-sentence.ts';

/** The foot of the vertical setting: the measure runs from right to left, as the text does. */
export function VerticalFoot({ article }: { readonly article: Article }) {
  const messages = useMessages();
  const { sentence, fraction, page } = usePlaceSentence(article);
  const words = messages.article.place;
  return (
    <Foot>
      <span className="nowrap">{page ? words.pageVertical(page.page, page.pages, page.nth) : sentence}</span>
      <Measure fraction={fraction} />
      <span className="nowrap faint">{words.readOn}</span>
    </Foot>
  );
}
