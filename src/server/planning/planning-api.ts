import type { FastifyInstance } from 'fastify';
import { routes } from '../../protocol/http-contract.ts';
import { feedsPerMinute } from '../../protocol/planning-limits.ts';
import type { Desk } from '../http/desk.ts';
import { serve, serveMember } from '../http/serve.ts';
import { askAboutDate, dropReply, listDates, putDate } from './dates.ts';
import { dropFeed, makeFeed, readFeed, readFeedState } from './feed.ts';
import * as pollLinks from './poll-links.ts';
import { markAnswered, putPoll, readPoll, remindPoll } from './polls.ts';

export function answerPlanning(http: FastifyInstance, desk: Desk): void {
  serveMember(http, desk, routes.listDates, listDates);
  serveMember(http, desk, routes.putDate, putDate);
  serveMember(http, desk, routes.askAboutDate, askAboutDate);
  serveMember(http, desk, routes.dropReply, dropReply);
  serveMember(http, desk, routes.putPoll, putPoll);
  serveMember(http, desk, routes.readPoll, readPoll);
  serveMember(http, desk, routes.remindPoll, remindPoll);
  serveMember(http, desk, routes.markAnswered, markAnswered);
  serveMember(http, desk, routes.listPollLinks, pollLinks.listPollLinks);
  serveMember(http, desk, routes.leavePollLink, pollLinks.leavePollLink);
  serveMember(http, desk, routes.changePollLink, pollLinks.changePollLink);
  serveMember(http, desk, routes.withdrawPollLink, pollLinks.withdrawPollLink);
  serve(http, desk, routes.lookAtPoll, pollLinks.lookAtPoll);
  serve(http, desk, routes.answerPoll, pollLinks.answerPoll);
  serveMember(http, desk, routes.readFeedState, readFeedState);
  serveMember(http, desk, routes.makeFeed, makeFeed);
  serveMember(http, desk, routes.dropFeed, dropFeed);
  http.get(
    // The router knows no parameter with an ending: `readFeed` in the contract says what it looks like.
    '/calendar/:file',
    { config: { rateLimit: { max: feedsPerMinute, timeWindow: '1 minute' } } },
    (request, reply) => readFeed(desk, request, reply),
  );
}
