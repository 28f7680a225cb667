import { useQuery, keepPreviousData } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { searchCustomers } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { settlePurpose, useSession } from "../session.ts";
import { SearchResults, type Found } from "./SearchResults.tsx";
import { SearchLine } from "./SearchLine.tsx";
import { useOpenCustomer } from "./useOpenCustomer.ts";

const PAUSE_MS = 150;
const HITS = 7;

/** Ctrl K, a few letters, Enter. What is typed goes in the body, never into an address. */
export function SearchCustomers({ onClose }: { onClose: () => void }) {
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

/** What matches: customers when something is typed, and always what can be begun. */
function useFound(text: string): { found: readonly Found[]; isSettled: boolean } {
  const asked = useSettled(text.trim());
  const { may } = useSession();
  const query = useQuery({
    queryKey: ["search", asked],
    queryFn: async ({ signal }) => {
      await settlePurpose("search_customers"); // a screen that shows nobody has stated none
      return searchCustomers({ text: asked, limit: HITS }, { signal });
    },
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const hits = asked && text.trim() ? (query.data?.items ?? []) : [];
  const begun: Found[] = [];
  if (may("place_order")) begun.push({ kind: "action", id: "order" });
  if (may("create_customer")) begun.push({ kind: "action", id: "customer" });
  const found = [
    ...hits.map((hit) => ({ kind: "customer", id: hit.id, hit }) as const),
    ...begun,
  ];
  return { found, isSettled: asked === text.trim() && !query.isFetching };
}

function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function useGo(onClose: () => void): (found: Found | undefined) => void {
  const navigate = useNavigate();
  const open = useOpenCustomer();
  return (found) => {
    if (!found) return;
    onClose();
    if (found.kind === "customer") open(found.id);
    else void navigate({ to: found.id === "order" ? "/orders/new" : "/customers/new" });
  };
}
