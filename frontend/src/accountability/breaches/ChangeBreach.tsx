import type { BreachView, Category, Risk, SubjectGroup } from "../../contract/api.schemas.ts";
import { useChangeBreach } from "../../contract/breaches/breaches.ts";
import { CATEGORIES } from "../../format/categories.ts";
import { optionsOf } from "../../format/words.ts";
import { m } from "../../paraglide/messages.js";
import { Choice } from "../../parts/Choice.tsx";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { TickBoxes } from "../TickBoxes.tsx";
import { count, words } from "../words.ts";
import { GROUPS, RISKS } from "./breachWords.ts";
import { useRereadBreach } from "./useRereadBreach.ts";

interface ChangeBreachProps {
  breach: BreachView;
  onClose: () => void;
}

/** What is known by now: whose data, how many, what it may lead to, what was done. */
export function ChangeBreach({ breach, onClose }: ChangeBreachProps) {
  const changing = useChangeBreach();
  const reread = useRereadBreach();

  function change(said: FormData): void {
    const data = {
      nature: words(said, "nature") ?? "",
      categories: said.getAll("categories") as Category[],
      subject_groups: said.getAll("subject_groups") as SubjectGroup[],
      subjects_about: count(said, "subjects_about"),
      records_about: count(said, "records_about"),
      consequences: words(said, "consequences"),
      measures: words(said, "measures"),
      risk: words(said, "risk") as Risk | null,
      risk_because: words(said, "risk_because"),
    };
    const headers = { "If-Match": `"${breach.version}"` };
    changing.mutate({ breachId: breach.id, data, headers }, { onSuccess: done });
  }

  function done(): void {
    void reread(breach.id);
    onClose();
  }

  return (
    <FormDialog
      title={m.breach_assess()}
      lead={m.breach_no_names()}
      wide
      onSubmit={change}
      problem={changing.error}
      isPending={changing.isPending}
      verb={m.breach_assess_save()}
      onClose={onClose}
    >
      <Known breach={breach} />
    </FormDialog>
  );
}

function Known({ breach }: { breach: BreachView }) {
  return (
    <>
      <Field
        name="nature"
        label={m.breach_nature()}
        rows={3}
        defaultValue={breach.nature}
        isRequired
      />
      <TickBoxes
        name="categories"
        legend={m.breach_categories()}
        words={CATEGORIES}
        ticked={breach.categories}
      />
      <TickBoxes
        name="subject_groups"
        legend={m.breach_groups()}
        words={GROUPS}
        ticked={breach.subject_groups}
      />
      <div className="pair">
        <Field
          name="subjects_about"
          label={m.breach_subjects_about()}
          inputMode="numeric"
          defaultValue={String(breach.subjects_about ?? "")}
          isOptional
        />
        <Field
          name="records_about"
          label={m.breach_records_about()}
          inputMode="numeric"
          defaultValue={String(breach.records_about ?? "")}
          isOptional
        />
      </div>
      <Assessment breach={breach} />
    </>
  );
}

function Assessment({ breach }: { breach: BreachView }) {
  return (
    <>
      <Told name="consequences" label={m.breach_consequences()} value={breach.consequences} />
      <Told name="measures" label={m.breach_measures()} value={breach.measures} />
      <Choice
        name="risk"
        label={m.breach_risk()}
        hint={m.breach_risk_hint()}
        options={optionsOf(RISKS)}
        defaultValue={breach.risk}
        isOptional
      />
      <Told name="risk_because" label={m.breach_risk_why()} value={breach.risk_because} />
    </>
  );
}

function Told({ name, label, value }: { name: string; label: string; value: string | null }) {
  return <Field name={name} label={label} rows={2} defaultValue={value ?? ""} isOptional />;
}
