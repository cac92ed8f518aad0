/** The outline of a PDF, as a list with levels and pages. */
import type { OutlineEntry } from '../../../preload/contract/page-values.ts';
import type { PdfDocument } from './pdf-library.ts';

/** Entries beyond this are left out: nobody looks through more, and an outline may lead into itself. */
const MOST_ENTRIES = 5000;
const DEEPEST = 12;

type Node = Awaited<ReturnType<PdfDocument['getOutline']>>[number];

export async function readOutline(pdf: PdfDocument): Promise<readonly OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const walk = async (nodes: readonly Node[], level: number): Promise<void> => {
    for (const node of nodes) {
      if (entries.length >= MOST_ENTRIES) return;
      const title = node.title.replace(/\s+/gu, ' ').trim();
      if (title !== '') entries.push({ title, level, ordinal: await pageOf(pdf, node.dest) });
      if (level < DEEPEST) await walk(node.items, level + 1);
    }
  };
  await walk((await pdf.getOutline()) ?? [], 1);
  return entries;
}

/** A destination is a name, or a page (by reference or number) and how to show it. */
async function pageOf(pdf: PdfDocument, destination: Node['dest']): Promise<number | null> {
  try {
    const explicit = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
    const page: unknown = explicit?.[0];
    if (typeof page === 'number') return page >= 0 && page < pdf.numPages ? page : null;
    return page ? await pdf.getPageIndex(page as Parameters<PdfDocument['getPageIndex']>[0]) : null;
  } catch {
    return null; // leads nowhere
  }
}
