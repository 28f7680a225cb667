import type { StaffView } from "../contract/api.schemas.ts";
import { useChangeStaff } from "../contract/staff/staff.ts";
import { todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { toast } from "../parts/toast.ts";
import { AccountDecision, useRereadStaff } from "./AccountDecision.tsx";

interface EndAccountProps {
  account: StaffView;
  onClose: () => void;
}

/** Somebody leaves: the sessions end at once. What was done with the account stays. */
export function EndAccount({ account, onClose }: EndAccountProps) {
  const { mutate, error, isPending } = useChangeStaff();
  const reread = useRereadStaff();
  const name = account.name ?? m.hidden_value();

  function end(): void {
    const headers = { "If-Match": `"${account.version}"` };
    mutate(
      { accountId: account.id, data: { left_on: todayHere() }, headers },
      { onSuccess: done, onSettled: () => void reread() },
    );
  }

  function done(): void {
    toast(m.account_ended({ name }));
    onClose();
  }

  return (
    <AccountDecision
      title={m.end_account_title({ name })}
      lead={m.end_account_lead()}
      verb={m.end_account()}
      problem={error}
      isPending={isPending}
      onDecide={end}
      onClose={onClose}
    />
  );
}
