/** The archive's migrations, oldest first. Append only. */
import type { Migration } from '../migrate.ts';
import { firstArchive } from './001-first-archive.ts';
import { printedEditions } from './002-printed-editions.ts';
import { pagesRead } from './003-pages-read.ts';

export const ARCHIVE_MIGRATIONS: readonly Migration[] = [firstArchive, printedEditions, pagesRead];
