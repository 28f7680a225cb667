import { useState } from "react";
import type { CabinetView, PaperView } from "../contract/api.schemas.ts";
import { listCabinets, useListCabinets, useMovePaper } from "../contract/archive/archive.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { LabelField } from "./LabelField.tsx";
import { keepPaper } from "./usePaper.ts";

interface LockPaperProps {
  paper: PaperView;
  onClose: () => void;
}

function asOption({ id, number, room, name }: CabinetView) {
  return { value: id, word: `${number} ${room}, ${name}` };
}

/** Lock a paper away: scan the cabinet's label, or choose the cabinet. */
export function LockPaper({ paper, onClose }: LockPaperProps) {
  const cabinets = useListCabinets({ limit: 200 });
  const moving = useMovePaper();
  const attempt = useAttempt();
  const [chosen, choose] = useState<string | null>(null);
  const [unread, setUnread] = useState<Error | null>(null);
  function lock(cabinetId: string | null): void {
    const data = { to: "locked" as const, cabinet_id: cabinetId };
    moving.mutate({ paperId: paper.id, data, headers: attempt.headers }, { onSuccess: done });
  }

  function done(locked: PaperView): void {
    attempt.done();
    keepPaper(locked);
    onClose();
  }

  async function read(label: string): Promise<void> {
    setUnread(null);
    try {
      const { items } = await listCabinets({ number: label });
      if (items[0]) lock(items[0].id);
      else setUnread(new Error(label));
    } catch (refused) {
      setUnread(refused as Error);
    }
  }

  return (
    <FormDialog
      title={m.archive_lock_title({ number: paper.number })}
      lead={m.archive_lock_lead()}
      onSubmit={() => lock(chosen)}
      problem={moving.error ?? unread}
      isPending={moving.isPending}
      verb={m.archive_lock()}
      icon="lock"
      onClose={onClose}
    >
      <LabelField
        label={m.archive_cabinet_label()}
        hint={m.archive_cabinet_label_hint()}
        onLabel={(label) => void read(label)}
        autoFocus
      />
      <Choice
        name="cabinet_id"
        label={m.archive_cabinet()}
        hint={m.archive_cabinet_hint()}
        options={(cabinets.data?.items ?? []).map(asOption)}
        value={chosen}
        onChange={choose}
        isOptional
      />
    </FormDialog>
  );
}
