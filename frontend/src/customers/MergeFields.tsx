import type { CustomerView, MergePreview } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { Note } from "../parts/Note.tsx";
import { SourceFields } from "../SourceFields.tsx";
import { MergeChoices } from "./MergeChoices.tsx";
import { MergeRelations } from "./MergeRelations.tsx";
import { recordsWord } from "./mergeWords.ts";

interface MergeFieldsProps {
  preview: MergePreview;
  winner: CustomerView;
  loser: CustomerView;
}

/** What a merge would do, what there is to choose, and why it is right; or why it cannot be. */
export function MergeFields({ preview, winner, loser }: MergeFieldsProps) {
  if (!preview.is_possible) {
    return (
      <Note tone="bad" role="alert">
        {obstacleIn(preview)}
      </Note>
    );
  }
  return (
    <>
      <MergeChoices fields={preview.differing} winner={winner} loser={loser} />
      <MergeRelations relations={preview.relations} />
      <Field
        name="because"
        label={m.merge_because()}
        hint={m.merge_because_hint()}
        isRequired
      />
      <SourceFields />
    </>
  );
}

function obstacleIn({ is_of_one_form, in_the_way }: MergePreview): string {
  if (!is_of_one_form) return m.merge_other_form();
  if (in_the_way.length === 0) return m.merge_impossible();
  return m.merge_in_the_way({ kinds: in_the_way.map(recordsWord).join(", ") });
}
