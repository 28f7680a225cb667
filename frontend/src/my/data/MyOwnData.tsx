import { useGetMyData } from "../../contract/own-data/own-data.ts";
import { languageNow } from "../../format/language.ts";
import { m } from "../../paraglide/messages.js";
import { Fetched } from "../../parts/Fetched.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ToldClass } from "../../privacy/ToldClass.tsx";

/** What is held about whoever is signed in, as it stands now. */
export function MyOwnData() {
  const data = useGetMyData({ language: languageNow() });
  return (
    <>
      <PageHead title={m.my_data_title()} sub={m.my_data_lead()} />
      <Fetched query={data} rows={8}>
        {(told) =>
          told.classes.map((one) => (
            <ToldClass key={one.name} told={one} unlessRuled={told.unless_ruled} />
          ))
        }
      </Fetched>
    </>
  );
}
