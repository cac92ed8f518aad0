/** What is entered of each person into the history of imports (`exchange.enter`). */
import { z } from 'zod';

/** In one entry; of more the first are entered. */
export const MOST_PEOPLE_ENTERED = 500;

const count = z.int().min(0);
const share = z.strictObject({
  id: z.string().min(1).max(200),
  name: z.string().max(200),
  added: count,
  changed: count,
  deleted: count,
  revived: count,
  twoVersions: count,
});

export const peopleEntered = z.array(share).max(MOST_PEOPLE_ENTERED);
