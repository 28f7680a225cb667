import { useState } from "react";
import { useGetCompany } from "../contract/company/company.ts";
import type { CompanyView } from "../contract/api.schemas.ts";
import { monthOfYear } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import { useSession } from "../session.ts";
import { ChangeCompany } from "./ChangeCompany.tsx";
import { ObligationsPanel } from "./ObligationsPanel.tsx";
import { PoliciesPanel } from "./PoliciesPanel.tsx";

/** Whose register this is, what it has promised of security, and what the law asks of it. */
export function ShowCompany() {
  const company = useGetCompany();
  return (
    <>
      <PageHead title={m.nav_company()} sub={<span>{m.company_lead()}</span>} />
      <Fetched query={company}>{(shown) => <Controller company={shown} />}</Fetched>
      <PoliciesPanel />
      <ObligationsPanel />
    </>
  );
}

function Controller({ company }: { company: CompanyView }) {
  const { may } = useSession();
  const [changing, setChanging] = useState(false);
  const change = (
    <Button size="sm" onPress={() => setChanging(true)}>
      {m.change_company()}
    </Button>
  );
  return (
    <Panel title={m.controller()} actions={may("change_company") ? change : null} bare>
      <dl className="kv padded">
        {terms(company).map(([word, said]) => (
          <Term key={word} word={word} said={said} />
        ))}
      </dl>
      {changing ? <ChangeCompany company={company} onClose={() => setChanging(false)} /> : null}
    </Panel>
  );
}

function Term({ word, said }: { word: string; said: string | null }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{said ?? <span className="muted">–</span>}</dd>
    </>
  );
}

function terms(company: CompanyView): [string, string | null][] {
  return [
    [m.company_name(), company.name],
    [m.business_id(), company.business_id],
    [m.vat_number(), company.vat_number],
    [m.address(), `${company.street}, ${company.postal_code} ${company.town}`],
    [m.email(), company.email],
    [m.phone(), company.phone],
    [m.fiscal_year_ends(), monthOfYear(company.fiscal_year_end_month)],
    [m.register_contact(), company.contact_name],
    [m.privacy_email(), company.privacy_email],
    [m.privacy_phone(), company.privacy_phone],
  ];
}
