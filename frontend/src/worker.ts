/** The service worker keeps the program itself for offline starts; it stores no data of people. */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => string };
}

const ADDRESS = "/sw.js";

export function registerWorker(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  void navigator.serviceWorker.register(trusted(ADDRESS)).catch(() => undefined);
}

/** The only policy the content security policy names, and the only address it lets through. */
function trusted(address: string): string {
  const types = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return address;
  const policy = types.createPolicy("worker", {
    createScriptURL: (asked) => (asked === ADDRESS ? asked : ""),
  });
  return policy.createScriptURL(address);
}
