import { useRef, useState, type KeyboardEvent } from "react";
import type { RequestKind } from "../contract/api.schemas.ts";
import { optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { keysAreOn, useKeys } from "../parts/keys.ts";
import { AGAINST } from "./itemWords.ts";
import { KIND_KEYS, REQUEST_KINDS } from "./words.ts";

/** Where the keys go once it is known who asks. */
export const KINDS_ID = "dsr-kinds";
const KINDS = Object.keys(REQUEST_KINDS) as RequestKind[];
const OBJECTIONS = optionsOf(AGAINST).filter(({ value }) => value !== "consent");

/** What is asked: several rights at once, by their letters; each gets its own decision. */
export function KindChoice() {
  const [chosen, choose] = useState<ReadonlySet<RequestKind>>(new Set());
  const boxes = useRef(new Map<RequestKind, HTMLInputElement>());
  const byKey = new Map(KINDS.map((kind) => [KIND_KEYS[kind]().toLowerCase(), kind]));
  const toggle = (kind: RequestKind) => () => boxes.current.get(kind)?.click();
  useKeys(Object.fromEntries([...byKey].map(([key, kind]) => [key, toggle(kind)])));

  /** A box that has the focus takes no letters for itself. */
  function press(event: KeyboardEvent): void {
    const kind = byKey.get(event.key.toLowerCase());
    if (!kind || event.ctrlKey || event.metaKey || !keysAreOn()) return;
    event.preventDefault();
    toggle(kind)();
  }

  return (
    <fieldset className="group">
      <legend>
        {m.dsr_what_many()} <span className="muted">({m.dsr_what_many_hint()})</span>
      </legend>
      <div className="dsr-kinds" id={KINDS_ID} tabIndex={-1}>
        {KINDS.map((kind) => (
          <label key={kind} className="either">
            <input
              type="checkbox"
              name="kinds"
              value={kind}
              onKeyDown={press}
              ref={(box) => {
                if (box) boxes.current.set(kind, box);
              }}
              onChange={({ target }) => choose(withKind(chosen, kind, target.checked))}
            />
            <span>
              {REQUEST_KINDS[kind]()} <kbd aria-hidden="true">{KIND_KEYS[kind]()}</kbd>
            </span>
          </label>
        ))}
      </div>
      {chosen.has("object") ? (
        <Choice name="against" label={m.dsr_against()} options={OBJECTIONS} isOptional />
      ) : null}
      {chosen.has("rectify") ? (
        <label className="either">
          <input type="checkbox" name="restrict_meanwhile" />
          <span>{m.dsr_restrict_meanwhile()}</span>
        </label>
      ) : null}
    </fieldset>
  );
}

function withKind(
  chosen: ReadonlySet<RequestKind>,
  kind: RequestKind,
  isChosen: boolean,
): ReadonlySet<RequestKind> {
  const others = [...chosen].filter((each) => each !== kind);
  return new Set(isChosen ? [...others, kind] : others);
}
