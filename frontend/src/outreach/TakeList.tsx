import { useMutation } from "@tanstack/react-query";
import type { OutreachRunView } from "../contract/api.schemas.ts";
import { useListRecipients } from "../contract/disclosure/disclosure.ts";
import { getListOutreachRunsQueryKey, getTakeListUrl } from "../contract/outreach/outreach.ts";
import { saveFile } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { queries } from "../queries.ts";
import { useSession } from "../session.ts";

interface TakeListProps {
  run: OutreachRunView;
  onClose: () => void;
}

const FORMATS = {
  labels: ["pdf"],
  directory: ["pdf", "csv"],
  advertising: ["csv"],
  campaign: [],
} as const;

/** Take a list as a file: whoever has said no since is not on it, and the ledger tells of it. */
export function TakeList({ run, onClose }: TakeListProps) {
  const taking = useMutation({
    mutationFn: (said: FormData) => saveFile(getTakeListUrl(run.id), bodyFrom(said)),
    onSuccess: () => {
      toast(m.list_exported());
      void queries.invalidateQueries({ queryKey: getListOutreachRunsQueryKey() });
      onClose();
    },
  });
  const formats = FORMATS[run.kind].map((one) => ({ value: one, word: one.toUpperCase() }));
  return (
    <FormDialog
      title={m.out_take_title({ number: run.number })}
      lead={m.out_take_lead()}
      onSubmit={(said) => taking.mutate(said)}
      problem={taking.error}
      isPending={taking.isPending}
      verb={m.out_take()}
      icon="download"
      onClose={onClose}
    >
      <Choice
        name="format"
        label={m.list_export_kind()}
        options={formats}
        defaultValue={formats[0]?.value ?? null}
        isRequired
      />
      <Recipients />
    </FormDialog>
  );
}

function Recipients() {
  const { may } = useSession();
  const sees = may("list_recipients");
  const { data } = useListRecipients({ limit: 200 }, { query: { enabled: sees } });
  if (!sees) return null;
  const others = (data?.items ?? []).filter(({ role }) => role !== "ourselves");
  const options = others.map(({ id, name }) => ({ value: id, word: name }));
  return (
    <Choice
      name="recipient_id"
      label={m.out_printer()}
      options={[{ value: "", word: m.recipient_ourselves() }, ...options]}
      defaultValue=""
    />
  );
}

function bodyFrom(said: FormData): object {
  const recipient = String(said.get("recipient_id") ?? "");
  return { format: said.get("format"), ...(recipient ? { recipient_id: recipient } : {}) };
}
