import { Link, useLocation } from "@tanstack/react-router";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { useSession } from "../session.ts";
import { lineAt, RAIL, type RailLine } from "./navigation.ts";
import { useWaiting } from "./useWaiting.ts";

/** The left rail: the groups this person may open. */
export function Rail({ onGo }: { onGo?: () => void }) {
  const { may } = useSession();
  const here = useLocation({ select: ({ pathname }) => lineAt(pathname) });
  const { behind } = useWaiting();
  const groups = RAIL.map(({ word, lines }) => ({
    word: word?.() ?? "",
    lines: lines.filter((line) => may(line.operation)),
  }));
  return (
    <nav className="rail" aria-label={m.main_menu()}>
      {groups.map(({ word, lines }) =>
        lines.length > 0 ? (
          <div key={word}>
            {word ? <p className="grp">{word}</p> : null}
            {lines.map((line) => (
              <RailLink
                key={line.to}
                line={line}
                count={behind.get(line.to)}
                isHere={line === here}
                onGo={onGo}
              />
            ))}
          </div>
        ) : null,
      )}
    </nav>
  );
}

interface RailLinkProps {
  line: RailLine;
  /** How much waits there for a person. */
  count: number | undefined;
  isHere: boolean;
  onGo: (() => void) | undefined;
}

function RailLink({ line, count, isHere, onGo }: RailLinkProps) {
  return (
    <Link to={line.to} activeOptions={{ exact: !isHere }} {...(onGo ? { onClick: onGo } : {})}>
      <Icon name={line.icon} />
      <span>{line.word()}</span>
      {count ? (
        <span className="n hot">
          {count} <span className="vh">{m.bell_waits()}</span>
        </span>
      ) : null}
    </Link>
  );
}
