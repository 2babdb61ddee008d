import type { Kysely } from 'kysely';
import * as accountChanges from './account-change-queries.ts';
import * as accounts from './account-queries.ts';
import { askAboutDate } from './ask-about-date.ts';
import * as dates from './date-queries.ts';
import * as emailCodes from './email-code-queries.ts';
import * as epochs from './epoch-queries.ts';
import * as feeds from './feed-queries.ts';
import * as letters from './group-letter-queries.ts';
import * as groups from './group-queries.ts';
import * as invitations from './invitation-queries.ts';
import { countMails } from './mail-counts.ts';
import * as neighbours from './neighbour-queries.ts';
import * as outbox from './outbox-queries.ts';
import * as ownLetters from './own-letter-queries.ts';
import * as passes from './pass-queries.ts';
import * as pollLinks from './poll-link-queries.ts';
import * as polls from './poll-queries.ts';
import * as queries from './queries.ts';
import { findPoll, remindPoll } from './remind-poll.ts';
import * as reminders from './reminder-queries.ts';
import * as replies from './reply-queries.ts';
import * as sessions from './session-queries.ts';
import type { Storage } from './storage.ts';
import type { Tables } from './tables.ts';

type Query<Input extends readonly unknown[], Value> = (database: Kysely<Tables>, ...input: Input) => Promise<Value>;
type Ask = <Input extends readonly unknown[], Value>(query: Query<Input, Value>) => (...input: Input) => Promise<Value>;

/** How a database is asked. */
export interface Asking {
  readonly asking: Ask;
  /** The same, of what leaves bytes behind that must go from the files. */
  readonly erasing: Ask;
}

/** What each database does in its own way. */
type OwnWay = 'kind' | 'readOn' | 'commit' | 'eraseMeetings' | 'forget' | 'turnMail' | 'close';

/** Every question that is put in the same words to each database. */
export function everyQuery({ asking, erasing }: Asking): Omit<Storage, OwnWay> {
  return {
    openMeeting: asking(queries.openMeeting),
    findMeeting: asking(queries.findMeeting),
    leavePairing: asking(queries.leavePairing),
    claimPairing: asking(queries.claimPairing),
    keepPass: asking(passes.keepPass),
    showPass: asking(passes.showPass),
    meetingsToErase: asking(queries.meetingsToErase),
    check: asking(queries.check),
    leaveCode: asking(emailCodes.leaveCode),
    lookAtCode: asking(emailCodes.lookAtCode),
    openAccount: asking(accounts.openAccount),
    findAccount: asking(accounts.findAccount),
    findAccountByAddress: asking(accounts.findAccountByAddress),
    readWraps: asking(accounts.readWraps),
    changePassword: erasing(accountChanges.changePassword),
    changeAddress: erasing(accountChanges.changeAddress),
    changeLanguage: asking(accountChanges.changeLanguage),
    changeWraps: erasing(accountChanges.changeWraps),
    renewKeys: erasing(accountChanges.renewKeys),
    eraseAccount: erasing(accountChanges.eraseAccount),
    openSession: asking(sessions.openSession),
    findSession: asking(sessions.findSession),
    useSession: asking(sessions.useSession),
    listSessions: asking(sessions.listSessions),
    closeSession: asking(sessions.closeSession),
    closeSessions: asking(sessions.closeSessions),
    keepOwnLetter: asking(ownLetters.keepOwnLetter),
    readOwnLetters: asking(ownLetters.readOwnLetters),
    eraseOwnLetter: erasing(ownLetters.eraseOwnLetter),
    foundGroup: asking(groups.foundGroup),
    groupsOf: asking(groups.groupsOf),
    findGroup: asking(groups.findGroup),
    readRoster: asking(groups.readRoster),
    listLaterKeys: asking(groups.listLaterKeys),
    keepEntry: erasing(groups.keepEntry),
    keepEpoch: asking(epochs.keepEpoch),
    lastEpoch: asking(epochs.lastEpoch),
    readEpochs: asking(epochs.readEpochs),
    keepOpening: asking(epochs.keepOpening),
    keepLetter: asking(letters.keepLetter),
    readLetters: asking(letters.readLetters),
    eraseLetter: erasing(letters.eraseLetter),
    leaveInvitation: asking(invitations.leaveInvitation),
    findInvitation: asking(invitations.findInvitation),
    listInvitations: asking(invitations.listInvitations),
    listRequests: asking(invitations.listRequests),
    withdrawInvitation: erasing(invitations.withdrawInvitation),
    requestToJoin: asking(invitations.requestToJoin),
    beat: asking(neighbours.beat),
    sit: asking(neighbours.sit),
    rise: asking(neighbours.rise),
    glance: asking(neighbours.glance),
    whoStands: asking(neighbours.whoStands),
    takeTurn: asking(neighbours.takeTurn),
    shareSecret: asking(neighbours.shareSecret),
    leaveNeighbours: asking(neighbours.leaveNeighbours),
    noteMail: erasing(outbox.noteMail),
    putMailBack: asking(outbox.putMailBack),
    countMails: asking(countMails),
    deadLettersOf: asking(outbox.deadLettersOf),
    mailWishesOf: asking(outbox.mailWishesOf),
    changeMailWish: asking(outbox.changeMailWish),
    changeZone: asking(outbox.changeZone),
    queueReminders: asking(reminders.queueReminders),
    pollToAnswer: asking(reminders.pollToAnswer),
    keepDate: erasing(dates.keepDate),
    listDates: asking(dates.listDates),
    findDate: asking(dates.findDate),
    noteReply: asking(replies.noteReply),
    dropReply: erasing(replies.dropReply),
    keepPoll: asking(polls.keepPoll),
    findPoll: asking(findPoll),
    askAboutDate: asking(askAboutDate),
    remindPoll: asking(remindPoll),
    markAnswered: asking(polls.markAnswered),
    leavePollLink: asking(pollLinks.leavePollLink),
    listPollLinks: asking(pollLinks.listPollLinks),
    findPollLink: asking(pollLinks.findPollLink),
    changePollLink: erasing(pollLinks.changePollLink),
    withdrawPollLink: erasing(pollLinks.withdrawPollLink),
    answerPollLink: erasing(pollLinks.answerPollLink),
    keepFeed: asking(feeds.keepFeed),
    feedSince: asking(feeds.feedSince),
    dropFeed: asking(feeds.dropFeed),
    findFeed: asking(feeds.findFeed),
  };
}
