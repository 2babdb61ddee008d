import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { type ColumnTypes, instant } from './column-types.ts';

type Database = Kysely<unknown>;

/** What is an account's goes with it. */
function ofAccount(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull().references('accounts.key').onDelete('cascade');
}

function ofGroup(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull().references('groups.key').onDelete('cascade');
}

/** A member's row outlives membership and account: who wrote a letter stays known to the group. */
function ofMember(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull().references('members.key').onDelete('cascade');
}

export async function addAccounts({ schema }: Database, { key, bytes }: ColumnTypes): Promise<void> {
  await schema
    .createTable('accounts')
    .addColumn('key', key, (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull().unique())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('auth_hash', 'text', (column) => column.notNull())
    .addColumn('recovery_hash', 'text', (column) => column.notNull())
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('memory', 'integer', (column) => column.notNull())
    .addColumn('passes', 'integer', (column) => column.notNull())
    .addColumn('box_key', 'text', (column) => column.notNull())
    .addColumn('sign_key', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('wraps')
    .addColumn('account', 'integer', ofAccount)
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('auth_hash', 'text')
    .addColumn('sealed', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('wraps_of_accounts', ['account', 'kind', 'id', 'generation'])
    .execute();
  await schema
    .createTable('sessions')
    .addColumn('account', 'integer', ofAccount)
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('opened_at', instant, (column) => column.notNull())
    .addColumn('used_at', instant, (column) => column.notNull())
    .addPrimaryKeyConstraint('sessions_of_accounts', ['account', 'id'])
    .execute();
  await schema
    .createTable('email_codes')
    .addColumn('ticket', 'text', (column) => column.primaryKey())
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('expires_at', instant, (column) => column.notNull())
    .execute();
  await schema
    .createTable('own_letters')
    .addColumn('account', 'integer', ofAccount)
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('at', instant, (column) => column.notNull())
    .addColumn('sealed', bytes, (column) => column.notNull())
    .addColumn('erase_at', instant)
    .addPrimaryKeyConstraint('own_letters_in_order', ['account', 'number'])
    .addUniqueConstraint('own_letters_by_id', ['account', 'id'])
    .execute();
  await schema.createIndex('own_letters_by_erase_at').on('own_letters').column('erase_at').execute();
}

export async function addGroups(database: Database, types: ColumnTypes): Promise<void> {
  const { key, bytes } = types;
  const { schema } = database;
  await schema
    .createTable('groups')
    .addColumn('key', key, (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('head', 'text', (column) => column.notNull())
    .addColumn('entries', 'integer', (column) => column.notNull())
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('rotate_first', 'integer', (column) => column.notNull())
    .addColumn('letters', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('members')
    .addColumn('key', key, (column) => column.primaryKey())
    .addColumn('group', 'integer', ofGroup)
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('belongs', 'integer', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addUniqueConstraint('members_of_groups', ['group', 'account'])
    .execute();
  await schema.createIndex('members_by_account').on('members').column('account').execute();
  await schema
    .createTable('roster')
    .addColumn('group', 'integer', ofGroup)
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', instant, (column) => column.notNull())
    .addColumn('entry', bytes, (column) => column.notNull())
    .addColumn('signatures', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('roster_in_order', ['group', 'number'])
    .execute();
  await schema
    .createTable('epochs')
    .addColumn('group', 'integer', ofGroup)
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', instant, (column) => column.notNull())
    .addColumn('epoch', bytes, (column) => column.notNull())
    .addColumn('signature', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('epochs_in_order', ['group', 'number'])
    .execute();
  await addLetters(database, types);
  await addInvitations(database, types);
}

async function addLetters({ schema }: Database, { bytes }: ColumnTypes): Promise<void> {
  await schema
    .createTable('epoch_readers')
    .addColumn('member', 'integer', ofMember)
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('opened_by', 'integer')
    .addColumn('generation', 'integer')
    .addColumn('wrap', bytes)
    .addPrimaryKeyConstraint('epochs_of_members', ['member', 'epoch'])
    .execute();
  await schema
    .createTable('letters')
    .addColumn('group', 'integer', ofGroup)
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('at', instant, (column) => column.notNull())
    .addColumn('writer', 'integer', ofMember)
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('sealed', bytes, (column) => column.notNull())
    .addColumn('signature', bytes, (column) => column.notNull())
    .addColumn('erase_at', instant)
    .addPrimaryKeyConstraint('letters_in_order', ['group', 'number'])
    .addUniqueConstraint('letters_by_id', ['group', 'id'])
    .execute();
  await schema.createIndex('letters_by_erase_at').on('letters').column('erase_at').execute();
}

async function addInvitations({ schema }: Database, { key, bytes }: ColumnTypes): Promise<void> {
  await schema
    .createTable('invitations')
    .addColumn('key', key, (column) => column.primaryKey())
    .addColumn('group', 'integer', ofGroup)
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('proof_hash', 'text', (column) => column.notNull())
    .addColumn('greeting', bytes)
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('expires_at', instant, (column) => column.notNull())
    .execute();
  await schema
    .createTable('join_requests')
    .addColumn('invitation', 'integer', (column) => column.notNull().references('invitations.key').onDelete('cascade'))
    .addColumn('account', 'integer', ofAccount)
    .addColumn('at', instant, (column) => column.notNull())
    .addColumn('box_key', 'text', (column) => column.notNull())
    .addColumn('sign_key', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('mac', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('join_requests_once', ['invitation', 'account'])
    .execute();
}
