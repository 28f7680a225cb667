import { useState } from "react";
import type { ListOf, SavedListView } from "../contract/api.schemas.ts";
import { useListSavedLists } from "../contract/lists/lists.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { MenuKey, type MenuLine } from "../parts/MenuKey.tsx";
import { ForgetLists } from "./ForgetLists.tsx";
import { searchOf, type Search } from "./queries.ts";
import { SaveList } from "./SaveList.tsx";

interface SavedListsProps {
  of: ListOf;
  search: Search;
  columns: readonly string[];
  apply: (search: Search, columns: readonly string[]) => void;
}

const ALL_OF_THEM = 200;

/** The views of a list that were kept under a name: one's own, and those shared. */
export function SavedLists({ of, search, columns, apply }: SavedListsProps) {
  const [open, setOpen] = useState<string | null>(null);
  const { data } = useListSavedLists({ list_of: of, limit: ALL_OF_THEM });
  const saved = data?.items ?? [];
  const mine = saved.filter((one) => one.is_mine);
  const close = () => setOpen(null);

  function choose(id: string): void {
    const kept = saved.find((one) => one.id === id);
    if (kept) apply(searchOf(kept.query), kept.columns);
    else setOpen(id);
  }

  return (
    <>
      <MenuKey
        label={m.list_views()}
        className="btn sm"
        lines={[...saved.map(lineOf), ...verbs(mine.length)]}
        onChoose={choose}
      >
        <Icon name="list" />
        {m.list_views()}
        <Icon name="down" />
      </MenuKey>
      {open === SAVE ? (
        <SaveList of={of} search={search} columns={columns} onClose={close} />
      ) : null}
      {open === FORGET ? <ForgetLists saved={mine} onClose={close} /> : null}
    </>
  );
}

const SAVE = "save";
const FORGET = "forget";

function lineOf({ id, name, shared_with }: SavedListView): MenuLine {
  return { id, word: name, icon: shared_with ? "person" : "list" };
}

function verbs(mine: number): MenuLine[] {
  const save: MenuLine = { id: SAVE, word: m.list_save(), icon: "plus" };
  const forget: MenuLine = { id: FORGET, word: m.list_manage(), icon: "pencil" };
  return mine ? [save, forget] : [save];
}
