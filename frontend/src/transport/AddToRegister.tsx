import type { ReactNode } from "react";
import { FormDialog } from "../parts/FormDialog.tsx";
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
    <FormDialog
      title={title}
      onSubmit={onAdd}
      problem={adding.error}
      isPending={adding.isPending}
      verb={save}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}
