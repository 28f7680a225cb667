import type { KeyboardEvent } from "react";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";

interface SearchLineProps {
  text: string;
  onText: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  at: number;
  isOpen: boolean;
}

/** The line one types into; the cursor over the results moves while the focus stays here. */
export function SearchLine({ text, onText, onKeyDown, at, isOpen }: SearchLineProps) {
  return (
    <div className="search-line">
      <Icon name="search" />
      <input
        role="combobox"
        aria-label={m.search_all()}
        aria-expanded={isOpen}
        aria-controls="found"
        aria-activedescendant={isOpen ? `found-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={m.search_all()}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is this field
        autoFocus
      />
    </div>
  );
}
