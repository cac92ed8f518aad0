/** The archive's migrations, oldest first. Append only. */
import type { Migration } from '../migrate.ts';
import { firstArchive } from './001-first-archive.ts';

export const ARCHIVE_MIGRATIONS: readonly Migration[] = [firstArchive];
