import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";

interface DialogProps {
  title: string;
  lead?: ReactNode;
  isOpen: boolean;
  /** Absent when the question has to be answered. */
  onClose?: (() => void) | undefined;
  wide?: boolean;
  alert?: boolean;
  children: ReactNode;
}

/** A decision, over the page it belongs to. The children end in a footer of verbs. */
export function Dialog(props: DialogProps) {
  const { title, lead, isOpen, onClose, wide = false, alert = false, children } = props;
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose?.())}
      isDismissable={false}
      isKeyboardDismissDisabled={!onClose}
    >
      <Modal className={wide ? "dialog wide" : "dialog"}>
        <AriaDialog role={alert ? "alertdialog" : "dialog"} className="dialog-in">
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {lead ? <p className="muted">{lead}</p> : null}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
