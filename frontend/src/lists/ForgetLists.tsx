import { useQueryClient } from "@tanstack/react-query";
import type { SavedListView } from "../contract/api.schemas.ts";
import { getListSavedListsQueryKey, useForgetSavedList } from "../contract/lists/lists.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { audienceWord } from "./audiences.ts";

interface ForgetListsProps {
  saved: readonly SavedListView[];
  onClose: () => void;
}

/** One's own views, each with whom it is shared, to be taken away. */
export function ForgetLists({ saved, onClose }: ForgetListsProps) {
  const queries = useQueryClient();
  const forgetting = useForgetSavedList({
    mutation: {
      onSuccess: () => queries.invalidateQueries({ queryKey: getListSavedListsQueryKey() }),
    },
  });
  return (
    <Dialog isOpen title={m.list_manage_title()} onClose={onClose}>
      <div className="body stack">
        <ProblemNote problem={forgetting.error} />
        <ul className="row-outcomes">
          {saved.map(({ id, name, version, shared_with }) => (
            <li key={id}>
              <span>
                <b>{name}</b> <span className="muted">{audienceWord(shared_with)}</span>
              </span>
              <Button
                size="sm"
                look="bad"
                aria-label={m.list_forget_named({ name })}
                isPending={forgetting.isPending}
                onPress={() =>
                  forgetting.mutate({
                    savedListId: id,
                    headers: { "If-Match": `"${version}"` },
                  })
                }
              >
                {m.list_forget()}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <footer>
        <Button onPress={onClose}>{m.close()}</Button>
      </footer>
    </Dialog>
  );
}
