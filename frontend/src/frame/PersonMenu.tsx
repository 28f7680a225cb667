import { useNavigate, useRouter } from "@tanstack/react-router";
import { shortName } from "../format/names.ts";
import { roleWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { MenuKey } from "../parts/MenuKey.tsx";
import { leave, useSession } from "../session.ts";

/** Who is signed in, in which role; own settings and the way out. */
export function PersonMenu() {
  const { me } = useSession();
  const navigate = useNavigate();
  const { history } = useRouter();
  if (!me) return null;
  const role = me.roles.map(roleWord).join(", ");

  async function choose(line: string): Promise<void> {
    if (line === "me") return await navigate({ to: "/me" });
    if (line === "data") return await navigate({ to: "/me/data" });
    await leave();
    history.replace("/"); // whoever signs in next begins at their own beginning
  }

  return (
    <MenuKey
      label={`${shortName(me.name)} ${role}`}
      className="tb-item person"
      lines={[
        { id: "me", word: m.my_settings(), icon: "person" },
        { id: "data", word: m.my_data(), icon: "eye" },
        { id: "leave", word: m.sign_out(), icon: "out" },
      ]}
      onChoose={(line) => void choose(line)}
    >
      <Icon name="person" />
      <span>{shortName(me.name)}</span> <span className="dim">{role}</span>
    </MenuKey>
  );
}
