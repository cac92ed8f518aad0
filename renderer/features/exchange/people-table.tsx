import { type ExcerptChanges, excerptsIn } from '../../domain/exchange/preview.ts';
import type { PersonsChanges } from '../../domain/notes/diff.ts';
import type { Messages } from '../../messages/index.ts';
import type { Wording } from '../../messages/wording.ts';
import {
  choosePerson,
  type ForeignFile,
  type LookedFile,
  wantedPeople,
  wantSettings,
} from '../../state/bringing-in.ts';
import { wantUnplaced } from '../../state/look-through.ts';
import { usePersonName } from '../../state/use-person.ts';
import { useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { CheckBox } from '../../ui/check-box.tsx';

const COLUMNS = ['added', 'changed', 'deleted', 'revived', 'twoVersions'] as const;
const DAY = 24 * 60 * 60 * 1000;
type Column = (typeof COLUMNS)[number];

/** Who did what in the file, and from whom it is wanted. 删而复现 has a column only where something came back. */
export function PeopleTable({ looked }: { readonly looked: LookedFile }) {
  const program = useProgram();
  const { exchange: words } = useMessages();
  const wording = useWording();
  const nameOf = usePersonName();
  const { preview, head, foreign, strangers, warnings, withSettings, chosen, file } = looked;
  const { people, same } = preview;
  const columns = COLUMNS.filter((column) => column !== 'revived' || people.some(({ revived }) => revived.length > 0));
  const titles: Readonly<Record<Column, string>> = { ...words, twoVersions: words.versions };
  const pretend = new Set(strangers.map(({ id }) => id));
  const wanted = wantedPeople(looked);
  const about = head ? words.written(head.author?.name ?? '', head.at === null ? '' : wording.moment(head.at)) : '';
  return (
    <section className="by-person" aria-label={words.from}>
      <h2 className="title-serif">
        {people.length > 0
          ? words.heading(wording.count(people.length))
          : excerptsIn(preview) > 0
            ? words.onlyExcerpts
            : foreign && foreign.unplaced.size > 0 && same === 0
              ? words.nowhere
              : words.nobody}
      </h2>
      <p className="of-file">{wording.names([file, about].filter(Boolean))}</p>
      {head && !head.verified && <p className="of-file">{words.unverified}</p>}
      {warnings.map((warning) => (
        <p className="of-file warning" key={`${warning.kind}${'device' in warning ? warning.device : ''}`}>
          {'by' in warning
            ? words.clocks[warning.kind](wording.count(Math.round(warning.by / DAY)))
            : words.clocks[warning.kind]}
        </p>
      ))}
      {head?.settings && (
        <CheckBox selected={withSettings} change={(wanted) => wantSettings(program, wanted)}>
          {words.bringSettings}
        </CheckBox>
      )}
      {foreign && <ForeignLines foreign={foreign} />}
      {strangers.map(({ id, name }) => (
        <p className="of-file warning" key={id}>
          {words.pretends(name)}
        </p>
      ))}
      {people.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.from}</th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {titles[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((each) => (
              <tr key={each.person.id}>
                <th scope="row">
                  <CheckBox
                    selected={chosen.has(each.person.id)}
                    change={(selected) => choosePerson(program, each.person.id, selected)}
                  >
                    <b>{nameOf(each.person)}</b>
                    {pretend.has(each.person.id) && <small>{words.samePerson}</small>}
                  </CheckBox>
                </th>
                {columns.map((column) => (
                  <Count key={column} column={column} count={each[column].length} />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {columns.map((column) => (
                <Count key={column} column={column} count={sumOf(wanted, column)} />
              ))}
            </tr>
          </tfoot>
        </table>
      )}
      {excerptsIn(preview) > 0 && <p className="of-file">{excerptSentence(preview.excerpts, words, wording)}</p>}
      {same > 0 && <p className="promise">{words.same(wording.count(same))}</p>}
    </section>
  );
}

function excerptSentence(
  { added, changed, deleted }: ExcerptChanges,
  { excerpts: words }: Messages['exchange'],
  wording: Wording,
): string {
  const parts = Object.entries({ added, changed, deleted }).flatMap(
    ([kind, ids]) => (ids.length > 0 ? [words[kind as keyof ExcerptChanges](wording.count(ids.length))] : []), // keys of the object
  );
  return words.listed(parts);
}

/** What came of the marks of another program. */
function ForeignLines({ foreign: { format, skipped, unplaced, withUnplaced } }: { readonly foreign: ForeignFile }) {
  const program = useProgram();
  const { exchange: words } = useMessages();
  const wording = useWording();
  return (
    <>
      <p className="of-file">
        {wording.sentences([
          words.foreign(words.formats[format]),
          skipped > 0 ? words.skipped(wording.count(skipped)) : '',
        ])}
      </p>
      {unplaced.size > 0 && (
        <CheckBox
          selected={withUnplaced}
          change={(wanted) => void wantUnplaced(program, wanted)}
          hint={words.unplacedHint}
        >
          {words.unplaced(wording.count(unplaced.size))}
        </CheckBox>
      )}
    </>
  );
}

/** Each note once, though two people have changed it. */
const sumOf = (people: readonly PersonsChanges[], column: Column): number =>
  new Set(people.flatMap((each) => each[column])).size;

function Count({ column, count }: { readonly column: Column; readonly count: number }) {
  const { exchange: words } = useMessages();
  const wording = useWording();
  if (count === 0)
    return (
      <td className="none">
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{words.none}</span>
      </td>
    );
  return <td className={column === 'twoVersions' ? 'num two-versions' : 'num'}>{wording.count(count)}</td>;
}
