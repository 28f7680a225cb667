import { useState } from "react";
import type { CabinetView, KeyView } from "../contract/api.schemas.ts";
import {
  getListCabinetsQueryKey,
  getListKeyHandoversQueryKey,
  useHandOverKey,
  useTakeKeyBack,
} from "../contract/archive/archive.ts";
import { moment } from "../format/dates.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { Tag } from "../parts/Tag.tsx";
import { queries } from "../queries.ts";
import { useSession } from "../session.ts";
import { KeeperChoice } from "./LendPaper.tsx";

/** The keys of a cabinet: here, or in whose hand since when. */
export function CabinetKeys({ cabinet }: { cabinet: CabinetView }) {
  const { may } = useSession();
  const [giving, setGiving] = useState<KeyView>();
  const taking = useTakeKeyBack();
  const attempt = useAttempt();

  function takeBack(key: KeyView): void {
    taking.mutate(
      { keyId: key.id, headers: attempt.headers },
      { onSettled: () => (attempt.done(), reread()) },
    );
  }

  const acts: Column<KeyView> = {
    head: m.archive_key_acts(),
    hidesHead: true,
    className: "nw r",
    cell: (row) =>
      row.holder_id ? (
        <Button size="sm" icon="undo" onPress={() => takeBack(row)}>
          {m.archive_take_key()}
        </Button>
      ) : (
        <Button size="sm" icon="out" onPress={() => setGiving(row)}>
          {m.archive_give_key()}
        </Button>
      ),
  };
  if (cabinet.keys.length === 0) return <p className="body muted">{m.archive_no_keys()}</p>;
  return (
    <>
      <ProblemNote problem={taking.error} />
      <ReadingTable
        label={m.archive_keys_of({ number: cabinet.number })}
        columns={may("hand_over_key") ? [...columns(), acts] : columns()}
        rows={cabinet.keys}
        isFocusable
      />
      {giving ? <GiveKey held={giving} onClose={() => setGiving(undefined)} /> : null}
    </>
  );
}

function columns(): Column<KeyView>[] {
  return [
    { head: m.archive_key(), className: "nw mono", cell: (row) => row.code },
    {
      head: m.archive_holder(),
      cell: (row) =>
        row.holder_id ? (
          <>
            <Tag icon="out" tone="warn" word={m.archive_key_out()} />{" "}
            {row.holder_name ?? m.hidden_value()}
          </>
        ) : (
          <Tag icon="check" tone="ok" word={m.archive_key_here()} />
        ),
    },
    {
      head: m.archive_given(),
      className: "nw num",
      cell: (row) => (row.given_at ? moment(row.given_at) : "–"),
    },
  ];
}

function GiveKey({ held, onClose }: { held: KeyView; onClose: () => void }) {
  const giving = useHandOverKey();
  const attempt = useAttempt();

  function give(said: FormData): void {
    const data = { holder_id: String(said.get("holder_id")) };
    giving.mutate({ keyId: held.id, data, headers: attempt.headers }, { onSuccess: done });
  }

  function done(): void {
    attempt.done();
    reread();
    onClose();
  }

  return (
    <FormDialog
      title={m.archive_give_title({ code: held.code })}
      lead={m.archive_lend_lead()}
      onSubmit={give}
      problem={giving.error}
      isPending={giving.isPending}
      verb={m.archive_give_key()}
      icon="out"
      onClose={onClose}
    >
      <KeeperChoice name="holder_id" label={m.archive_holder()} />
    </FormDialog>
  );
}

function reread(): void {
  void queries.invalidateQueries({ queryKey: getListCabinetsQueryKey() });
  void queries.invalidateQueries({ queryKey: getListKeyHandoversQueryKey() });
}
