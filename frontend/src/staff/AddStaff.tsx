import { useQueryClient } from "@tanstack/react-query";
import type { Role } from "../contract/api.schemas.ts";
import { getListStaffQueryKey, useAddStaff } from "../contract/staff/staff.ts";
import { roleWord, STAFF_ROLES } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { understoodAs } from "../parts/understood.ts";
import { Receipt } from "./Receipt.tsx";

/** A new account. Its first password is shown once, to be handed over. */
export function AddStaff({ onClose }: { onClose: () => void }) {
  const adding = useAddStaff();
  const queries = useQueryClient();

  function add(said: FormData): void {
    const data = {
      name: String(said.get("name")),
      username: String(said.get("username")),
      roles: [said.get("roles") as Role],
      reason: String(said.get("reason")),
      expires_on: String(said.get(understoodAs("expires_on"))) || null,
    };
    adding.mutate(
      { data },
      { onSuccess: () => queries.invalidateQueries({ queryKey: getListStaffQueryKey() }) },
    );
  }

  if (adding.data)
    return <Receipt title={m.account_opened()} receipt={adding.data} onClose={onClose} />;
  return (
    <FormDialog
      title={m.add_account()}
      lead={m.add_account_lead()}
      onSubmit={add}
      problem={adding.error}
      isPending={adding.isPending}
      verb={m.open_account()}
      onClose={onClose}
    >
      <Field name="name" label={m.person_name()} autoFocus isRequired />
      <div className="pair">
        <Field name="username" label={m.username()} autoComplete="off" isRequired />
        <Choice
          name="roles"
          label={m.role()}
          options={STAFF_ROLES.map((value) => ({ value, word: roleWord(value) }))}
          isRequired
        />
      </div>
      <Field name="reason" label={m.grant_reason()} hint={m.grant_reason_hint()} isRequired />
      <DayField name="expires_on" label={m.grant_expires()} isOptional />
    </FormDialog>
  );
}
