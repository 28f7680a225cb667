import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, type ReactNode } from "react";
import { useGetSetup } from "../contract/setup/setup.ts";
import { useGetMe } from "../contract/my-account/my-account.ts";
import { speak } from "../format/language.ts";
import { noAnswer } from "../http/problem.ts";
import { dropToken, mayResume, renewToken } from "../http/token.ts";
import { Fetched, Unfetched } from "../parts/Fetched.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useStanding } from "../session.ts";
import { deviceToken } from "./kiosk/device.ts";
import { SignIn } from "./SignIn.tsx";

const SetUp = lazy(() => import("./SetUp.tsx"));
const ChangePassword = lazy(() => import("./ChangePassword.tsx"));
const KioskDoor = lazy(async () => ({
  default: (await import("./kiosk/KioskDoor.tsx")).KioskDoor,
}));
const EnrolSecondFactor = lazy(() => import("./EnrolSecondFactor.tsx"));

/** What stands before the register: nothing for those inside, a door for the rest. */
export function Entrance({ quick, children }: { quick: ReactNode; children: ReactNode }) {
  const standing = useStanding();
  if (standing === "unknown") return <Resuming />;
  return standing === "in" ? <Inside>{children}</Inside> : <Outside quick={quick} />;
}

/** Take up the session of the refresh cookie; a silent server has not ended it. */
function Resuming() {
  const resuming = useMutation({
    mutationFn: async () => {
      if (!mayResume() || !(await renewToken())) dropToken();
    },
  });
  const { mutate: resume } = resuming;
  useEffect(() => resume(), [resume]);
  if (resuming.error) return <Unfetched error={noAnswer()} retry={() => resume()} />;
  return <Skeleton />;
}

function Outside({ quick }: { quick: ReactNode }) {
  const setup = useGetSetup();
  return (
    <Fetched query={setup}>
      {({ needed }) => (needed ? <Once page={<SetUp />} /> : <DoorHere quick={quick} />)}
    </Fetched>
  );
}

/** A registered kiosk has a door of its own. */
function DoorHere({ quick }: { quick: ReactNode }) {
  const token = deviceToken();
  if (!token) return <SignIn quick={quick} />;
  return <Once page={<KioskDoor token={token} quick={quick} />} />;
}

function Inside({ children }: { children: ReactNode }) {
  const me = useGetMe({ query: { staleTime: Infinity } });
  const language = me.data?.language;
  useEffect(() => {
    if (language) speak(language);
  }, [language]);
  return (
    <Fetched query={me}>
      {({ second_factor_enrolled, password_change_required }) => {
        if (!second_factor_enrolled) return <Once page={<EnrolSecondFactor />} />;
        return password_change_required ? <Once page={<ChangePassword />} /> : children;
      }}
    </Fetched>
  );
}

/** A page most people see once, so that it is fetched only then. */
function Once({ page }: { page: ReactNode }) {
  return <Suspense fallback={<Skeleton />}>{page}</Suspense>;
}
