import type { ReactNode } from "react";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Form } from "../parts/Form.tsx";
import { useReturn } from "./useReturn.ts";

interface AddProps {
  title: string;
  save: string;
  adding: { readonly error: Error | null; readonly isPending: boolean };
  onAdd: (said: FormData) => void;
  onClose: () => void;
  children: ReactNode;
}

/** Somebody or something the register lacks, added without leaving the load that needs it. */
export function AddToRegister({ title, save, adding, onAdd, onClose, children }: AddProps) {
  useReturn();
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <Form onSubmit={onAdd} problem={adding.error} label={title} className="dialog-form">
        <div className="body stack">{children}</div>
        <footer>
          <Button onPress={onClose}>{m.cancel()}</Button>
          <Button type="submit" look="pri" isPending={adding.isPending}>
            {save}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
