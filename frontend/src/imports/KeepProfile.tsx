import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { NewMapping, Noun } from "../contract/api.schemas.ts";
import {
  getListImportProfilesQueryKey,
  useKeepImportProfile,
} from "../contract/imports/imports.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";

interface KeepProfileProps {
  noun: Noun;
  mapping: () => NewMapping;
}

/** Keep what the columns hold under a name, for the next list of the same program. */
export function KeepProfile({ noun, mapping }: KeepProfileProps) {
  const [kept, keep] = useState<NewMapping>();
  return (
    <>
      <Button onPress={() => keep(mapping())}>{m.import_profile_keep()}</Button>
      {kept ? <NameIt noun={noun} mapping={kept} onClose={() => keep(undefined)} /> : null}
    </>
  );
}

interface NameItProps {
  noun: Noun;
  mapping: NewMapping;
  onClose: () => void;
}

function NameIt({ noun, mapping, onClose }: NameItProps) {
  const keeping = useKeepImportProfile();
  const attempt = useAttempt();
  const queries = useQueryClient();

  function keep(said: FormData): void {
    const name = String(said.get("name")).trim();
    keeping.mutate(
      { data: { ...mapping, noun, name }, headers: attempt.headers },
      {
        onSuccess: async () => {
          attempt.done();
          await queries.invalidateQueries({ queryKey: getListImportProfilesQueryKey() });
          toast(m.import_profile_kept());
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={m.import_profile_keep()}
      lead={m.import_profile_lead()}
      onSubmit={keep}
      problem={keeping.error}
      isPending={keeping.isPending}
      verb={m.import_profile_keep()}
      onClose={onClose}
    >
      <Field name="name" label={m.import_profile_name()} autoFocus isRequired />
    </FormDialog>
  );
}
