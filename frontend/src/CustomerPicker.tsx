import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { searchCustomers, useGetCustomer } from "./contract/customers/customers.ts";
import { m } from "./paraglide/messages.js";
import { Combo, type Candidate } from "./parts/Combo.tsx";

const PAUSE_MS = 150;
const HITS = 8;

interface PickerProps {
  label?: string;
  hint?: string;
  /** Who it cannot be. */
  except?: string;
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

/** Find the customer by a few letters, a number or a phone; the search goes by POST. */
export function CustomerPicker({ label, hint, except, chosen, onChoose }: PickerProps) {
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  const { candidates, isFetching } = useCandidates(asked, except);
  const isSettled = asked === text.trim() && !isFetching;
  useNameOf(chosen, setText);

  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  function choose(id: string | null): void {
    const found = candidates.find((one) => one.id === id);
    if (found) setText(found.name);
    onChoose(id);
  }

  return (
    <Combo
      name="customer_id"
      label={label ?? m.customer()}
      hint={hint ?? m.customer_find_hint()}
      candidates={candidates}
      text={text}
      onText={setText}
      chosen={chosen}
      onChoose={choose}
      nothing={isSettled ? m.search_nothing() : m.loading()}
      isSettled={isSettled}
      autoFocus={chosen === null}
      isRequired
    />
  );
}

function useCandidates(
  asked: string,
  except: string | undefined,
): { candidates: Candidate[]; isFetching: boolean } {
  const { data, isFetching } = useQuery({
    queryKey: ["search", asked],
    queryFn: ({ signal }) => searchCustomers({ text: asked, limit: HITS }, { signal }),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const candidates = (data?.items ?? [])
    .filter(({ id }) => id !== except)
    .map(({ id, name, number, town }) => ({
      id,
      name: name ?? number,
      note: [number, town].filter(Boolean).join(" · "),
    }));
  return { candidates, isFetching };
}

/** Coming from a customer's record, the customer is chosen already: show who it is. */
function useNameOf(chosen: string | null, show: (name: string) => void): void {
  const [first] = useState(chosen);
  const { data } = useGetCustomer(first ?? "", { query: { enabled: first !== null } });
  const name = data?.name ?? data?.number;
  useEffect(() => {
    if (name) show(name);
  }, [name, show]);
}
