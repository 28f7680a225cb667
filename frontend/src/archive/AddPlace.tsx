import {
  getListCabinetsQueryKey,
  getListFoldersQueryKey,
  useAddCabinet,
  useAddFolder,
  useListCabinets,
} from "../contract/archive/archive.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { queries } from "../queries.ts";

/** Take up a cabinet and the codes of its keys. */
export function AddCabinet({ onClose }: { onClose: () => void }) {
  const adding = useAddCabinet();
  const attempt = useAttempt();

  function add(said: FormData): void {
    const codes = String(said.get("keys")).split(/[\s,;]+/u);
    const data = {
      room: String(said.get("room")),
      name: String(said.get("name")),
      keys: codes.filter((code) => code !== ""),
    };
    adding.mutate({ data, headers: attempt.headers }, { onSuccess: done });
  }

  function done(): void {
    attempt.done();
    void queries.invalidateQueries({ queryKey: getListCabinetsQueryKey() });
    onClose();
  }

  return (
    <FormDialog
      title={m.archive_add_cabinet()}
      onSubmit={add}
      problem={adding.error}
      isPending={adding.isPending}
      verb={m.archive_save_cabinet()}
      onClose={onClose}
    >
      <Field name="room" label={m.archive_room()} isRequired autoFocus />
      <Field name="name" label={m.archive_cabinet_name()} isRequired />
      <Field name="keys" label={m.archive_keys()} hint={m.archive_keys_hint()} isOptional />
    </FormDialog>
  );
}

/** Begin a folder. */
export function AddFolder({ onClose }: { onClose: () => void }) {
  const cabinets = useListCabinets({ limit: 200 });
  const adding = useAddFolder();
  const attempt = useAttempt();
  const options = (cabinets.data?.items ?? []).map(({ id, number, name }) => ({
    value: id,
    word: `${number} ${name}`,
  }));

  function add(said: FormData): void {
    const data = {
      title: String(said.get("title")),
      cabinet_id: String(said.get("cabinet_id") ?? "") || null,
    };
    adding.mutate({ data, headers: attempt.headers }, { onSuccess: done });
  }

  function done(): void {
    attempt.done();
    void queries.invalidateQueries({ queryKey: getListFoldersQueryKey() });
    onClose();
  }

  return (
    <FormDialog
      title={m.archive_add_folder()}
      lead={m.archive_folder_lead()}
      onSubmit={add}
      problem={adding.error}
      isPending={adding.isPending}
      verb={m.archive_save_folder()}
      onClose={onClose}
    >
      <Field name="title" label={m.archive_folder_title()} isRequired autoFocus />
      <Choice name="cabinet_id" label={m.archive_cabinet()} options={options} isOptional />
    </FormDialog>
  );
}
