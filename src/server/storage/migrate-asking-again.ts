import type { Kysely } from 'kysely';
import { instant } from './column-types.ts';

/** Of a poll: how many dates it asks about, so that who answered before there were more is asked again; when it was. */
export async function addAskingAgain({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('polls')
    .addColumn('dates', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('polls').addColumn('reminded_at', instant).execute();
}
