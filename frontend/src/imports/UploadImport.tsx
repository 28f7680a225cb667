import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Noun } from "../contract/api.schemas.ts";
import type { Operation } from "../contract/access.ts";
import { useUploadImport } from "../contract/imports/imports.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Crumbs } from "../parts/Crumbs.tsx";
import { FilePicker } from "../parts/FilePicker.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { useSession } from "../session.ts";
import { ChooseProfile } from "./ChooseProfile.tsx";
import { nounWord } from "./fieldWords.ts";
import { ImportSteps } from "./ImportSteps.tsx";

/** What a list may bring in: whatever its bringer may make by hand. */
const BY_HAND: Record<Noun, Operation> = {
  customers: "create_customer",
  sites: "add_site",
  contacts: "add_contact",
  products: "create_product",
  prices: "add_price",
  "open-invoices": "post_invoice",
};

/** The first step of an import: what it is of, and the file. Nothing is stored by it yet. */
export function UploadImport() {
  const [noun, choose] = useState<Noun>("customers");
  const [profile, take] = useState<string>();
  const upload = useUpload(noun, profile);
  return (
    <>
      <PageHead
        title={m.import_title()}
        crumbs={<Crumbs above={[]} here={m.import_title()} />}
      />
      <ImportSteps now="file" />
      <Panel title={m.import_file()} footer={m.import_file_foot()}>
        <ProblemNote problem={upload.error} />
        <div className="stack">
          <div className="pair">
            <NounChoice noun={noun} onChoose={choose} onAnother={() => take(undefined)} />
            <ChooseProfile key={noun} noun={noun} chosen={profile} onChoose={take} />
          </div>
          <FilePicker
            label={m.import_choose()}
            hint={m.import_kinds()}
            accept=".csv,.txt,.xlsx,.json"
            isPending={upload.isPending}
            onFile={upload.send}
          />
        </div>
      </Panel>
    </>
  );
}

interface NounChoiceProps {
  noun: Noun;
  onChoose: (noun: Noun) => void;
  onAnother: () => void;
}

function NounChoice({ noun, onChoose, onAnother }: NounChoiceProps) {
  const { may } = useSession();
  const nouns = (Object.keys(BY_HAND) as Noun[]).filter((each) => may(BY_HAND[each]));
  return (
    <Choice
      name="noun"
      label={m.import_noun()}
      options={nouns.map((value) => ({ value, word: nounWord(value) }))}
      value={noun}
      onChange={(chosen) => {
        onChoose(chosen);
        onAnother();
      }}
    />
  );
}

function useUpload(noun: Noun, profile: string | undefined) {
  const uploading = useUploadImport();
  const attempt = useAttempt();
  const navigate = useNavigate();

  function send(file: File): void {
    const by = profile ? { profile_id: profile } : {};
    uploading.mutate(
      { data: file, params: { filename: file.name, noun, ...by }, headers: attempt.headers },
      {
        onSuccess: ({ id }) => {
          attempt.done();
          void navigate({ to: "/imports/$importId", params: { importId: id } });
        },
      },
    );
  }

  return { send, error: uploading.error, isPending: uploading.isPending };
}
