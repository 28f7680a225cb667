import { useNavigate } from "@tanstack/react-router";
import { roleWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { MenuKey } from "../parts/MenuKey.tsx";
import { leave, useSession } from "../session.ts";

/** Who is signed in, in which role; own settings and the way out. */
export function PersonMenu() {
  const { me } = useSession();
  const navigate = useNavigate();
  if (!me) return null;
  const role = me.roles.map(roleWord).join(", ");

  function choose(line: string): void {
    void (line === "leave" ? leave() : navigate({ to: "/me" }));
  }

  return (
    <MenuKey
      label={`${shortName(me.name)} ${role}`}
      className="tb-item person"
      lines={[
        { id: "me", word: m.my_settings(), icon: "person" },
        { id: "leave", word: m.sign_out(), icon: "out" },
      ]}
      onChoose={choose}
    >
      <Icon name="person" />
      <span>{shortName(me.name)}</span> <span className="dim">{role}</span>
    </MenuKey>
  );
}

/** Tiina Tilaus is Tiina T. in the bar. */
function shortName(name: string): string {
  const [given = "", ...family] = name.split(" ");
  const initial = family.at(-1)?.at(0);
  return initial ? `${given} ${initial}.` : given;
}
