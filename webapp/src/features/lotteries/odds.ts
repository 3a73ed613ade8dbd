/**
 * The probability of winning, shown as "1 in N".
 *
 * A draw picks `winners` different tickets out of `tickets`. A person who holds `held` of them wins
 * something with probability 1 − C(tickets − held, winners) / C(tickets, winners).
 */
export function winProbability(tickets: number, winners: number, held: number): number {
  if (tickets <= 0 || winners <= 0 || held <= 0) return 0;
  if (held >= tickets || winners >= tickets) return 1;
  let miss = 1;
  for (let i = 0; i < winners; i++) {
    const others = tickets - held - i;
    if (others <= 0) return 1;
    miss *= others / (tickets - i);
  }
  return 1 - miss;
}

/** N of "1 in N": whole from 10 up, one decimal below; null if there is no chance. */
export function oneIn(tickets: number, winners: number, held: number): number | null {
  const probability = winProbability(tickets, winners, held);
  if (probability <= 0) return null;
  const n = 1 / probability;
  // Rounded up, so that it never promises too much.
  return n >= 10 ? Math.ceil(n - 1e-9) : Math.ceil(n * 10 - 1e-9) / 10;
}
