import { useEffect, useRef, useState } from "react";
import { m } from "../paraglide/messages.js";
import { Icon } from "./Icon.tsx";
import { useKeys } from "./keys.ts";

const PAUSE_MS = 200;

interface FilterFieldProps {
  label: string;
  /** Told what is typed, once it rests. */
  onRest: (text: string) => void;
}

/** Narrows a list by what is typed. It stands in no address: it may be a name. */
export function FilterField({ label, onRest }: FilterFieldProps) {
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useKeys({ "/": () => field.current?.focus() });

  useEffect(() => {
    const timer = setTimeout(() => onRest(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, onRest]);

  return (
    <span className="filter-field">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        className="inp"
        aria-label={label}
        placeholder={label}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text ? (
        <button
          type="button"
          aria-label={m.filter_remove({ filter: label })}
          onClick={() => setText("")}
        >
          <Icon name="close" />
        </button>
      ) : (
        <kbd aria-hidden="true">/</kbd>
      )}
    </span>
  );
}
