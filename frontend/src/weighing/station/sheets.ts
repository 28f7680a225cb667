/** What can lie over the station: one thing to choose at a time. */
export type Sheet = "plate" | "trailer" | "truck" | "order" | "direction" | "reject" | "manual";
