import { useMutation, useQuery } from "@tanstack/react-query";
import { roleWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { MenuKey } from "../parts/MenuKey.tsx";
import { beginAs, useSession } from "../session.ts";
import { demoAccounts, enterAs } from "./calls.ts";

/** See the register through somebody else's eyes. */
export function RoleSwitch() {
  const { me } = useSession();
  const accounts = useQuery({ queryKey: ["demo", "accounts"], queryFn: demoAccounts });
  const entering = useMutation({
    mutationFn: enterAs,
    onSuccess: (session) => {
      window.history.replaceState(null, "", "/");
      beginAs(session);
    },
  });
  const [role = ""] = me?.roles ?? [];
  const known = accounts.data ?? [];
  const lines = known.map(({ name, role: held, username }) => ({
    id: username,
    word: `${roleWord(held)}, ${name}`,
  }));
  return (
    <MenuKey
      label={m.demo_role({ role: roleWord(role) })}
      className="demo-key"
      lines={lines}
      chosen={me?.username ?? ""}
      onChoose={(next) => entering.mutate(next)}
    >
      {m.demo_role({ role: roleWord(role) })}
      <Icon name="down" />
    </MenuKey>
  );
}
