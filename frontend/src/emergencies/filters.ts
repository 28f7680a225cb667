/** What of the list of emergencies is in its address. */

export interface EmergencyFilters {
  /** Whose record is to be opened now: the dialog stands open. */
  customer_id?: string;
  closed?: true;
}

export function emergencyFilters(said: Record<string, unknown>): EmergencyFilters {
  const customer = said["customer_id"];
  return {
    ...(typeof customer === "string" ? { customer_id: customer } : {}),
    ...(said["closed"] === true ? { closed: true } : {}),
  };
}
