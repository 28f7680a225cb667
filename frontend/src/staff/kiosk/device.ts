/** Whether this browser is a registered kiosk. The token names a device, and nobody. */
const STORED = "device";

export function deviceToken(): string | null {
  return localStorage.getItem(STORED);
}

export function keepDevice(token: string): void {
  localStorage.setItem(STORED, token);
}
