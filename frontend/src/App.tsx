/** Sign-in, or the frame with the current screen; over both, what may interrupt them. */
import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense, type ComponentType } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { DemoStrip, QuickEntrance } from "./demo.tsx";
import { languageTag } from "./format/language.ts";
import { useLanguage } from "./format/useLanguage.ts";
import { Screens } from "./frame/Screens.tsx";
import { Skeleton } from "./parts/Skeleton.tsx";
import { Textures } from "./parts/Textures.tsx";
import { Toasts } from "./parts/Toasts.tsx";
import { queries } from "./queries.ts";
import { newRouter } from "./router.ts";
import { Entrance } from "./staff/Entrance.tsx";
import { useTurn } from "./session.ts";
import { SignInAgain } from "./staff/SignInAgain.tsx";
import { StepUp } from "./staff/StepUp.tsx";

/** The pages that nobody signs in for. */
const FOR_ANYBODY: Readonly<Record<string, ComponentType>> = {
  "/contact": lazy(() => import("./messages/Contact.tsx")),
  "/deal-room": lazy(() => import("./DealDoor.tsx")),
  "/e-id": lazy(() => import("./EIdDoor.tsx")),
  "/enter": lazy(() => import("./my/entering/EnterDoor.tsx")),
  "/own": lazy(() => import("./my/entering/OwnDoor.tsx")),
  "/follow": lazy(() => import("./FollowDoor.tsx")),
  "/request": lazy(() => import("./RequestDoor.tsx")),
};

export function App() {
  useLanguage();
  const turn = useTurn();
  const Open = FOR_ANYBODY[location.pathname];
  return (
    <I18nProvider locale={languageTag()}>
      <QueryClientProvider client={queries}>
        <Textures />
        {Open ? (
          <Suspense fallback={<Skeleton />}>
            <Open />
          </Suspense>
        ) : (
          <Entrance key={turn} quick={<QuickEntrance />}>
            <Screens newRouter={newRouter} />
          </Entrance>
        )}
        <SignInAgain />
        <StepUp />
        <DemoStrip />
        <Toasts />
      </QueryClientProvider>
    </I18nProvider>
  );
}
