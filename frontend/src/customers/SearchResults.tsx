import type { Found as Hit } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";

export type Found =
  | { readonly kind: "customer"; readonly id: string; readonly hit: Hit }
  | { readonly kind: "action"; readonly id: "order" | "customer" };

interface SearchResultsProps {
  found: readonly Found[];
  at: number;
  /** What was searched for, once the answer is there. */
  text: string;
  onChoose: (found: Found) => void;
}

/** Customers first, then what can be begun from here. */
export function SearchResults({ found, at, text, onChoose }: SearchResultsProps) {
  const hits = found.filter((one) => one.kind === "customer").length;
  return (
    <>
      <p className="vh" role="status">
        {text.trim() ? m.search_found({ count: hits }) : ""}
      </p>
      {text.trim() && hits === 0 ? <p className="no-option">{m.search_nothing()}</p> : null}
      <div id="found" role="listbox" aria-label={m.search_all()}>
        {found.map((one, row) => (
          <div
            key={`${one.kind}-${one.id}`}
            id={`found-${row}`}
            role="option"
            aria-selected={row === at}
            className={row === at ? "hit on" : "hit"}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(one)}
          >
            <FoundLine found={one} isCurrent={row === at} />
          </div>
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

function FoundLine({ found, isCurrent }: { found: Found; isCurrent: boolean }) {
  if (found.kind === "action") {
    return (
      <>
        <Icon name="plus" />
        <span>{found.id === "order" ? m.new_order() : m.new_customer()}</span>
        {isCurrent ? <kbd>↵</kbd> : null}
      </>
    );
  }
  const { name, number, business_id, town, form } = found.hit;
  const facts = [number, business_id, town].filter(Boolean);
  return (
    <>
      <Icon name={form === "person" ? "person" : "firm"} />
      <span>
        <b>{name ?? m.hidden_value()}</b>
        <small>{facts.join(" · ")}</small>
      </span>
      {isCurrent ? <kbd>↵</kbd> : null}
    </>
  );
}
