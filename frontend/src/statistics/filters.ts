/** Which year and which month of the statistics are shown: both are in the address. */
export interface StatisticsFilters {
  year?: number;
  month?: string;
}

const MONTH = /^\d{4}-\d{2}-01$/;

export function statisticsFilters(said: Record<string, unknown>): StatisticsFilters {
  const { year, month } = said;
  return {
    ...(Number.isInteger(year) ? { year: year as number } : {}),
    ...(typeof month === "string" && MONTH.test(month) ? { month } : {}),
  };
}

/** The first days of a month and of those before it, the newest first. */
export function monthsUpTo(day: string, count: number): string[] {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return Array.from({ length: count }, (_, back) => {
    const place = year * 12 + month - 1 - back;
    const digits = String((place % 12) + 1).padStart(2, "0");
    return `${Math.floor(place / 12)}-${digits}-01`;
  });
}
