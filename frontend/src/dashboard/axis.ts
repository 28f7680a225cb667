/** Where an axis has its marks. */

const STEPS = [1, 1.5, 2, 2.5, 4, 5, 10];

/** Round marks from zero up to the first that is not below the largest value. */
export function marks(largest: number, most = 4): number[] {
  const rough = Math.max(largest, 1) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power;
  const whole = Math.max(step, 1);
  const count = Math.max(1, Math.ceil(largest / whole));
  return Array.from({ length: count + 1 }, (_, place) => place * whole);
}
