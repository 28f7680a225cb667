import type { ReactNode } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { useAttempt, type Attempt } from "../http/attempt.ts";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { SourceFields } from "../SourceFields.tsx";
import { useReread } from "./useReread.ts";

export interface Adding {
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly send: (
    said: FormData,
    headers: Attempt["headers"],
    told: { onSuccess: () => void },
  ) => void;
}

interface AddValueProps {
  customer: CustomerView;
  title: string;
  save: string;
  done: string;
  adding: Adding;
  onClose: () => void;
  children: ReactNode;
}

/** Add a value about a customer, and say on whose word. */
export function AddValue(props: AddValueProps) {
  const { customer, title, save, done, adding, onClose, children } = props;
  const attempt = useAttempt();
  const reread = useReread(customer);

  async function finish(): Promise<void> {
    attempt.done();
    await reread();
    toast(done);
    onClose();
  }

  function add(said: FormData): void {
    adding.send(said, attempt.headers, { onSuccess: () => void finish() });
  }

  return (
    <FormDialog
      title={title}
      onSubmit={add}
      problem={adding.error}
      isPending={adding.isPending}
      verb={save}
      onClose={onClose}
    >
      {children}
      <SourceFields />
    </FormDialog>
  );
}
