import { Button } from 'react-aria-components';
import { wordsOf } from '../../domain/query-text.ts';
import type { Answered } from '../../state/search.ts';
import { useMessages, useWording } from '../../state/use-program.ts';

interface SearchAbsentProps {
  readonly answer: Answered;
  readonly change: (query: string) => void;
}

/** Nothing was found: which word is nowhere, and what would be found without the filters. */
export function SearchAbsent({ answer: { query, absence }, change }: SearchAbsentProps) {
  const { absent } = useMessages().search;
  const wording = useWording();
  const words = absence?.words ?? [];
  const nowhere = words.filter(({ total }) => total === 0);
  return (
    <section className="empty search-absent">
      <h2 className="title-serif">{absent.title(query.trim())}</h2>
      {words.length > 1 && (
        <ul>
          {words.map(({ word, total }) => (
            <li key={word} className={total === 0 ? 'nowhere' : ''}>
              {total === 0 ? absent.wordNowhere(word) : absent.wordFound(word, wording.count(total))}
            </li>
          ))}
        </ul>
      )}
      {words.length > 1 && nowhere.length === 0 && absence?.unfiltered === null && <p>{absent.notTogether}</p>}
      <p>{absent.advice}</p>
      {absence !== null && absence.unfiltered !== null && absence.unfiltered > 0 && (
        <Button className="button" onPress={() => change(wordsOf(query))}>
          {absent.unfiltered(wording.count(absence.unfiltered))}
        </Button>
      )}
    </section>
  );
}
