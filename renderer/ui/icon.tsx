/** Line drawings on a grid of 24, drawn for this program; always beside a word, so hidden from screen readers. */

const PATHS = {
  search: 'M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0ZM20 20l-4-4',
  note: 'M5 4h14v11l-5 5H5ZM19 15h-5v5M8.5 8.5h7M8.5 12h4.5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  grip: 'M9 6h.01M9 12h.01M9 18h.01M15 6h.01M15 12h.01M15 18h.01',
  speak: 'M4 10v4h3.5l4.5 4V6l-4.5 4H4ZM15.5 9.5a4 4 0 0 1 0 5M18.5 7a8 8 0 0 1 0 10',
  back: 'm14 18-6-6 6-6',
  forward: 'm10 18 6-6-6-6',
  up: 'm6 14 6-6 6 6',
  down: 'm6 10 6 6 6-6',
  type: 'm3 18 4.5-12L12 18M4.6 14h5.8M14 18l3-8 3 8M15 15.4h4',
  contents: 'M4 6h2M4 12h2M4 18h2M10 6h10M10 12h10M10 18h10',
  copy: 'M9 8h11v12H9ZM15 8V4H4v12h5',
  excerpt: 'M6 3h8l4 4v14H6ZM14 3v4h4M12 11v6M9 14h6',
  dictionary: 'M5 4.5A2.5 2.5 0 0 1 7.5 3H19v18H7.5A2.5 2.5 0 0 1 5 18.5ZM5 18.5A2.5 2.5 0 0 1 7.5 16H19',
  'bring-in': 'M12 4v11M7.5 10.5 12 15l4.5-4.5M4 14v6h16v-6',
  'take-along': 'M12 15V4M7.5 8.5 12 4l4.5 4.5M4 14v6h16v-6',
  close: 'm6 6 12 12M18 6 6 18',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7Z',
  export: 'M6 3h8l4 4v14H6ZM14 3v4h4M12 11v6m-2.5-2.5L12 17l2.5-2.5',
  article: 'M6 3h12v18H6ZM9 8h6M9 12h6M9 16h3',
  drive: 'M4 14 6 5h12l2 9v5H4ZM4 14h16M8 16.5h.01M16 16.5h-4',
  columns: 'M19 4v16M14.5 4v16M10 4v16M5.5 4v9',
  add: 'M12 5v14M5 12h14',
  person: 'M15.5 8.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0ZM5 20c.6-4 3.4-6 7-6s6.4 2 7 6',
  issue: 'M5 3h14v18H5ZM8 7h8M8 11h5M8 14h6M8 17h4',
  joined: 'M7 4v9h10m-4-4 4 4-4 4',
  frame: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 8h8v8H8Z',
  more: 'M4.2 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0ZM11.2 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0ZM18.2 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0Z',
  play: 'M7 5v14l11-7Z',
  pause: 'M8 5v14M16 5v14',
  stop: 'M6 6h12v12H6Z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
