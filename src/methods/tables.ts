/**
 * How people divide over tables of about `size`: as few tables as possible, none more than one person larger than
 * asked, sizes as equal as they can be. Seven people in triads sit as 4 + 3, five as 3 + 2.
 */
export function tableSizes(people: number, size: number): readonly number[] {
  const whole = Math.min(mostPeople, Math.max(0, Math.floor(people) || 0));
  const wanted = Math.max(1, Math.floor(size) || 1);
  const fewest = Math.max(1, Math.floor(whole / wanted));
  const tables = Math.ceil(whole / fewest) > wanted + 1 ? fewest + 1 : fewest;
  return Array.from({ length: tables }, (_, table) => Math.ceil((whole - table) / tables));
}

/** Far more than any room holds: whatever number comes in, the answer stays small. */
const mostPeople = 1000;
