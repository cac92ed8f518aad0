import { Button } from 'react-aria-components';
import { stopLooking, unlockFile } from '../../state/look-through.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { PasswordForm } from '../../ui/password-form.tsx';
import { DisputeList } from './dispute-list.tsx';
import { PeopleTable } from './people-table.tsx';

/** 收进: where the file is on its way. */
export function BringingInView() {
  const program = useProgram();
  const { exchange: words, action } = useMessages();
  const bringing = useAppState(({ bringingIn }) => bringingIn);
  const close = () => stopLooking(program);
  switch (bringing.step) {
    case 'none':
      return null;
    case 'opening':
      return (
        <section className="on-its-way" role="status">
          <p>{words.opening(bringing.file)}</p>
          <Button className="button" onPress={close}>
            {action.cancel}
          </Button>
        </section>
      );
    case 'locked':
      return (
        <section className="on-its-way" aria-label={words.locked(bringing.file)}>
          <h2 className="title-serif">{words.locked(bringing.file)}</h2>
          <PasswordForm
            className="take-row"
            called={words.unlock}
            focused
            wrong={bringing.wrong}
            open={(passphrase) => void unlockFile(program, passphrase)}
          />
          <Button className="button" onPress={close}>
            {action.cancel}
          </Button>
        </section>
      );
    case 'refused':
      return (
        <section className="on-its-way">
          <ErrorState failure={bringing.failure} inline />
          <Button className="button" onPress={close}>
            {action.close}
          </Button>
        </section>
      );
    case 'merging':
      return (
        <p className="on-its-way" role="status">
          {words.merging}
        </p>
      );
    case 'looked':
      return (
        <div className={bringing.preview.disputes.length > 0 ? 'looked two' : 'looked'}>
          <PeopleTable looked={bringing} />
          {bringing.preview.disputes.length > 0 && <DisputeList looked={bringing} />}
        </div>
      );
  }
}
