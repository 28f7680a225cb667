/** What emergencies are asked for under, whatever the screen's purpose is. */
export const IN_EMERGENCY = { headers: { Purpose: "emergency" } };
