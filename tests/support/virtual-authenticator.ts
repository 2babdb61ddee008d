import type { Page } from 'playwright';

/** What stands in for a finger on a sensor: Chromium's own, with a PRF or without. */
export interface Authenticator {
  /** How many passkeys it holds. */
  count(): Promise<number>;
  /** As if it were taken out: it answers nothing any more. */
  goes(): Promise<void>;
}

/** A device that keeps passkeys, for this page. Only a name is a place for them, no address: `localhost`. */
export async function withAuthenticator(page: Page, { hasPrf }: { readonly hasPrf: boolean }): Promise<Authenticator> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  });
  return {
    count: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    goes: async () => {
      await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
}
