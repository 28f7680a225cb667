import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import {
  getGetCustomerQueryKey,
  getListProvenanceQueryKey,
} from "../contract/customers/customers.ts";
import type { Refused } from "../http/problem.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Form } from "../parts/Form.tsx";
import { toast } from "../parts/toast.ts";
import { Conflict, type ConflictRow } from "./Conflict.tsx";
import { SourceFields } from "./SourceFields.tsx";

export interface Correction {
  readonly error: Refused | null;
  readonly isPending: boolean;
  /** Send what the form says against the version on show. */
  readonly send: (said: FormData, told: { onSuccess: () => void; onError: () => void }) => void;
}

interface CorrectValueProps {
  customer: CustomerView;
  title: string;
  save: string;
  done: string;
  correction: Correction;
  /** What was typed against what the register says now, when somebody was faster. */
  conflict: (said: FormData) => readonly ConflictRow[];
  onClose: () => void;
  children: ReactNode;
}

/** Correct one value about a customer, and say on whose word. */
export function CorrectValue(props: CorrectValueProps) {
  const { customer, title, save, done, correction, conflict, onClose, children } = props;
  const [said, setSaid] = useState<FormData | null>(null);
  const reread = useReread(customer);

  function change(form: FormData): void {
    setSaid(form);
    correction.send(form, { onSuccess: finish, onError: () => void reread() });
  }

  async function finish(): Promise<void> {
    await reread();
    toast(done);
    onClose();
  }

  if (correction.error?.status === 412 && said) {
    const rows = conflict(said);
    return (
      <Conflict
        problem={correction.error}
        rows={rows}
        onKeep={() => change(said)}
        onDrop={onClose}
      />
    );
  }
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <Form onSubmit={change} problem={correction.error} label={title} className="dialog-form">
        <div className="body stack">
          {children}
          <SourceFields />
        </div>
        <footer>
          <Button onPress={onClose}>{m.cancel()}</Button>
          <Button type="submit" look="pri" isPending={correction.isPending}>
            {save}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}

function useReread(customer: CustomerView): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    void queries.invalidateQueries({ queryKey: getListProvenanceQueryKey(customer.party_id) });
    await queries.invalidateQueries({ queryKey: getGetCustomerQueryKey(customer.id) });
  };
}
