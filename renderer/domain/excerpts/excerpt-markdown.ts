// replaced by the merge
import type { ExcerptWords } from './excerpt-words.ts';
import type { Flow } from './flow.ts';

export function excerptMarkdown({ title, parts, references }: Flow, words: ExcerptWords): string {
  const body = parts.flatMap((part) => {
    if (part.kind === 'heading') return [`${'#'.repeat(part.level + 1)} ${part.text}`];
    if (part.kind === 'entry') return [`- ${part.text} ${part.place}`];
    const text = part.paragraphs.map(({ pieces }) => pieces.map(({ text: words }) => words).join(''));
    return part.kind === 'text' ? text : [...text, `[${part.cited.number}]${part.cited.pagesText}`];
  });
  const listed = references.map(({ number, text }) => `[${number}]${text}`);
  return [`# ${title}`, ...body, `## ${words.references}`, ...listed].join('\n\n');
}
