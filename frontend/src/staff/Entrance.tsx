import { lazy, Suspense, useEffect, type ReactNode } from "react";
import { useSetupState } from "../contract/setup/setup.ts";
import { useMe } from "../contract/staff/staff.ts";
import { speak } from "../format/language.ts";
import { dropToken, renewToken } from "../http/token.ts";
import { Fetched } from "../parts/Fetched.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useStanding } from "../session.ts";
import { SignIn } from "./SignIn.tsx";

const SetUp = lazy(() => import("./SetUp.tsx"));
const EnrolSecondFactor = lazy(() => import("./EnrolSecondFactor.tsx"));

/** What stands before the register: nothing for those inside, a door for the rest. */
export function Entrance({ quick, children }: { quick: ReactNode; children: ReactNode }) {
  const standing = useStanding();
  useEffect(() => {
    if (standing === "unknown") void resume();
  }, [standing]);
  if (standing === "unknown") return <Skeleton />;
  return standing === "in" ? <Inside>{children}</Inside> : <Outside quick={quick} />;
}

/** Take up the session of the refresh cookie, if there is one. */
async function resume(): Promise<void> {
  try {
    if (!(await renewToken())) dropToken();
  } catch {
    dropToken();
  }
}

function Outside({ quick }: { quick: ReactNode }) {
  const setup = useSetupState();
  return (
    <Fetched query={setup}>
      {({ needed }) => (needed ? <Once page={<SetUp />} /> : <SignIn quick={quick} />)}
    </Fetched>
  );
}

function Inside({ children }: { children: ReactNode }) {
  const me = useMe({ query: { staleTime: Infinity } });
  const language = me.data?.language;
  useEffect(() => {
    if (language) speak(language);
  }, [language]);
  return (
    <Fetched query={me}>
      {(one) => (one.second_factor_enrolled ? children : <Once page={<EnrolSecondFactor />} />)}
    </Fetched>
  );
}

/** A page most people see once, so that it is fetched only then. */
function Once({ page }: { page: ReactNode }) {
  return <Suspense fallback={<Skeleton />}>{page}</Suspense>;
}
