/**
 * A number to so many decimals, as Python's `round` gives it: by the value that the number really has, and of two
 * decimals that are as near, the even one.
 */
export function rounded(value: number, decimals: number): number {
  const scaled = value * 2 ** (decimals + 1);
  // Only an odd multiple of 2^-(decimals + 1) can lie in the middle of two decimals.
  if (Number.isInteger(scaled) && scaled % 2 !== 0) {
    const [low, high] = [Math.floor, Math.ceil].map((to) => to(value * 10 ** decimals));
    return (low % 2 === 0 ? low : high) / 10 ** decimals;
  }
  return Number(value.toFixed(decimals));
}
