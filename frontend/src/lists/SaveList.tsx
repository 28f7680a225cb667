import { useQueryClient } from "@tanstack/react-query";
import type { ListOf, Role } from "../contract/api.schemas.ts";
import { getListSavedListsQueryKey, useSaveList } from "../contract/lists/lists.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { audiences } from "./audiences.ts";
import { queryOf, type Search } from "./queries.ts";

interface SaveListProps {
  of: ListOf;
  search: Search;
  columns: readonly string[];
  onClose: () => void;
}

/** Keep a list's filters, sort and columns under a name. */
export function SaveList({ of, search, columns, onClose }: SaveListProps) {
  const saving = useSaveList();
  const attempt = useAttempt();
  const queries = useQueryClient();

  function save(said: FormData): void {
    const audience = String(said.get("shared_with"));
    const data = {
      list_of: of,
      name: String(said.get("name")).trim(),
      query: queryOf(search),
      columns: [...columns],
      shared_with: (audience || null) as Role | null,
    };
    saving.mutate({ data, headers: attempt.headers }, { onSuccess: done });
  }

  async function done(): Promise<void> {
    attempt.done();
    await queries.invalidateQueries({ queryKey: getListSavedListsQueryKey() });
    toast(m.list_saved());
    onClose();
  }

  return (
    <FormDialog
      title={m.list_save_title()}
      lead={m.list_save_lead()}
      onSubmit={save}
      problem={saving.error}
      isPending={saving.isPending}
      verb={m.list_save_verb()}
      onClose={onClose}
    >
      <Field name="name" label={m.name()} autoFocus isRequired />
      <Choice
        name="shared_with"
        label={m.list_shared_with()}
        options={audiences()}
        defaultValue=""
      />
    </FormDialog>
  );
}
