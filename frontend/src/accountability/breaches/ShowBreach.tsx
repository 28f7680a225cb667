import { useParams } from "@tanstack/react-router";
import type { BreachView } from "../../contract/api.schemas.ts";
import { useGetBreach } from "../../contract/breaches/breaches.ts";
import { CATEGORIES } from "../../format/categories.ts";
import { moment } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Fetched } from "../../parts/Fetched.tsx";
import { KeyFacts } from "../../parts/KeyFacts.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { BreachHead } from "./BreachHead.tsx";
import { areSpared, GROUPS, KINDS, RISKS } from "./breachWords.ts";
import { DecisionsPanel } from "./DecisionsPanel.tsx";
import { SubjectsPanel } from "./SubjectsPanel.tsx";
import "../../styles/accountability.css";
import "../../styles/privacy.css";

/** One breach: the clock, what is known, whom it touched, and what was decided. */
export function ShowBreach() {
  const { breachId } = useParams({ from: "/privacy/breaches/$breachId" });
  const breach = useGetBreach(breachId);
  return (
    <Fetched query={breach} rows={8}>
      {(shown) => (
        <>
          <BreachHead breach={shown} />
          <Facts breach={shown} />
          <Known breach={shown} />
          <DecisionsPanel breach={shown} />
          <SubjectsPanel breach={shown} />
        </>
      )}
    </Fetched>
  );
}

function Facts({ breach }: { breach: BreachView }) {
  const { authority_at, risk, subjects_at, touched } = breach;
  const about = breach.subjects_about;
  return (
    <KeyFacts
      facts={[
        {
          label: m.breach_risk(),
          figure: risk ? RISKS[risk]() : "–",
          note: risk ? null : m.breach_not_assessed(),
        },
        settledFact(m.breach_authority(), authority_at),
        settledFact(m.breach_subjects(), subjects_at),
        {
          label: m.breach_touched(),
          figure: touched,
          note: about === null ? null : m.breach_about({ count: about }),
        },
        untoldFact(breach),
      ]}
    />
  );
}

/** Where it was decided that nobody is told, nobody waits to be. */
function untoldFact(breach: BreachView) {
  const label = m.breach_untold();
  return areSpared(breach)
    ? { label, figure: "–", note: m.breach_untold_settled() }
    : { label, figure: breach.untold };
}

function settledFact(label: string, at: string | null) {
  return {
    label,
    figure: at ? m.breach_settled() : m.breach_unsettled(),
    note: at ? moment(at) : null,
  };
}

function Known({ breach }: { breach: BreachView }) {
  return (
    <Panel title={m.breach_known()} bare>
      <dl className="kv padded acc-facts">
        <dt>{m.breach_nature()}</dt>
        <dd>{breach.nature}</dd>
        <dt>{m.breach_kinds()}</dt>
        <dd>{list(breach.kinds.map((each) => KINDS[each]))}</dd>
        <dt>{m.breach_began()}</dt>
        <dd>{breach.began_at ? moment(breach.began_at) : "–"}</dd>
        <dt>{m.breach_categories()}</dt>
        <dd>{list(breach.categories.map((each) => CATEGORIES[each]))}</dd>
        <dt>{m.breach_groups()}</dt>
        <dd>{list(breach.subject_groups.map((each) => GROUPS[each]))}</dd>
        <dt>{m.breach_consequences()}</dt>
        <dd>{breach.consequences ?? "–"}</dd>
        <dt>{m.breach_measures()}</dt>
        <dd>{breach.measures ?? "–"}</dd>
        <dt>{m.breach_risk_why()}</dt>
        <dd>{breach.risk_because ?? "–"}</dd>
      </dl>
    </Panel>
  );
}

function list(each: readonly (() => string)[]): string {
  return each.map((word) => word()).join(", ") || "–";
}
