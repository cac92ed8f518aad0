import { useId } from 'react';
import type { NotebookFilter } from '../../domain/notebook/filter.ts';
import { useMessages } from '../../state/use-program.ts';

interface DateRangeProps {
  readonly filter: NotebookFilter;
  readonly change: (filter: NotebookFilter) => void;
}

/** From which day to which the marks were made. The browser's own date fields: they can be typed into and have a calendar. */
export function DateRange({ filter, change }: DateRangeProps) {
  const { notebook: words } = useMessages();
  const id = useId();
  return (
    <div className="date-range">
      {(['from', 'to'] as const).map((end) => (
        <div key={end}>
          <label htmlFor={`${id}${end}`}>{words[end]}</label>
          <span className="field">
            <input
              id={`${id}${end}`}
              type="date"
              value={filter[end] ?? ''}
              onChange={({ currentTarget: { value } }) => change({ ...filter, [end]: value === '' ? null : value })}
            />
          </span>
        </div>
      ))}
    </div>
  );
}
