import { useGetStaffInformation } from "../contract/my-account/my-account.ts";
import { day } from "../format/dates.ts";
import { languageNow } from "../format/language.ts";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { Panel } from "../parts/Panel.tsx";

/** What whoever works here is told of the use of their data. */
export function StaffNotice() {
  const told = useGetStaffInformation({ language: languageNow() });
  return (
    <Fetched query={told}>
      {(text) => (
        <Panel
          title={m.staff_notice()}
          footer={m.staff_notice_edition({ version: text.version, day: day(text.valid_from) })}
        >
          {text.controller ? (
            <p>
              {text.controller}
              {text.contact ? `, ${text.contact}` : ""}
            </p>
          ) : null}
          <div className="nda">
            {text.passages.map((one) => (
              <section key={one.title}>
                <h3>{one.title}</h3>
                <p>{one.text}</p>
              </section>
            ))}
          </div>
        </Panel>
      )}
    </Fetched>
  );
}
