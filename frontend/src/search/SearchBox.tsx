import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { m } from "../paraglide/messages.js";
import { SearchResults } from "./SearchResults.tsx";
import { SearchLine } from "./SearchLine.tsx";
import { useFound, type Found } from "./useFound.ts";

/** Ctrl K, a few letters, Enter. What is typed goes in the body, never into an address. */
export function SearchBox({ onClose }: { onClose: () => void }) {
  return (
    <ModalOverlay
      className="scrim top"
      isOpen
      isDismissable
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className="pop omnibox">
        <Dialog aria-label={m.search_all()}>
          <Search onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Search({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const hurry = useRef(false);
  const { found, isSettled } = useFound(text);
  const go = useGo(onClose);

  useEffect(() => {
    if (!hurry.current || !isSettled) return; // Enter came first: the answer opens its first hit
    hurry.current = false;
    go(found[0]);
  }, [isSettled, found, go]);

  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step && event.key !== "Enter") return;
    event.preventDefault();
    if (step) setAt((at + step + found.length) % Math.max(1, found.length));
    else if (isSettled) go(found[at]);
    else hurry.current = true;
  }

  function type(next: string): void {
    setText(next);
    setAt(0);
  }

  return (
    <>
      <SearchLine
        text={text}
        onText={type}
        onKeyDown={press}
        at={at}
        isOpen={found.length > 0}
      />
      <SearchResults found={found} at={at} text={isSettled ? text : ""} onChoose={go} />
    </>
  );
}

function useGo(onClose: () => void): (found: Found | undefined) => void {
  const navigate = useNavigate();
  return (found) => {
    if (!found) return;
    onClose();
    if (found.kind === "action") {
      void navigate({ to: found.id === "order" ? "/orders/new" : "/customers/new" });
    } else void navigate(found.way);
  };
}
