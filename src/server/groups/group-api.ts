import type { FastifyInstance } from 'fastify';
import { routes } from '../../protocol/http-contract.ts';
import type { Desk } from '../http/desk.ts';
import { serve, serveMember } from '../http/serve.ts';
import * as invitations from './invitations.ts';
import * as letters from './letters.ts';
import * as rooms from './rooms.ts';
import * as rows from './rows.ts';

export function answerGroups(http: FastifyInstance, desk: Desk): void {
  serveMember(http, desk, routes.foundGroup, rows.foundGroup);
  serveMember(http, desk, routes.listGroups, rows.listGroups);
  serveMember(http, desk, routes.readGroup, rows.readGroup);
  serveMember(http, desk, routes.awaitNews, letters.awaitNews);
  serveMember(http, desk, routes.readRoster, rows.listEntries);
  serveMember(http, desk, routes.listLaterKeys, rows.listLaterKeys);
  serveMember(http, desk, routes.addEntry, rows.addEntry);
  serveMember(http, desk, routes.readEpochs, rows.listEpochs);
  serveMember(http, desk, routes.addEpoch, rows.addEpoch);
  serveMember(http, desk, routes.openEpoch, rows.openEpoch);
  serveMember(http, desk, routes.readLetters, letters.readLetters);
  serveMember(http, desk, routes.writeLetter, letters.writeLetter);
  serveMember(http, desk, routes.eraseLetter, letters.eraseLetter);
  serveMember(http, desk, routes.openRoom, rooms.openGroupRoom);
  serveMember(http, desk, routes.givePass, rooms.givePass);
  serveMember(http, desk, routes.listInvitations, invitations.listInvitations);
  serveMember(http, desk, routes.invite, invitations.invite);
  serveMember(http, desk, routes.withdrawInvitation, invitations.withdrawInvitation);
  serve(http, desk, routes.lookAtInvitation, invitations.lookAtInvitation);
  serveMember(http, desk, routes.requestToJoin, invitations.requestToJoin);
}
