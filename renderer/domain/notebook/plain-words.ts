/** A note's Markdown as plain lines for lists, where its form is not drawn: without the signs of headings, emphasis and items. */
export const plainWords = (markdown: string): string =>
  markdown
    .replace(/^[ \t]*(?:#{1,6}|>+)[ \t]+/gmu, '')
    .replace(/^([ \t]*)[-*+][ \t]+/gmu, '$1· ')
    .replace(/(\*\*|__|~~)(?=\S)([^\n]*?\S)\1/gu, '$2')
    .replace(/`([^`\n]+)`/gu, '$1')
    .replace(/\n\s*\n/gu, '\n')
    .trim();
