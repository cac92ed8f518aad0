import { expect, test } from 'vitest';
import { excerptsOf } from '../../../../renderer/domain/excerpts/excerpt-notes.ts';
import { deskWithDocument } from '../../../support/excerpt-desk.ts';
import { bytesOf, createDesk, newNote } from '../../../support/note-desk.ts';
import { noteProfile, stateIn } from '../../../support/note-profile.ts';
import { valueIn } from '../../../support/value-in.ts';

test('the profile’s file and its backups carry excerpt documents, and count the notes alone', async () => {
  const profile = noteProfile();
  const document = deskWithDocument();
  valueIn(await profile.notes().keep({ window: 'w', file: bytesOf(document.state()) }));
  const desk = createDesk();
  valueIn(await profile.notes().keep({ window: 'w', file: desk.write(newNote('one', '请核对')) }));
  const written = valueIn(await profile.notes().backUp({}));
  expect(written).toMatchObject({ notes: 1, verified: true });
  const backup = valueIn(await profile.notes().readBackup({ name: written.name }));
  profile.restart();
  const opened = valueIn(await profile.notes().open({ known: null }));
  for (const file of [backup, opened.file ?? ''])
    expect(excerptsOf(stateIn(Buffer.from(file)))).toEqual(document.documents());
});
