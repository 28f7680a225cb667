import { useState } from "react";
import type { StaffView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { MenuKey, type MenuLine } from "../parts/MenuKey.tsx";
import { EndAccount } from "./EndAccount.tsx";
import { ResetAccount } from "./ResetAccount.tsx";

/** What an administrator can do about one account. */
export function AccountKeys({ account }: { account: StaffView }) {
  const [deciding, setDeciding] = useState<string | null>(null);
  const close = () => setDeciding(null);
  const name = account.name ?? m.hidden_value();
  const lines: MenuLine[] = [
    { id: "reset", word: m.reset_account(), icon: "key" },
    { id: "end", word: m.end_account(), icon: "lock" },
  ];
  if (account.left_on) return null;
  return (
    <>
      <MenuKey
        label={m.account_actions({ name })}
        className="btn sm icon"
        lines={lines}
        onChoose={setDeciding}
      >
        <Icon name="dots" />
      </MenuKey>
      {deciding === "reset" ? <ResetAccount account={account} onClose={close} /> : null}
      {deciding === "end" ? <EndAccount account={account} onClose={close} /> : null}
    </>
  );
}
