/** The browser's part in passkeys: it makes them and has them sign. */

/** Another site's page cannot say this without asking first. */
export const OWN_PAGE = { headers: { "X-Requested-With": "punnus" } };

/** Whether this browser can be asked in the words the register speaks. */
export function knowsPasskeys(): boolean {
  return (
    "PublicKeyCredential" in globalThis &&
    "parseRequestOptionsFromJSON" in PublicKeyCredential &&
    "parseCreationOptionsFromJSON" in PublicKeyCredential
  );
}

/** Have a device make a passkey; nothing when its holder has thought better of it. */
export async function makePasskey(options: unknown): Promise<Credential | undefined> {
  const said = options as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(said);
  return await spoken(() => navigator.credentials.create({ publicKey }));
}

/** Have a passkey sign what the register asks. */
export async function signByPasskey(options: unknown): Promise<Credential | undefined> {
  const said = options as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(said);
  return await spoken(() => navigator.credentials.get({ publicKey }));
}

/** What a device answered, as the wire writes it. */
export type Credential = Record<string, unknown>;

type Asked = () => Promise<globalThis.Credential | null>;

async function spoken(ask: Asked): Promise<Credential | undefined> {
  try {
    const given = await ask();
    if (!(given instanceof PublicKeyCredential)) return undefined;
    return given.toJSON() as unknown as Credential;
  } catch {
    return undefined; // nobody showed a finger, or there is no such key here
  }
}
