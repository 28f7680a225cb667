import type { CompanyChanges, CompanyView } from "../contract/api.schemas.ts";
import { getGetCompanyQueryKey, useChangeCompany } from "../contract/company/company.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { queries } from "../queries.ts";
import { StaffChoice } from "./StaffChoice.tsx";

interface ChangeCompanyProps {
  company: CompanyView;
  onClose: () => void;
}

/** Change how documents name the company from now on; those that are made stay as they are. */
export function ChangeCompany({ company, onClose }: ChangeCompanyProps) {
  const changing = useChangeCompany();

  function change(said: FormData): void {
    const headers = { "If-Match": `"${company.version}"` };
    changing.mutate({ data: companyFrom(said), headers }, { onSuccess: done });
  }

  async function done(): Promise<void> {
    await queries.invalidateQueries({ queryKey: getGetCompanyQueryKey() });
    toast(m.company_changed());
    onClose();
  }

  return (
    <FormDialog
      wide
      title={m.change_company()}
      lead={m.change_company_lead()}
      onSubmit={change}
      problem={changing.error}
      isPending={changing.isPending}
      verb={m.save_company()}
      onClose={onClose}
    >
      <Named company={company} />
      <Reached company={company} />
    </FormDialog>
  );
}

function Named({ company }: { company: CompanyView }) {
  return (
    <>
      <Field
        name="name"
        label={m.company_name()}
        defaultValue={company.name}
        autoFocus
        isRequired
      />
      <div className="pair">
        <Field
          name="business_id"
          label={m.business_id()}
          defaultValue={company.business_id}
          isRequired
        />
        <Field
          name="vat_number"
          label={m.vat_number()}
          defaultValue={company.vat_number ?? ""}
          isOptional
        />
      </div>
      <Field name="street" label={m.street()} defaultValue={company.street} isRequired />
      <div className="pair">
        <Field
          name="postal_code"
          label={m.postal_code()}
          inputMode="numeric"
          defaultValue={company.postal_code}
          isRequired
        />
        <Field name="town" label={m.town()} defaultValue={company.town} isRequired />
      </div>
    </>
  );
}

function Reached({ company }: { company: CompanyView }) {
  return (
    <>
      <div className="pair">
        <Field
          name="email"
          label={m.email()}
          type="email"
          defaultValue={company.email}
          isRequired
        />
        <Field
          name="phone"
          label={m.phone()}
          type="tel"
          defaultValue={company.phone}
          isRequired
        />
      </div>
      <StaffChoice
        name="contact_id"
        label={m.register_contact()}
        defaultValue={company.contact_id}
      />
      <div className="pair">
        <Field
          name="privacy_email"
          label={m.privacy_email()}
          hint={m.privacy_email_hint()}
          type="email"
          defaultValue={company.privacy_email ?? ""}
          isOptional
        />
        <Field
          name="privacy_phone"
          label={m.privacy_phone()}
          type="tel"
          defaultValue={company.privacy_phone ?? ""}
          isOptional
        />
      </div>
    </>
  );
}

function companyFrom(said: FormData): CompanyChanges {
  const words = (name: string) => String(said.get(name) ?? "").trim();
  return {
    name: words("name"),
    business_id: words("business_id"),
    vat_number: words("vat_number") || null,
    street: words("street"),
    postal_code: words("postal_code"),
    town: words("town"),
    email: words("email"),
    phone: words("phone"),
    contact_id: words("contact_id") || null,
    privacy_email: words("privacy_email") || null,
    privacy_phone: words("privacy_phone") || null,
  };
}
