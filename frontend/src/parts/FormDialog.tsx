import type { ReactNode } from "react";
import { m } from "../paraglide/messages.js";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { Form } from "./Form.tsx";
import type { IconName } from "./Icon.tsx";

interface FormDialogProps {
  title: string;
  lead?: ReactNode;
  wide?: boolean;
  alert?: boolean;
  onSubmit: (said: FormData) => void;
  problem?: Error | null | undefined;
  isPending?: boolean;
  /** The verb that sends it, and how it looks; absent while there is nothing to send. */
  verb: string | undefined;
  look?: "pri" | "bad";
  icon?: IconName;
  /** The verb that sends nothing. */
  leave?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A form over the page it belongs to, ending in the verb that sends it. */
export function FormDialog(props: FormDialogProps) {
  const { title, lead, wide = false, alert = false, onClose, children, ...rest } = props;
  const { onSubmit, problem, isPending = false, verb, look = "pri", icon, leave } = rest;
  return (
    <Dialog isOpen title={title} lead={lead} wide={wide} alert={alert} onClose={onClose}>
      <Form onSubmit={onSubmit} problem={problem} label={title} className="dialog-form">
        <div className="body stack">{children}</div>
        <footer>
          <Button onPress={onClose}>{leave ?? m.cancel()}</Button>
          {verb ? (
            <Button type="submit" look={look} icon={icon} isPending={isPending}>
              {verb}
            </Button>
          ) : null}
        </footer>
      </Form>
    </Dialog>
  );
}
