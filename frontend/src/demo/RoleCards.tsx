import { useMutation, useQuery } from "@tanstack/react-query";
import { roleWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { beginAs } from "../session.ts";
import { demoAccounts, enterAs } from "./calls.ts";
import "./demo.css";

/** One card per role; one press signs in, second factor included. */
export default function RoleCards() {
  const accounts = useQuery({ queryKey: ["demo", "accounts"], queryFn: demoAccounts });
  const entering = useMutation({ mutationFn: enterAs, onSuccess: beginAs });
  if (!accounts.data) return <ProblemNote problem={accounts.error} />;
  return (
    <section className="demo-roles" aria-label={m.demo_roles()}>
      <h2>{m.demo_roles()}</h2>
      <ul>
        {accounts.data.map(({ role, name, username }) => (
          <li key={username}>
            <button
              type="button"
              onClick={() => entering.mutate(username)}
              aria-disabled={entering.isPending}
            >
              <Icon name="person" />
              <span>
                <b>{roleWord(role)}</b>
                <small>{name}</small>
              </span>
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
      <ProblemNote problem={entering.error} />
    </section>
  );
}
