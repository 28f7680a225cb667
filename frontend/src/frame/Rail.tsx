import { Link } from "@tanstack/react-router";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { useSession } from "../session.ts";
import { RAIL, type RailLine } from "./navigation.ts";

/** The left rail: the groups this person may open. */
export function Rail({ onGo }: { onGo?: () => void }) {
  const { may } = useSession();
  const groups = RAIL.map(({ word, lines }) => ({
    word: word(),
    lines: lines.filter((line) => may(line.operation)),
  }));
  return (
    <nav className="rail" aria-label={m.main_menu()}>
      {groups.map(({ word, lines }) =>
        lines.length > 0 ? (
          <div key={word}>
            <p className="grp">{word}</p>
            {lines.map((line) => (
              <RailLink key={line.to} line={line} onGo={onGo} />
            ))}
          </div>
        ) : null,
      )}
    </nav>
  );
}

function RailLink({ line, onGo }: { line: RailLine; onGo: (() => void) | undefined }) {
  const exact = line.to === "/customers/import";
  return (
    <Link to={line.to} activeOptions={{ exact }} {...(onGo ? { onClick: onGo } : {})}>
      <Icon name={line.icon} />
      <span>{line.word()}</span>
    </Link>
  );
}
