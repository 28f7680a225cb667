import { useEffect, useRef, type ReactNode } from "react";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { SOURCES } from "./hits.ts";
import type { Found } from "./useFound.ts";

interface SearchResultsProps {
  found: readonly Found[];
  at: number;
  /** What was searched for, once the answer is there. */
  text: string;
  onChoose: (found: Found) => void;
}

/** What was found, kind by kind, then what can be begun from here. */
export function SearchResults({ found, at, text, onChoose }: SearchResultsProps) {
  const hits = found.filter((one) => one.kind !== "action").length;
  return (
    <>
      <p className="vh" role="status">
        {text.trim() ? m.search_found({ count: hits }) : ""}
      </p>
      {text.trim() && hits === 0 ? <p className="no-option">{m.search_nothing()}</p> : null}
      <div id="found" role="listbox" aria-label={m.search_all()}>
        {groupsOf(found).map(({ kind, from, members }) => (
          <Group key={kind} kind={kind}>
            {members.map((one, place) => (
              <Option
                key={one.id}
                found={one}
                row={from + place}
                isCurrent={from + place === at}
                onChoose={onChoose}
              />
            ))}
          </Group>
        ))}
      </div>
      <p className="search-foot" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {m.search_choose()}
        </span>
        <span>
          <kbd>↵</kbd> {m.search_open()}
        </span>
        <span>{m.search_logged()}</span>
      </p>
    </>
  );
}

interface GroupOfFound {
  readonly kind: Found["kind"];
  /** The row its first member stands on. */
  readonly from: number;
  readonly members: Found[];
}

/** The found lie together by kind already; a kind without hits has no group. */
function groupsOf(found: readonly Found[]): GroupOfFound[] {
  const groups: GroupOfFound[] = [];
  for (const [row, one] of found.entries()) {
    const last = groups.at(-1);
    if (last?.kind === one.kind) last.members.push(one);
    else groups.push({ kind: one.kind, from: row, members: [one] });
  }
  return groups;
}

function Group({ kind, children }: { kind: Found["kind"]; children: ReactNode }) {
  const title = kind === "action" ? m.search_begin() : SOURCES[kind].title();
  return (
    <div role="group" aria-label={title} className="hits">
      <p aria-hidden="true">{title}</p>
      {children}
    </div>
  );
}

interface OptionProps {
  found: Found;
  row: number;
  isCurrent: boolean;
  onChoose: (found: Found) => void;
}

function Option({ found, row, isCurrent, onChoose }: OptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) option.current?.scrollIntoView?.({ block: "nearest" });
  }, [isCurrent]);
  return (
    <div
      ref={option}
      id={`found-${row}`}
      role="option"
      aria-selected={isCurrent}
      className={isCurrent ? "hit on" : "hit"}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(found)}
    >
      <FoundLine found={found} />
      {isCurrent ? <kbd>↵</kbd> : null}
    </div>
  );
}

function FoundLine({ found }: { found: Found }) {
  if (found.kind === "action") {
    return (
      <>
        <Icon name="plus" />
        <span>{found.id === "order" ? m.new_order() : m.new_customer()}</span>
      </>
    );
  }
  return (
    <>
      <Icon name={found.icon} />
      <span>
        <b>{found.name}</b>
        <small>{found.facts.filter(Boolean).join(" · ")}</small>
      </span>
    </>
  );
}
