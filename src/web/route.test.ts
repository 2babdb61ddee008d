import { describe, expect, it } from 'vitest';
import { routeOf } from './route.ts';

describe('an address', () => {
  it.each([
    ['/', { kind: 'start' }],
    ['/m/AAAAAAAAAAAAAAAAAAAAAA', { kind: 'meeting', meeting: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['/m/AAAAAAAAAAAAAAAAAAAAAA/', { kind: 'meeting', meeting: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['/scherm', { kind: 'pairing' }],
    ['/demo', { kind: 'demo' }],
    ['/methods', { kind: 'library' }],
    ['/choose', { kind: 'choosing' }],
    ['/begin/troika', { kind: 'start', method: 'troika' }],
    ['/methods/troika', { kind: 'method', method: 'troika' }],
    ['/print/five-phase', { kind: 'print', method: 'five-phase' }],
    ['/rehearse/five-phase', { kind: 'rehearsal', method: 'five-phase' }],
    ['/workshop', { kind: 'workshop', method: undefined }],
    ['/workshop/own-1', { kind: 'workshop', method: 'own-1' }],
    ['/screen/AAAAAAAAAAAAAAAAAAAAAA', { kind: 'screen', meeting: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['/groups', { kind: 'members', at: { kind: 'groups' } }],
    ['/groups/AAAA', { kind: 'members', at: { kind: 'group', group: 'AAAA', part: undefined } }],
    ['/groups/AAAA/people', { kind: 'members', at: { kind: 'group', group: 'AAAA', part: 'people' } }],
    ['/groups/AAAA/room', { kind: 'members', at: { kind: 'room', group: 'AAAA' } }],
    ['/groups/AAAA/door', { kind: 'members', at: { kind: 'door', group: 'AAAA' } }],
    ['/invite/AAAA', { kind: 'members', at: { kind: 'invitation', invitation: 'AAAA' } }],
    ['/mail/AAAA', { kind: 'mail', token: 'AAAA' }],
    ['/poll/AAAA', { kind: 'poll', link: 'AAAA' }],
    ['/account', { kind: 'members', at: { kind: 'account' } }],
    ['/book', { kind: 'members', at: { kind: 'book' } }],
  ])('%s leads somewhere', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  it.each([
    '/m',
    '/m/',
    '/elsewhere',
    '/m/one/two',
    '/screen',
    '//',
    '/scherm/one',
    '/demo/one',
    '/rehearse',
    '/begin',
    '/mail',
    '/invite',
    '/account/one',
    '/groups/AAAA/people/one',
    '/constructor',
  ])('%s leads nowhere', (path) => {
    expect(routeOf(path).kind).toBe(path === '//' ? 'start' : 'nowhere');
  });
});
