import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../state/use-program.ts';
import { Icon } from './icon.tsx';

interface DialogFrameProps {
  readonly title: string;
  readonly close: () => void;
  readonly wide?: boolean;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog over the screen: Esc, the button or a press beside it closes it, and the focus returns to where it was. */
export function DialogFrame({ title, close, wide = false, foot, children }: DialogFrameProps) {
  const messages = useMessages();
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => open || close()}>
      <Modal className={wide ? 'dialog-frame wide' : 'dialog-frame'}>
        <Dialog className="dialog">
          <header>
            <Heading slot="title" level={2} className="title-serif">
              {title}
            </Heading>
            <Button className="tool push" onPress={close}>
              <Icon name="close" />
              {messages.action.close}
            </Button>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
          <div className="body" tabIndex={0}>
            {children}
          </div>
          {foot && <footer>{foot}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
