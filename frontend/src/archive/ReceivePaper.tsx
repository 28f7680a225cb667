import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { PaperKind } from "../contract/api.schemas.ts";
import {
  getListPapersQueryKey,
  useListFolders,
  useReceivePaper,
} from "../contract/archive/archive.ts";
import { useGetCustomer } from "../contract/customers/customers.ts";
import { CustomerPicker } from "../CustomerPicker.tsx";
import { todayHere } from "../format/dates.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Crumbs } from "../parts/Crumbs.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { SaveBar } from "../parts/SaveBar.tsx";
import { useSubmitKey } from "../parts/useSubmitKey.ts";
import { useUnsaved } from "../parts/useUnsaved.ts";
import { queries } from "../queries.ts";
import { paperFrom } from "./paperFrom.ts";
import { PAPER_KINDS } from "./words.ts";

const FORM = "receive-paper";

/** Register a paper that has come in: what it is, of which day, and about whom. */
export function ReceivePaper() {
  const [customerId, choose] = useState<string | null>(null);
  const [kind, setKind] = useState<PaperKind>("contract");
  const customer = useGetCustomer(customerId ?? "", {
    query: { enabled: customerId !== null },
  });
  const receiving = useReceivePaper();
  const problem = receiving.error ?? customer.error;
  const unsaved = useUnsaved(FORM, problem);
  const attempt = useAttempt();
  const navigate = useNavigate();
  useSubmitKey(FORM);

  function receive(said: FormData): void {
    const party_id = customer.data?.party_id;
    if (!party_id) return;
    const data = paperFrom(said, kind, party_id);
    receiving.mutate({ data, headers: attempt.headers }, { onSuccess: ({ id }) => done(id) });
  }

  function done(paperId: string): void {
    attempt.done();
    void queries.invalidateQueries({ queryKey: getListPapersQueryKey() });
    const to = "/archive/papers/$paperId";
    unsaved.saved(() => void navigate({ to, params: { paperId } }));
  }

  return (
    <>
      <Head />
      <Form id={FORM} onSubmit={receive} problem={problem} className="form-page">
        <CustomerPicker
          label={m.archive_about()}
          hint={m.archive_about_hint()}
          chosen={customerId}
          onChoose={choose}
        />
        <PaperFields kind={kind} onKind={setKind} />
        <SaveBar
          word={m.archive_receive()}
          isPending={receiving.isPending || customer.isFetching}
          unsaved={unsaved}
        />
      </Form>
    </>
  );
}

function Head() {
  const above = [{ link: { to: "/archive" as const }, word: m.nav_archive() }];
  return (
    <PageHead
      title={m.archive_new()}
      crumbs={<Crumbs above={above} here={m.archive_new()} />}
      takesFocus={false}
    />
  );
}

interface PaperFieldsProps {
  kind: PaperKind;
  onKind: (kind: PaperKind) => void;
}

function PaperFields({ kind, onKind }: PaperFieldsProps) {
  const folders = useListFolders({ limit: 200 });
  const kinds = Object.entries(PAPER_KINDS).map(([value, word]) => ({ value, word: word() }));
  const places = (folders.data?.items ?? []).map(({ id, number, title }) => ({
    value: id,
    word: `${number} ${title}`,
  }));
  return (
    <>
      <Choice
        name="kind"
        label={m.archive_kind()}
        options={kinds}
        value={kind}
        onChange={(chosen) => onKind(chosen as PaperKind)}
        isRequired
      />
      <Field
        key={kind}
        name="note"
        label={m.archive_note()}
        hint={m.archive_note_hint()}
        defaultValue={PAPER_KINDS[kind]()}
        isRequired
      />
      <DayField name="dated_on" label={m.archive_dated_on()} isPast isRequired />
      <DayField
        name="received_on"
        label={m.archive_received_on()}
        defaultDay={todayHere()}
        isPast
        isRequired
      />
      <Choice name="folder_id" label={m.archive_folder()} options={places} isOptional />
    </>
  );
}
