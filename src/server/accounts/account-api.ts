import type { FastifyInstance } from 'fastify';
import { routes } from '../../protocol/http-contract.ts';
import type { Desk } from '../http/desk.ts';
import { serve, serveMember } from '../http/serve.ts';
import * as changing from './changing.ts';
import { sendCode } from './email-codes.ts';
import { lookAtRenewal, openAccount, renewAccount } from './opening.ts';
import { eraseOwnLetter, readOwnLetters, writeOwnLetter } from './own-letters.ts';
import * as signingIn from './signing-in.ts';

export function answerAccounts(http: FastifyInstance, desk: Desk): void {
  serve(http, desk, routes.sendCode, sendCode);
  serve(http, desk, routes.openAccount, openAccount);
  serve(http, desk, routes.lookAtRenewal, lookAtRenewal);
  serve(http, desk, routes.renewAccount, renewAccount);
  serve(http, desk, routes.readStretching, signingIn.readStretching);
  serve(http, desk, routes.signIn, signingIn.signIn);
  serve(http, desk, routes.signInByPasskey, signingIn.signInByPasskey);
  serveMember(http, desk, routes.signOut, signingIn.signOut);
  serveMember(http, desk, routes.readAccount, signingIn.readAccount);
  serveMember(http, desk, routes.unlock, signingIn.unlock);
  serveMember(http, desk, routes.listSessions, signingIn.listSessions);
  serveMember(http, desk, routes.endSession, signingIn.endSession);
  serveMember(http, desk, routes.changePassword, changing.changePassword);
  serveMember(http, desk, routes.changeAddress, changing.changeAddress);
  serveMember(http, desk, routes.changeLanguage, changing.changeLanguage);
  serveMember(http, desk, routes.changeWraps, changing.changeWraps);
  serveMember(http, desk, routes.renewKeys, changing.renewKeys);
  serveMember(http, desk, routes.deleteAccount, changing.deleteAccount);
  serveMember(http, desk, routes.readOwnLetters, readOwnLetters);
  serveMember(http, desk, routes.writeOwnLetter, writeOwnLetter);
  serveMember(http, desk, routes.eraseOwnLetter, eraseOwnLetter);
}
