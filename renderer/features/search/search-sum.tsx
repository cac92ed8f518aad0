import { useAppState, useMessages, useWording } from '../../state/use-program.ts';

/** 找到 38 篇，126 处. The places are counted only where all articles have been fetched. */
export function SearchSum() {
  const { search: words } = useMessages();
  const wording = useWording();
  const answer = useAppState((state) => state.search.answer);
  const late = useAppState((state) => state.search.late);
  if (late) return <p className="sum">{words.looking}</p>;
  if (!answer) return <p className="sum" />;
  if (answer.near) return <p className="sum">{words.foundNear}</p>;
  if (answer.total === 0) return <p className="sum">{words.foundNothing}</p>;
  const whole = answer.hits.length === answer.total;
  const places = answer.hits.reduce((sum, { count }) => sum + count, 0);
  const parts = words.found(wording.count(answer.total), whole && places > 0 ? wording.count(places) : null);
  return (
    <p className="sum">
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
          <b key={index} className="num">
            {part}
          </b>
        ),
      )}
    </p>
  );
}
