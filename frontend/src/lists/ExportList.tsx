import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Basis, ListOf } from "../contract/api.schemas.ts";
import { optionsOf } from "../format/words.ts";
import { saveFile } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { useSession } from "../session.ts";
import { EXPORTS } from "./exports.ts";
import type { Search } from "./queries.ts";
import { RecipientChoice } from "./RecipientChoice.tsx";

interface ExportListProps {
  of: ListOf;
  search: Search;
  columns: readonly string[];
}

/** Take the list away as a file. It is written into the ledger before it leaves. */
export function ExportList(props: ExportListProps) {
  const { may } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!may(EXPORTS[props.of].operation)) return null;
  return (
    <>
      <Button icon="download" onPress={() => setOpen(true)}>
        {m.list_export()}
      </Button>
      {isOpen ? <Taking {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Taking(props: ExportListProps & { onClose: () => void }) {
  const { of, search, columns, onClose } = props;
  const taking = useMutation({
    mutationFn: (said: FormData) => saveFile(EXPORTS[of].url(), bodyOf(said, search, columns)),
    onSuccess: () => {
      toast(m.list_exported());
      onClose();
    },
  });
  return (
    <FormDialog
      title={m.list_export_title()}
      lead={m.list_export_lead()}
      onSubmit={(said) => taking.mutate(said)}
      problem={taking.error}
      isPending={taking.isPending}
      verb={m.list_export()}
      icon="download"
      onClose={onClose}
    >
      <Choice
        name="kind"
        label={m.list_export_kind()}
        options={optionsOf(KINDS)}
        defaultValue="xlsx"
        isRequired
      />
      {columns.length ? (
        <label className="either">
          <input type="checkbox" name="shown" defaultChecked />
          <span>{m.list_export_shown()}</span>
        </label>
      ) : null}
      <RecipientChoice />
    </FormDialog>
  );
}

const KINDS = { xlsx: m.list_xlsx, csv: m.list_csv };

function bodyOf(said: FormData, search: Search, columns: readonly string[]) {
  const recipient = String(said.get("recipient_id") ?? "");
  const basis = String(said.get("basis") ?? "") as Basis;
  return {
    kind: said.get("kind"),
    columns: said.has("shown") ? columns : [],
    chosen: search,
    ...(recipient ? { recipient_id: recipient, ...(basis ? { basis } : {}) } : {}),
  };
}
