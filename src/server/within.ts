/** What is answered in so many milliseconds; later it counts as a fault, and nobody waits for it. */
export async function within<Value>(milliseconds: number, answer: Promise<Value>): Promise<Value> {
  let late: NodeJS.Timeout | undefined;
  try {
    const tooLate = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Error('No answer in time')), milliseconds);
    });
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(late);
  }
}
