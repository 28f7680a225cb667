import { useQueryClient } from "@tanstack/react-query";
import type { NewAccount, Role } from "../contract/api.schemas.ts";
import { getListStaffQueryKey, useOpenAccount } from "../contract/staff/staff.ts";
import { roleWord, STAFF_ROLES } from "../format/roles.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { toast } from "../parts/toast.ts";

/** A new account. The person ties a second factor to it at the first sign-in. */
export function OpenAccount({ onClose }: { onClose: () => void }) {
  const opening = useOpenAccount();
  const attempt = useAttempt();
  const queries = useQueryClient();

  function open(said: FormData): void {
    opening.mutate({ data: accountFrom(said), headers: attempt.headers }, { onSuccess: done });
  }

  async function done(): Promise<void> {
    attempt.done();
    await queries.invalidateQueries({ queryKey: getListStaffQueryKey() });
    toast(m.account_opened());
    onClose();
  }

  return (
    <Dialog isOpen title={m.add_account()} lead={m.add_account_lead()} onClose={onClose}>
      <Form
        onSubmit={open}
        problem={opening.error}
        label={m.add_account()}
        className="dialog-form"
      >
        <div className="body stack">
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
          <Field
            name="password"
            label={m.first_password()}
            hint={m.password_hint()}
            type="password"
            autoComplete="new-password"
            isRequired
          />
        </div>
        <footer>
          <Button onPress={onClose}>{m.cancel()}</Button>
          <Button type="submit" look="pri" isPending={opening.isPending}>
            {m.open_account()}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}

function accountFrom(said: FormData): NewAccount {
  return {
    name: String(said.get("name")),
    username: String(said.get("username")),
    password: String(said.get("password")),
    roles: [said.get("roles") as Role],
  };
}
