import { useQueryClient } from "@tanstack/react-query";
import type { Noun } from "../contract/api.schemas.ts";
import {
  getListImportProfilesQueryKey,
  useForgetImportProfile,
  useListImportProfiles,
} from "../contract/imports/imports.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";

const GUESSED = "-";

interface ChooseProfileProps {
  noun: Noun;
  chosen: string | undefined;
  onChoose: (profile: string | undefined) => void;
}

/** By which profile a list is mapped, if one was kept; and a way to forget that profile. */
export function ChooseProfile({ noun, chosen, onChoose }: ChooseProfileProps) {
  const { data } = useListImportProfiles({ noun, limit: 200 });
  const forgetting = useForgetImportProfile();
  const queries = useQueryClient();
  const profiles = data?.items ?? [];
  const one = profiles.find(({ id }) => id === chosen);
  if (profiles.length === 0) return null;

  function forget(): void {
    if (!one) return;
    forgetting.mutate(
      { importProfileId: one.id, headers: { "If-Match": `"${one.version}"` } },
      {
        onSuccess: async () => {
          onChoose(undefined);
          await queries.invalidateQueries({ queryKey: getListImportProfilesQueryKey() });
        },
      },
    );
  }

  return (
    <div>
      <ProblemNote problem={forgetting.error} />
      <Choice
        name="profile"
        label={m.import_profile()}
        options={[
          { value: GUESSED, word: m.import_profile_none() },
          ...profiles.map(({ id, name }) => ({ value: id, word: name })),
        ]}
        value={chosen ?? GUESSED}
        onChange={(id) => onChoose(id === GUESSED ? undefined : id)}
      />
      {one ? (
        <Button look="quiet" onPress={forget} isPending={forgetting.isPending}>
          {m.import_profile_forget({ name: one.name })}
        </Button>
      ) : null}
    </div>
  );
}
