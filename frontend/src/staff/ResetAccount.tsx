import type { StaffView } from "../contract/api.schemas.ts";
import { useResetStaff } from "../contract/staff/staff.ts";
import { m } from "../paraglide/messages.js";
import { AccountDecision, useRereadStaff } from "./AccountDecision.tsx";
import { Receipt } from "./Receipt.tsx";

interface ResetAccountProps {
  account: StaffView;
  onClose: () => void;
}

/** Let somebody in anew who lost the password or the authenticator. */
export function ResetAccount({ account, onClose }: ResetAccountProps) {
  const { mutate, data, error, isPending } = useResetStaff();
  const reread = useRereadStaff();

  function reset(): void {
    const headers = { "If-Match": `"${account.version}"` };
    mutate({ accountId: account.id, headers }, { onSettled: () => void reread() });
  }

  if (data) return <Receipt title={m.account_was_reset()} receipt={data} onClose={onClose} />;
  return (
    <AccountDecision
      title={m.reset_account_title({ name: account.name ?? m.hidden_value() })}
      lead={m.reset_account_lead()}
      verb={m.reset_account()}
      problem={error}
      isPending={isPending}
      onDecide={reset}
      onClose={onClose}
    />
  );
}
