/** Choosing one's language: at once on the page, and in the profile for next time. */
import { useChangeMe } from "./contract/my-account/my-account.ts";
import { speak, type Language } from "./format/language.ts";
import { keepMe, useSession } from "./session.ts";

export function useMyLanguage(): {
  choose: (language: Language) => void;
  problem: Error | null;
} {
  const { me } = useSession();
  const changing = useChangeMe();

  function choose(language: Language): void {
    speak(language);
    if (!me) return;
    const headers = { "If-Match": `"${me.version}"` };
    changing.mutate({ data: { language }, headers }, { onSuccess: keepMe });
  }

  return { choose, problem: changing.error };
}
